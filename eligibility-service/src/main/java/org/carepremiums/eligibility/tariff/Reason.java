package org.carepremiums.eligibility.tariff;

import org.carepremiums.contracts.decision.Provenance;
import org.carepremiums.contracts.parameter.SourcedValue;

/**
 * Why something may be charged or not.
 *
 * @param rule the rule that was looked at
 * @param verdict what it gave
 * @param legalReference the article
 * @param provenance how well the value is founded on which it rests
 * @param text one sentence for a person
 */
public record Reason(
    TariffRule rule, Verdict verdict, String legalReference, Provenance provenance, String text) {

  /** What a rule gave. */
  public enum Verdict {
    GRANTED,
    REFUSED,
    /** Neither: something that the reader has to know. */
    NOTE
  }

  static Reason granted(TariffRule rule, SourcedValue<?> value, String text) {
    return new Reason(rule, Verdict.GRANTED, value.legalReference(), value.provenance(), text);
  }

  static Reason refused(TariffRule rule, SourcedValue<?> value, String text) {
    return new Reason(rule, Verdict.REFUSED, value.legalReference(), value.provenance(), text);
  }

  static Reason note(TariffRule rule, SourcedValue<?> value, String text) {
    return new Reason(rule, Verdict.NOTE, value.legalReference(), value.provenance(), text);
  }
}
