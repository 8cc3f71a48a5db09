package org.carepremiums.eligibility.tariff;

import org.carepremiums.contracts.decision.Provenance;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.platform.parameters.Basis;
import org.carepremiums.platform.parameters.SourcedValue;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Sentences;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * Why something may be charged or not.
 *
 * @param rule the rule that was looked at
 * @param verdict what it gave
 * @param basis the values of the tariff on which it rests
 * @param text one sentence for a person
 */
public record Reason(TariffRule rule, Verdict verdict, Basis basis, Sentence text) {

  /** What a rule gave. */
  public enum Verdict {
    GRANTED(TariffPhrase.TARIFF_GRANTED),
    REFUSED(TariffPhrase.TARIFF_REFUSED),
    /** Neither: something that the reader has to know. */
    NOTE(TariffPhrase.TARIFF_NOTE);

    private final TariffPhrase phrase;

    Verdict(TariffPhrase phrase) {
      this.phrase = phrase;
    }

    /** What it is called. */
    public Phrase phrase() {
      return phrase;
    }
  }

  static Reason granted(TariffRule rule, SourcedValue<?> value, Wording text) {
    return granted(rule, Basis.of(value), text);
  }

  static Reason granted(TariffRule rule, Basis basis, Wording text) {
    return new Reason(rule, Verdict.GRANTED, basis, Sentences.of(text));
  }

  static Reason refused(TariffRule rule, SourcedValue<?> value, Wording text) {
    return refused(rule, Basis.of(value), text);
  }

  static Reason refused(TariffRule rule, Basis basis, Wording text) {
    return new Reason(rule, Verdict.REFUSED, basis, Sentences.of(text));
  }

  static Reason note(TariffRule rule, SourcedValue<?> value, Wording text) {
    return note(rule, Basis.of(value), text);
  }

  static Reason note(TariffRule rule, Basis basis, Wording text) {
    return new Reason(rule, Verdict.NOTE, basis, Sentences.of(text));
  }

  /** The articles. */
  public String legalReference() {
    return basis.legalReference();
  }

  /** How well it is founded. */
  public Provenance provenance() {
    return basis.provenance();
  }
}
