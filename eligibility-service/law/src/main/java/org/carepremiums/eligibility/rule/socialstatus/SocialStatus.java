package org.carepremiums.eligibility.rule.socialstatus;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.List;
import org.carepremiums.contracts.decision.NotificationChannel;
import org.carepremiums.contracts.decision.Payee;
import org.carepremiums.contracts.decision.PayeeKind;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.fact.FactValue.Application;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.AdmissibleApplication;
import org.carepremiums.eligibility.rule.ApplicationWindow;
import org.carepremiums.eligibility.rule.Assessment;
import org.carepremiums.eligibility.rule.Condition;
import org.carepremiums.eligibility.rule.ConventionCover;
import org.carepremiums.eligibility.rule.Known;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RegisteredAsPhysiotherapist;
import org.carepremiums.eligibility.rule.RequestedPremium;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.eligibility.rule.SourceYear;

/**
 * Social status of conventioned physiotherapists (rule book §6, §13): a contribution to a contract,
 * in tiers of activity, paid to the insurer or pension fund of the contract.
 */
public final class SocialStatus implements RequestedPremium {

  private final PremiumYear year;
  private final SocialStatusParameters parameters;
  private final ApplicationWindow window;
  private final ActivityInTiers activity;
  private final List<Condition> conditions;
  private final List<SourceYear> sources;
  private final List<SourceYear> silentRegisters;

  public SocialStatus(PremiumYear year, SocialStatusParameters parameters) {
    this.year = year;
    this.parameters = parameters;
    this.window =
        new ApplicationWindow(
            Scheme.PHYSIOTHERAPIST_SOCIAL_STATUS,
            year,
            parameters.request(),
            List.of(
                new ApplicationWindow.Way(
                    parameters.channels(), parameters.channels().value(), true)),
            parameters.windowOpens(),
            parameters.windowCloses());
    this.activity = new ActivityInTiers(year, parameters);
    this.conditions =
        List.of(
            new RegisteredAsPhysiotherapist(year, parameters.registered()),
            new ConventionedFromRegistration(year, parameters, activity),
            activity,
            new ContractSigned(year, parameters),
            new AdmissibleApplication(window));
    this.sources =
        List.of(
            RegisteredAsPhysiotherapist.register(year),
            ConventionCover.register(year),
            ActivityInTiers.counts(year),
            ContractSigned.contracts(year));
    this.silentRegisters = ConventionCover.earlierRegisters(year);
  }

  @Override
  public Scheme scheme() {
    return Scheme.PHYSIOTHERAPIST_SOCIAL_STATUS;
  }

  @Override
  public PremiumYear year() {
    return year;
  }

  @Override
  public List<Condition> conditions() {
    return conditions;
  }

  @Override
  public EuroCents amount() {
    List<ActivityTier> tiers = parameters.tiers().value();
    return EuroCents.of(tiers.get(tiers.size() - 1).euroCents());
  }

  /**
   * What that much activity of a whole year gives who fulfils everything else; {@code null} where
   * it reaches no tier or lies above the ceiling.
   *
   * @param services over all insurers
   * @param mValues over all insurers
   */
  public EuroCents contribution(long services, BigDecimal mValues) {
    ActivityTier reached = activity.reachedInWholeYear(services, mValues);
    return reached == null ? null : EuroCents.of(reached.euroCents());
  }

  @Override
  public Assessment assess(ProviderFacts facts, RuleContext context) {
    Assessment assessment = RequestedPremium.super.assess(facts, context);
    return new Assessment(
        assessment.findings(), activity.contribution(facts), assessment.missing());
  }

  @Override
  public List<SourceYear> sources() {
    return sources;
  }

  /** On whose silence an adhesion may rest (CV2, CV9). */
  @Override
  public List<SourceYear> sourcesOfSome() {
    return silentRegisters;
  }

  @Override
  public ApplicationWindow window() {
    return window;
  }

  @Override
  public MonthDay paidBy() {
    return parameters.paidBy().value();
  }

  @Override
  public NotificationChannel notificationChannel() {
    return parameters.notificationChannel().value();
  }

  @Override
  public boolean isTouchedBy(FactValue value) {
    return switch (value.kind()) {
      case REGISTRATION, CONVENTION_STATUS, INACTIVITY_PERIOD -> true;
      case ACTIVITY_COUNT ->
          value instanceof FactValue.ActivityCount count && count.year().equals(year);
      case SOCIAL_STATUS_CONTRACT ->
          value instanceof FactValue.SocialStatusContract contract && contract.year().equals(year);
      case APPLICATION ->
          value instanceof Application asked
              && asked.scheme() == scheme()
              && asked.year().equals(year);
      default -> isSettlement(value);
    };
  }

  /** Nobody hears of it who has neither asked for it nor signed a contract. */
  @Override
  public boolean isInPlay(ProviderFacts facts, RuleContext context) {
    return !facts.hasOtherProfession()
        && (facts.socialStatusContract(year) != null
            || !facts.applications(scheme(), year).isEmpty());
  }

  /** The insurer or pension fund of the contract, never the physiotherapist (rule book §6). */
  @Override
  public Payee payee(ProviderFacts facts) {
    Known<FactValue.SocialStatusContract> contract = facts.socialStatusContract(year);
    return new Payee(
        PayeeKind.INSTITUTION, contract == null ? null : contract.value().institution());
  }
}
