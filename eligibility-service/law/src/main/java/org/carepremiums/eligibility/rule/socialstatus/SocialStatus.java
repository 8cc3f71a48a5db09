package org.carepremiums.eligibility.rule.socialstatus;

import java.math.BigDecimal;
import java.util.List;
import org.carepremiums.contracts.decision.Payee;
import org.carepremiums.contracts.decision.PayeeKind;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.fact.FactValue.ActivityCount;
import org.carepremiums.contracts.fact.FactValue.SocialStatusContract;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.AdmissibleApplication;
import org.carepremiums.eligibility.rule.ApplicationWindow;
import org.carepremiums.eligibility.rule.ConventionCover;
import org.carepremiums.eligibility.rule.KnownFact;
import org.carepremiums.eligibility.rule.Premium;
import org.carepremiums.eligibility.rule.RegisteredAsPhysiotherapist;

/**
 * Social status of conventioned physiotherapists (rule book §6, §13): a contribution to a contract,
 * in tiers of activity, paid to the insurer or pension fund of the contract.
 */
public final class SocialStatus {

  private SocialStatus() {}

  public static Premium of(PremiumYear year, SocialStatusParameters parameters) {
    Scheme scheme = Scheme.PHYSIOTHERAPIST_SOCIAL_STATUS;
    ApplicationWindow window =
        new ApplicationWindow(
            scheme,
            year,
            parameters.request(),
            parameters.channels(),
            parameters.windowOpens(),
            parameters.windowCloses());
    ActivityInTiers activity = new ActivityInTiers(year, parameters);
    return new Premium.Builder(scheme, year)
        .conditions(
            List.of(
                new RegisteredAsPhysiotherapist(year, parameters.registered()),
                new ConventionedFromRegistration(year, parameters, activity),
                activity,
                new ContractSigned(year, parameters),
                new AdmissibleApplication(window)))
        .amount(activity.highest())
        .due(activity::contribution)
        // On whose silence an adhesion may rest (CV2, CV9)
        .sourcesOfSome(ConventionCover.earlierRegisters(year))
        .window(window)
        .paidBy(parameters.paidBy().value())
        .notificationChannel(parameters.notificationChannel().value())
        .touchedBy(FactKind.REGISTRATION, FactKind.CONVENTION_STATUS, FactKind.INACTIVITY_PERIOD)
        .touchedBy(
            value ->
                value instanceof ActivityCount count && count.year().equals(year)
                    || value instanceof SocialStatusContract contract
                        && contract.year().equals(year))
        // Nobody hears of it who has neither asked for it nor signed a contract
        .inPlay(
            (facts, context) ->
                !facts.hasOtherProfession()
                    && (facts.socialStatusContract(year) != null
                        || !window.applications(facts).isEmpty()))
        .payee(facts -> payee(facts.socialStatusContract(year)))
        .build();
  }

  /** The insurer or pension fund of the contract, never the physiotherapist (rule book §6). */
  private static Payee payee(KnownFact<SocialStatusContract> contract) {
    return new Payee(
        PayeeKind.INSTITUTION, contract == null ? null : contract.value().institution());
  }

  /**
   * What that much activity of a whole year gives who fulfils everything else; {@code null} where
   * it reaches no tier or lies above the ceiling.
   *
   * @param premium the social status of the year
   * @param services over all insurers
   * @param mValues over all insurers
   */
  public static EuroCents contribution(Premium premium, long services, BigDecimal mValues) {
    ActivityTier reached =
        premium.conditions().stream()
            .filter(ActivityInTiers.class::isInstance)
            .map(ActivityInTiers.class::cast)
            .findFirst()
            .orElseThrow()
            .reachedInWholeYear(services, mValues);
    return reached == null ? null : EuroCents.of(reached.euroCents());
  }
}
