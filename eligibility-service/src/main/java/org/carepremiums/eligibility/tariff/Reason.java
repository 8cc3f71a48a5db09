package org.carepremiums.eligibility.tariff;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.carepremiums.contracts.decision.Provenance;
import org.carepremiums.contracts.parameter.SourcedValue;
import org.carepremiums.contracts.wording.Sentence;
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
public record Reason(TariffRule rule, Verdict verdict, List<SourcedValue<?>> basis, Sentence text) {

  public Reason {
    basis = List.copyOf(basis);
  }

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
    return granted(rule, List.of(value), text);
  }

  static Reason granted(TariffRule rule, List<SourcedValue<?>> values, Wording text) {
    return of(rule, Verdict.GRANTED, values, text);
  }

  static Reason refused(TariffRule rule, SourcedValue<?> value, Wording text) {
    return of(rule, Verdict.REFUSED, List.of(value), text);
  }

  static Reason note(TariffRule rule, SourcedValue<?> value, Wording text) {
    return note(rule, List.of(value), text);
  }

  static Reason note(TariffRule rule, List<SourcedValue<?>> values, Wording text) {
    return of(rule, Verdict.NOTE, values, text);
  }

  private static Reason of(
      TariffRule rule, Verdict verdict, List<SourcedValue<?>> values, Wording text) {
    return new Reason(rule, verdict, values, Sentences.of(text));
  }

  /** The articles. */
  public String legalReference() {
    return basis.stream()
        .map(SourcedValue::legalReference)
        .distinct()
        .collect(Collectors.joining("; "));
  }

  /** How well the values are founded; where there are several, how well the weakest is. */
  public Provenance provenance() {
    return basis.stream()
        .map(SourcedValue::provenance)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }
}
