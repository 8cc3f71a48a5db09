package org.carepremiums.contestation.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.RecordReader;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.Text;
import org.carepremiums.platform.web.page.FormFaults;
import org.carepremiums.platform.web.page.Page;

/** Looks through what was typed before it goes any further, as strictly as what comes by topic. */
final class RulingCheck {

  private static final String REASONS = "reasons";
  static final String FACTS = "facts";

  /** What a ruling and the settlement of a review have in common. */
  record Content(
      @Text(maxLength = Typed.LONGEST, pattern = Text.PARAGRAPHS) String reasons,
      @MayBeAbsent List<FactValue> establishes) {}

  /**
   * What came of it.
   *
   * @param establishes the facts; none where something has to be mended
   */
  record Result(FormFaults faults, List<FactValue> establishes) {}

  private RulingCheck() {}

  /**
   * @param before what else has to be mended
   */
  static Result of(Page page, RulingAnswers answers, FormFaults before) {
    FormFaults faults = before;
    List<TypedFact> typed = answers.facts();
    for (int i = 0; i < typed.size(); i++) {
      faults = typed.get(i).faults(page, i + 1, faults);
    }
    faults = reasons(page, answers.reasons(), faults);
    if (!faults.isEmpty()) {
      return new Result(faults, List.of());
    }
    ArrayNode facts = ContractJson.mapper().createArrayNode();
    List<String> places = TypedFact.write(typed, facts);
    try {
      Content content =
          RecordReader.read(
              ContractJson.mapper()
                  .writeValueAsBytes(
                      ContractJson.mapper()
                          .createObjectNode()
                          .put(REASONS, answers.reasons())
                          .set("establishes", facts)),
              Content.class);
      return new Result(faults, content.establishes() == null ? List.of() : content.establishes());
    } catch (InvalidRecord wrong) {
      return new Result(refused(page, typed, places, wrong, faults), List.of());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("what was typed can be written", impossible);
    }
  }

  /** Reasons alone, as of who sends something back. */
  static FormFaults reasons(Page page, String reasons, FormFaults before) {
    if (reasons.isEmpty()) {
      return before.and(page, REASONS, List.of(DeskPhrase.REASONS_EMPTY.alone()));
    }
    int over = reasons.length() - Typed.LONGEST;
    return over > 0
        ? before.and(
            page,
            REASONS,
            List.of(DeskPhrase.REASONS_TOO_LONG.with((long) Typed.LONGEST, (long) over)))
        : before;
  }

  /** Beside the field, where the contract names one that was typed. */
  private static FormFaults refused(
      Page page,
      List<TypedFact> typed,
      List<String> places,
      InvalidRecord wrong,
      FormFaults faults) {
    String path = wrong.field() == null ? "" : wrong.field();
    for (int i = 0; i < typed.size(); i++) {
      for (FactField field : typed.get(i).form().fields()) {
        if (path.equals("establishes" + places.get(i) + "." + field.name())) {
          return faults.and(
              page,
              TypedFact.id(i + 1, field.name()),
              List.of(DeskPhrase.FIELD_WRONG.with(field.label().alone())));
        }
      }
    }
    return faults.and(page, FACTS, List.of(DeskPhrase.FACTS_UNUSABLE.alone()));
  }
}
