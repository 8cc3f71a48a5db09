package org.carepremiums.contestation.desk;

import jakarta.annotation.Nullable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.carepremiums.contestation.cases.Cases.Told;
import org.carepremiums.contestation.desk.CasesPage.Choice;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.platform.web.page.FormFaults;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.wording.fact.FactPhrase;
import org.carepremiums.platform.wording.phrase.Wording;
import org.carepremiums.platform.wording.text.Language;

/**
 * The form with which a contestation is decided, or a review is settled, with what stands in it.
 *
 * @param answers what was typed
 * @param ask what is asked first
 * @param field the name of the field with the answer
 * @param choices between which is chosen
 * @param facts what is established
 * @param kinds of facts that can be added
 * @param blocks paragraphs that can be added to the reasons
 * @param languages in which those can be
 * @param whoseLanguage from where the one that is preset is known; {@code null} where none is
 * @param faults what has to be mended
 */
public record RulingForm(
    RulingAnswers answers,
    String ask,
    String field,
    List<Choice> choices,
    List<FactView> facts,
    List<Choice> kinds,
    List<Choice> blocks,
    List<Choice> languages,
    String whoseLanguage,
    FormFaults faults) {

  static RulingForm of(
      Page page,
      RulingAnswers answers,
      String ask,
      String field,
      List<Choice> choices,
      List<FactKind> kinds,
      @Nullable Told told,
      FormFaults faults) {
    String written =
        Language.of(answers.written())
            .orElse(told == null ? page.language() : told.language())
            .code();
    return new RulingForm(
        answers,
        ask,
        field,
        choices,
        FactView.toFillIn(page, answers.facts(), faults),
        kinds.stream()
            .map(kind -> choice(page, kind.id(), FactPhrase.of(kind).alone(), answers.add()))
            .toList(),
        Arrays.stream(ReasonBlock.values())
            .map(block -> choice(page, block.id(), block.title().alone(), answers.block()))
            .toList(),
        languages(page, written).toList(),
        told == null ? null : page.say(told.byLetter() ? "language-of-letter" : "language-of-page"),
        faults);
  }

  /** The languages in which something can be written. */
  static Stream<Choice> languages(Page page, String chosen) {
    return page.languages().stream()
        .map(
            language ->
                new Choice(language.code(), language.ownName(), language.code().equals(chosen)));
  }

  static Choice choice(Page page, String value, Wording text, String chosen) {
    return new Choice(value, page.text(text), value.equals(chosen));
  }

  public long mostCharacters() {
    return Typed.LONGEST;
  }
}
