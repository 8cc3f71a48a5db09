package org.carepremiums.contestation.admissibility;

import org.carepremiums.platform.wording.phrase.Wording;

/** What a contestation lacks, which the provider is asked to add (rule book 12.24). */
public enum Missing {
  /** An annex, where the premium asks for one (PPI13, rule book 12.25). */
  ANNEX(CasePhrase.ANNEX_MISSING),
  /** Anything that is contested. */
  CRITERION(CasePhrase.CRITERION_MISSING),
  /** Something contested that statements of this premium and year show. */
  KNOWN_CRITERION(CasePhrase.CRITERION_UNKNOWN);

  private final CasePhrase phrase;

  Missing(CasePhrase phrase) {
    this.phrase = phrase;
  }

  Wording inWords() {
    return phrase.alone();
  }
}
