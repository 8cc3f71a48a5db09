package org.carepremiums.eligibility.explanation;

import java.util.List;
import org.carepremiums.contracts.decision.ConditionOutcome;
import org.carepremiums.contracts.decision.ConditionResult;
import org.carepremiums.contracts.decision.FactReference;
import org.carepremiums.contracts.decision.Provenance;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.platform.wording.phrase.Wording;
import org.carepremiums.platform.wording.text.Language;

/** A condition of a decision as an English reader sees it; what is absent is {@code null}. */
public record InEnglish(
    String ruleId,
    String condition,
    ConditionOutcome outcome,
    String observed,
    String required,
    String waitingFor,
    List<FactReference> facts,
    String legalReference,
    Provenance provenance) {

  public static InEnglish of(ConditionResult told) {
    return new InEnglish(
        told.ruleId(),
        text(Sentence.of(told.condition())),
        told.outcome(),
        text(told.observed()),
        text(told.required()),
        text(told.waitingFor()),
        told.facts(),
        told.legalReference(),
        told.provenance());
  }

  public static List<InEnglish> of(List<ConditionResult> told) {
    return told.stream().map(InEnglish::of).toList();
  }

  public static String text(Sentence sentence) {
    return sentence == null ? null : DecisionPhrasebooks.in(Language.ENGLISH).text(sentence);
  }

  public static List<String> texts(List<Sentence> sentences) {
    return sentences.stream().map(InEnglish::text).toList();
  }

  public static String text(Wording wording) {
    return DecisionPhrasebooks.in(Language.ENGLISH).text(wording);
  }
}
