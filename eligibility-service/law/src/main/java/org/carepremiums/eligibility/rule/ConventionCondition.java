package org.carepremiums.eligibility.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.decision.Provenance;
import org.carepremiums.contracts.decision.Review;
import org.carepremiums.contracts.decision.ReviewQuestion;
import org.carepremiums.contracts.decision.ReviewReading;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.ConventionRefusal;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.fact.FactValue.ConventionStatus;
import org.carepremiums.contracts.fact.FactValue.ReviewSettlement;
import org.carepremiums.contracts.fact.RefusalStanding;
import org.carepremiums.contracts.upstream.ConventionChannel;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.wording.phrase.Listed;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * Conventioned for the whole year, or as the year of first registration asks. Silence counts once
 * the registers have said all that it rests on; a refusal that came in another way than the
 * convention asks waits for a person; and each refusal is shown with what became of it, on whatever
 * date that rests.
 */
public abstract class ConventionCondition extends Condition {

  /** Every refusal of these was followed or not by its day, so that the day decided. */
  private static final List<RefusalStanding> BY_ITS_DAY =
      List.of(RefusalStanding.FOLLOWED, RefusalStanding.NOT_FOLLOWED);

  private final Scheme scheme;
  private final PremiumYear year;
  private final Parameter<String> wholeYear;
  private final Parameter<String> inFirstYear;

  /**
   * What days of adhesion give.
   *
   * @param met whether they are enough
   * @param basis the rule by which
   * @param facts the facts that were looked at
   * @param observed what they say
   */
  public record Reading(
      boolean met, Parameter<String> basis, List<? extends KnownFact<?>> facts, Wording observed) {}

  protected ConventionCondition(
      Scheme scheme, PremiumYear year, Parameter<String> wholeYear, Parameter<String> inFirstYear) {
    super(
        CommonPhrase.CONVENTIONED_ALL_YEAR,
        CommonPhrase.CONVENTION_ASKED.with(wholeYear.value(), year, inFirstYear.value()),
        Set.of(FactKind.CONVENTION_STATUS, FactKind.REGISTRATION),
        List.of(ConventionCover.register(year)),
        List.of(wholeYear, inFirstYear));
    this.scheme = scheme;
    this.year = year;
    this.wholeYear = wholeYear;
    this.inFirstYear = inFirstYear;
  }

  /** What these days give. */
  protected abstract Reading read(
      ConventionCover cover, KnownFact<ConventionStatus> status, ProviderFacts facts);

  /** What the premium is where nothing else stands against it. */
  protected abstract EuroCents amount(ProviderFacts facts);

  protected final PremiumYear year() {
    return year;
  }

  /** What is asked of a whole year. */
  protected final Parameter<String> wholeYear() {
    return wholeYear;
  }

  /** What is asked of this provider's year. */
  protected final Parameter<String> applying(ProviderFacts facts) {
    return facts.isFirstRegisteredIn(year) ? inFirstYear : wholeYear;
  }

  @Override
  public final ConditionFinding assess(ProviderFacts facts, RuleContext context) {
    KnownFact<ConventionStatus> status = facts.conventionStatus(year);
    if (status == null) {
      return ConditionFinding.insufficient(
          applying(facts),
          List.of(),
          CommonPhrase.NOT_IN_CONVENTION_REGISTER.alone(),
          sources(),
          context);
    }
    ConventionCover cover = new ConventionCover(status.value().intervals());
    Reading reading = read(cover, status, facts);
    if (status.value().intervalsIfRefused() == null) {
      return finding(cover, reading, status, facts, context);
    }
    ConventionCover refused = new ConventionCover(status.value().intervalsIfRefused());
    Reading ifRefused = read(refused, status, facts);
    return reading.met() == ifRefused.met()
        ? finding(cover, reading, status, facts, context)
        : settled(cover, reading, refused, ifRefused, status, facts, context);
  }

  /** By what a person has settled; open until then (CV6). */
  private ConditionFinding settled(
      ConventionCover cover,
      Reading reading,
      ConventionCover refused,
      Reading ifRefused,
      KnownFact<ConventionStatus> status,
      ProviderFacts facts,
      RuleContext context) {
    String basis = inShort(ConventionCover.refusalsToReview(status.value(), year));
    KnownFact<ReviewSettlement> settlement =
        facts.settlement(scheme, year, ReviewQuestion.CONVENTION_REFUSAL, basis);
    if (settlement != null) {
      boolean holds = settlement.value().holds() == ReviewReading.REFUSAL_HOLDS;
      ConditionFinding finding =
          finding(holds ? refused : cover, holds ? ifRefused : reading, status, facts, context);
      List<KnownFact<?>> looked = new ArrayList<>(finding.facts());
      looked.add(settlement);
      return new ConditionFinding(
          finding.outcome(),
          finding.basis(),
          looked,
          new SettledObservation(finding.observed(), settlement.value()),
          finding.waitingFor(),
          finding.review(),
          finding.weight());
    }
    return ConditionFinding.unknown(
            founded(reading.basis(), cover, status.value()),
            reading.facts(),
            CommonPhrase.CONVENTION_EITHER_WAY.with(
                reading.observed(), ifRefused.observed(), Listed.of(more(cover, status.value()))),
            CommonPhrase.REVIEW_AWAITED.with(ReviewQuestion.CONVENTION_REFUSAL))
        .untilSettled(
            new Review(
                ReviewQuestion.CONVENTION_REFUSAL,
                basis,
                List.of(
                    outcome(ReviewReading.REFUSAL_DOES_NOT_HOLD, reading, facts),
                    outcome(ReviewReading.REFUSAL_HOLDS, ifRefused, facts))));
  }

  private Review.Reading outcome(ReviewReading holds, Reading reading, ProviderFacts facts) {
    return reading.met()
        ? new Review.Reading(holds, Outcome.GRANTED, amount(facts))
        : new Review.Reading(holds, Outcome.REFUSED, EuroCents.ZERO);
  }

  /** {@code M/21 2021-02-14 LETTER}; each refusal, so that a settlement holds for these only. */
  private static String inShort(List<ConventionRefusal> refusals) {
    return refusals.stream()
        .map(
            refusal ->
                String.join(
                    " ",
                    refusal.convention(),
                    refusal.on().toString(),
                    refusal.channel().toString()))
        .collect(Collectors.joining("; "));
  }

  private ConditionFinding finding(
      ConventionCover cover,
      Reading reading,
      KnownFact<ConventionStatus> status,
      ProviderFacts facts,
      RuleContext context) {
    Parameter<?> basis = founded(reading.basis(), cover, status.value());
    List<Wording> more = more(cover, status.value());
    Wording observed =
        more.isEmpty()
            ? reading.observed()
            : CommonPhrase.CONVENTION_WITH.with(reading.observed(), Listed.of(more));
    if (!reading.met()) {
      return ConditionFinding.insufficient(basis, reading.facts(), observed, sources(), context);
    }
    List<SourceYear> missing = new ArrayList<>();
    for (SourceYear silent : cover.silentRegisters(year)) {
      if (!context.isComplete(silent)) {
        missing.add(silent);
      }
    }
    return missing.isEmpty() || read(cover.withoutSilence(), status, facts).met()
        ? ConditionFinding.met(basis, reading.facts(), observed)
        : ConditionFinding.untilDelivered(basis, reading.facts(), observed, missing);
  }

  /** Silence, and what was received and followed or not. */
  private List<Wording> more(ConventionCover cover, ConventionStatus status) {
    List<Wording> more = new ArrayList<>();
    PremiumYear since = cover.silentSince(year);
    if (since != null) {
      more.add(CommonPhrase.ADHESION_BY_SILENCE.with(since));
    }
    for (ConventionRefusal refusal :
        ConventionCover.refusals(status, year, List.of(RefusalStanding.values()))) {
      more.add(inWords(refusal));
    }
    return more;
  }

  private static Wording inWords(ConventionRefusal refusal) {
    return switch (refusal.standing()) {
      case FOLLOWED ->
          CommonPhrase.REFUSAL_FOLLOWED.with(
              refusal.convention(),
              refusal.on(),
              way(refusal),
              refusal.until(),
              refusal.provenance());
      case NOT_FOLLOWED ->
          CommonPhrase.REFUSAL_NOT_FOLLOWED.with(
              refusal.convention(),
              refusal.on(),
              way(refusal),
              refusal.until(),
              refusal.provenance());
      case IN_REVIEW ->
          CommonPhrase.REFUSAL_IN_REVIEW.with(
              refusal.convention(), refusal.on(), refusal.channel(), refusal.channels());
    };
  }

  /** Where the sources() does not say how, MyInami is taken, and that is said. */
  private static Wording way(ConventionRefusal refusal) {
    return refusal.channel() == null
        ? CommonPhrase.REFUSED_BY_DEFAULT.with(ConventionChannel.MYINAMI)
        : CommonPhrase.REFUSED_BY.with(refusal.channel());
  }

  /** The rule as well founded as the days by which its facts came to be, not better. */
  private Parameter<?> founded(
      Parameter<String> rule, ConventionCover cover, ConventionStatus status) {
    Provenance weakest = cover.foundation(year);
    String reference = rule.legalReference();
    String source = rule.source();
    for (ConventionRefusal refusal : ConventionCover.refusals(status, year, BY_ITS_DAY)) {
      reference = reference + "; " + refusal.legalReference();
      source = source + ", " + refusal.source();
      if (refusal.provenance().compareTo(weakest) > 0) {
        weakest = refusal.provenance();
      }
    }
    if (weakest.compareTo(rule.provenance()) <= 0 && source.equals(rule.source())) {
      return rule;
    }
    return new Parameter<>(
        rule.value(),
        rule.ruleId(),
        reference,
        rule.publishedOn(),
        rule.publicationUnknown(),
        rule.knownFrom(),
        rule.reviewOn(),
        weakest.compareTo(rule.provenance()) > 0 ? weakest : rule.provenance(),
        source);
  }
}
