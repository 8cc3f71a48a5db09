package org.carepremiums.deploy.benchmark.nationyear;

import static org.carepremiums.deploy.benchmark.nationyear.NationYearWorkload.ACTIVITY_YEAR;
import static org.carepremiums.deploy.benchmark.nationyear.NationYearWorkload.YEAR;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.ActivityCountRecord;
import org.carepremiums.contracts.upstream.ConventionEvent;
import org.carepremiums.contracts.upstream.Profession;
import org.carepremiums.contracts.upstream.ProviderRegistration;
import org.carepremiums.contracts.value.PremiumYear;

/** What registers, insurers and Pro-Q-Kiné say of physiotherapists. */
final class PhysiotherapistFeeds {

  private static final LocalDate SAID_ON = LocalDate.of(2024, 3, 4);
  private static final LocalDate CORRECTED_ON = LocalDate.of(2024, 3, 25);
  private static final String CONVENTION = "M/22";

  /** M coefficients of a service, on average. */
  private static final long M_VALUES = 24;

  private final List<Physiotherapist> all;
  private final Telling telling;

  private PhysiotherapistFeeds(List<Physiotherapist> all, Telling telling) {
    this.all = all;
    this.telling = telling;
  }

  static void tell(List<Physiotherapist> all, Telling telling) {
    PhysiotherapistFeeds feeds = new PhysiotherapistFeeds(all, telling);
    feeds.tellRegistrations();
    feeds.tellConventions();
    feeds.tellServices();
    feeds.tellServicesAgain();
    feeds.tellQuality();
  }

  private void tellRegistrations() {
    try (FeedDelivery delivery = complete("providers", Topic.INAMI_PROVIDERS, YEAR)) {
      for (Physiotherapist one : all) {
        InventedPerson person = one.person();
        delivery.add(
            person.key().value(),
            new ProviderRegistration(
                person.inamiNumber(),
                person.niss(),
                Profession.PHYSIOTHERAPIST,
                person.inamiNumber().competenceCode(),
                one.registeredOn(),
                null,
                delivery.day()));
      }
    }
  }

  private void tellConventions() {
    try (FeedDelivery delivery = complete("conventions", Topic.INAMI_CONVENTIONS, YEAR)) {
      for (Physiotherapist one : all) {
        for (ConventionStory.Answer answer : one.convention().answers(one.registeredOn())) {
          delivery.add(
              one.person().key().value(),
              new ConventionEvent(
                  one.person().inamiNumber(),
                  CONVENTION,
                  answer.kind(),
                  answer.on(),
                  answer.channel(),
                  delivery.day()));
        }
      }
    }
  }

  private void tellServices() {
    try (FeedDelivery delivery =
        complete("services", Topic.INSURERS_ACTIVITY_COUNTS, ACTIVITY_YEAR)) {
      all.stream()
          .filter(one -> !one.services().isEmpty())
          .forEach(one -> services(delivery, one, one.services().get(0)));
    }
  }

  private void tellServicesAgain() {
    try (FeedDelivery delivery =
        new FeedDelivery(
            "services-corrected",
            Topic.INSURERS_ACTIVITY_COUNTS,
            CORRECTED_ON,
            ACTIVITY_YEAR,
            false,
            telling)) {
      all.stream()
          .filter(one -> one.services().size() > 1)
          .forEach(one -> services(delivery, one, one.services().get(1)));
    }
  }

  private static void services(
      FeedDelivery delivery, Physiotherapist one, Map<String, Integer> told) {
    told.forEach(
        (insurer, services) ->
            delivery.add(
                one.person().key().value(),
                new ActivityCountRecord(
                    one.person().inamiNumber(),
                    insurer,
                    ACTIVITY_YEAR,
                    ACTIVITY_YEAR.lastDay(),
                    services,
                    services * M_VALUES,
                    delivery.day())));
  }

  private void tellQuality() {
    try (FeedDelivery delivery = complete("quality", Topic.PRO_Q_KINE_QUALITY_LIST, YEAR)) {
      for (Physiotherapist one : all) {
        if (one.isOnQualityList()) {
          delivery.add(one.person().key().value(), one.qualityListEntry(YEAR, delivery.day()));
        }
      }
    }
  }

  private FeedDelivery complete(String id, Topic topic, PremiumYear year) {
    return new FeedDelivery(id, topic, SAID_ON, year, true, telling);
  }
}
