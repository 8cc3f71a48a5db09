package org.carepremiums.eligibility.rule;

import java.util.List;
import java.util.Set;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * One condition of a premium in one premium year. A condition that the facts fulfil already is met,
 * even while more may come; where they do not, it stays open until its sources are complete.
 */
public abstract class Condition {

  private final Phrase title;
  private final Wording required;
  private final Set<FactKind> looksAt;
  private final List<SourceYear> sources;
  private final List<Parameter<?>> restsOn;

  /**
   * @param title what is asked, in a few words without blanks; no two conditions of a premium have
   *     the same
   * @param required what the law asks, with its numbers and dates
   * @param looksAt the kinds of facts that decide it: what a ruling on it can establish
   * @param sources who has to have delivered all before it is missed for good
   * @param restsOn every parameter on which a finding may rest: what an explanation may name, and
   *     be contested
   */
  protected Condition(
      Phrase title,
      Wording required,
      Set<FactKind> looksAt,
      List<SourceYear> sources,
      List<Parameter<?>> restsOn) {
    this.title = title;
    this.required = required;
    this.looksAt = Set.copyOf(looksAt);
    this.sources = List.copyOf(sources);
    this.restsOn = List.copyOf(restsOn);
  }

  /** What is asked, in a few words; no two conditions of a premium have the same. */
  public final Phrase title() {
    return title;
  }

  /** What the law asks, with its numbers and dates. */
  public final Wording required() {
    return required;
  }

  /** The kinds of facts that decide it: what a ruling on it can establish. */
  public final Set<FactKind> looksAt() {
    return looksAt;
  }

  /** Who has to have delivered all before it is missed for good. */
  public final List<SourceYear> sources() {
    return sources;
  }

  /**
   * Every parameter on which a finding may rest: what an explanation may name, and be contested.
   */
  public final List<Parameter<?>> restsOn() {
    return restsOn;
  }

  public abstract ConditionFinding assess(ProviderFacts facts, RuleContext context);
}
