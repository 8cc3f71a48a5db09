package org.carepremiums.eligibility.rule;

import java.util.List;
import java.util.Set;
import org.carepremiums.contracts.fact.FactKind;
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

  /**
   * Every parameter on which a finding may rest: what an explanation may name, and be contested.
   */
  List<Parameter<?>> restsOn();

  /** The kinds of facts that decide it: what a ruling on it can establish. */
  Set<FactKind> looksAt();

  Finding assess(ProviderFacts facts, RuleContext context);
}
