package org.carepremiums.eligibility.rule;

import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * One condition of a scheme in one premium year. A condition that the facts fulfil already is met,
 * even while more may come; where they do not, it stays open until its sources are complete.
 */
public interface Condition {

  /** What is asked, in a few words without blanks; no two conditions of a scheme have the same. */
  Phrase title();

  /** What the law asks, with its numbers and dates. */
  Wording required();

  Finding assess(ProviderFacts facts, RuleContext context);
}
