package org.carepremiums.eligibility.rule.socialstatus;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.FactValue.ConventionStatus;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.ConventionCondition;
import org.carepremiums.eligibility.rule.ConventionCover;
import org.carepremiums.eligibility.rule.KnownFact;
import org.carepremiums.eligibility.rule.ProviderFacts;

/**
 * Conventioned on every day of the year; in the calendar year of first registration, on every day
 * from the registration on (rule book §13, "Statut social").
 */
final class ConventionedFromRegistration extends ConventionCondition {

  private final ActivityInTiers activity;

  ConventionedFromRegistration(
      PremiumYear year, SocialStatusParameters parameters, ActivityInTiers activity) {
    super(
        Scheme.PHYSIOTHERAPIST_SOCIAL_STATUS,
        year,
        parameters.conventionWholeYear(),
        parameters.conventionInFirstYear());
    this.activity = activity;
  }

  @Override
  protected EuroCents amount(ProviderFacts facts) {
    return activity.contribution(facts);
  }

  @Override
  protected Reading read(
      ConventionCover cover, KnownFact<ConventionStatus> status, ProviderFacts facts) {
    LocalDate from =
        facts.isFirstRegisteredIn(year())
            ? facts.registration().value().firstRegisteredOn()
            : year().firstDay();
    LocalDate uncovered = cover.firstUncoveredDay(from, year().lastDay());
    return uncovered == null
        ? new Reading(
            true,
            applying(facts),
            List.of(status),
            SocialStatusPhrase.CONVENTIONED_FROM_TO.with(from, year().lastDay()))
        : new Reading(
            false,
            applying(facts),
            List.of(status),
            SocialStatusPhrase.NOT_CONVENTIONED_ON.with(uncovered));
  }
}
