package org.carepremiums.contestation.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.web.page.FormFaults;
import org.carepremiums.platform.web.page.Page;

/**
 * A fact as it was typed.
 *
 * @param form what it has to say
 * @param values what was typed, one for each field; empty where nothing was
 */
record TypedFact(FactForm form, List<String> values) {

  /**
   * One that nobody has filled in, but for what is known of it.
   *
   * @param year for which it holds
   */
  static TypedFact blank(FactKind kind, Scheme scheme, PremiumYear year) {
    FactForm form = FactForm.of(kind);
    return new TypedFact(
        form,
        form.fields().stream()
            .map(field -> field.isYear() ? year.toString() : field.isScheme() ? scheme.id() : "")
            .toList());
  }

  /**
   * The facts of a form.
   *
   * @param kinds one for each fact
   * @param values of all fields of all facts, in their order
   */
  static List<TypedFact> all(List<String> kinds, List<String> values) {
    List<TypedFact> facts = new ArrayList<>();
    int next = 0;
    for (String written : kinds) {
      Optional<FactKind> kind = FactForm.kind(written);
      if (kind.isPresent()) {
        FactForm form = FactForm.of(kind.get());
        List<String> own = new ArrayList<>();
        for (int i = 0; i < form.fields().size(); i++, next++) {
          own.add(next < values.size() ? values.get(next).strip() : "");
        }
        facts.add(new TypedFact(form, List.copyOf(own)));
      }
    }
    return List.copyOf(facts);
  }

  /**
   * Another period of the same fact: of the same convention, and with days that nobody has filled
   * in.
   */
  TypedFact another() {
    return new TypedFact(
        form,
        IntStream.range(0, values.size())
            .mapToObj(i -> form.fields().get(i).isDay() ? "" : values.get(i))
            .toList());
  }

  /**
   * Facts as the contract has them; only of those in which nothing has to be mended.
   *
   * @param said is filled with them: periods of one kind are one fact
   * @return where each of those that were typed stands in the record, in their order
   */
  static List<String> write(List<TypedFact> typed, ArrayNode said) {
    List<String> places = new ArrayList<>();
    Map<FactKind, Integer> ofPeriods = new EnumMap<>(FactKind.class);
    for (TypedFact fact : typed) {
      Integer known = ofPeriods.get(fact.form.kind());
      if (known == null) {
        if (fact.form.isPeriod()) {
          ofPeriods.put(fact.form.kind(), said.size());
        }
        places.add("[" + said.size() + "]" + (fact.form.isPeriod() ? FactForm.place(0) : ""));
        said.add(fact.json());
      } else {
        ArrayNode periods = FactForm.periods((ObjectNode) said.get(known));
        places.add("[" + known + "]" + FactForm.place(periods.size()));
        periods.addAll(FactForm.periods(fact.json()));
      }
    }
    return places;
  }

  /**
   * The element of a field.
   *
   * @param number which fact of the form it is, from 1
   */
  static String id(int number, String field) {
    return "fact-%d-%s".formatted(number, field);
  }

  /** What has to be mended in it. */
  FormFaults faults(Page page, int number, FormFaults before) {
    FormFaults faults = before;
    for (int i = 0; i < values.size(); i++) {
      FactField field = form.fields().get(i);
      String id = id(number, field.name());
      if (values.get(i).isEmpty()) {
        if (!field.optional()) {
          faults =
              faults.and(page, id, List.of(DeskPhrase.FIELD_EMPTY.with(field.label().alone())));
        }
      } else if (field.read(values.get(i)).isEmpty()) {
        faults = faults.and(page, id, List.of(DeskPhrase.FIELD_WRONG.with(field.label().alone())));
      }
    }
    return faults;
  }

  private ObjectNode json() {
    Map<FactField, JsonNode> said = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      FactField field = form.fields().get(i);
      if (!values.get(i).isEmpty()) {
        field.read(values.get(i)).ifPresent(value -> said.put(field, value));
      }
    }
    return form.json(said);
  }
}
