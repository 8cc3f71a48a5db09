package org.carepremiums.eligibility;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.event.BusinessDayOpened;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.fact.SourceCompleteness;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.Period;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.SourceYear;
import org.carepremiums.platform.testing.TestTopics;
import org.carepremiums.platform.testing.facts.Facts;

/** Says what intake and the scheduler would say. */
final class FactStream {

  private final TestTopics topics;
  private final Map<String, Integer> versions = new HashMap<>();
  private BusinessDay today = BusinessDay.of("2021-01-04");

  FactStream(TestTopics topics) {
    this.topics = topics;
  }

  void open(String day) {
    today = BusinessDay.of(day);
    topics.publish(Topic.BUSINESS_DAYS, "belgium", new BusinessDayOpened(today));
  }

  /** States a fact, superseding what the same source said before. */
  Fact state(String subject, FactValue value) {
    return state(subject, value, value.source());
  }

  Fact rule(String provider, FactValue value) {
    return state(provider, value, Source.CONTESTATION);
  }

  /** A software package that may be used since 2018. */
  void approvedPackage(String packageId) {
    state(packageId, Facts.homologated("2018-01-01", null));
    state(packageId, Facts.approved("2018-02-01", null));
  }

  /** A physiotherapist who adheres to the convention. */
  void conventioned(String provider) {
    state(provider, Facts.registered("2010-09-01"));
    state(provider, Facts.adhered("2018-01-01.."));
  }

  /** Everything that the software premium of 2024 rests on, but the application. */
  void softwareUser(String provider, String packageId) {
    conventioned(provider);
    state(provider, Facts.services(2024, "300", 600));
    state(provider, Facts.use(packageId, "2018-01-01", null));
  }

  /** The same with an application of today, which bears the provider's number. */
  void softwareApplicant(String provider, String packageId) {
    softwareUser(provider, packageId);
    state(provider, Facts.application("app-" + provider, 2024, today.toString()));
  }

  private Fact state(String subject, FactValue value, Source source) {
    Fact fact = fact(subject, value, source);
    publish(fact);
    return fact;
  }

  /**
   * The next version of a fact, not yet published; an application is noticed on its day or later.
   */
  Fact fact(String subject, FactValue value, Source source) {
    BusinessDay noticed =
        value instanceof FactValue.Application asked ? today.noticeOf(asked.submittedOn()) : today;
    String place = Fact.id(subject, value, source, 0);
    int version = versions.merge(place, 1, Integer::sum);
    return new Fact(
        Fact.id(subject, value, source, version),
        subject,
        version,
        Period.since(LocalDate.of(2018, 1, 1)),
        value,
        source,
        "test",
        "delivery-1",
        today.value(),
        noticed,
        version == 1 ? null : Fact.id(subject, value, source, version - 1));
  }

  Fact next(String subject, FactValue value) {
    return fact(subject, value, value.source());
  }

  void publish(Fact fact) {
    topics.publish(Topic.FACTS, fact.subject(), fact);
  }

  void complete(List<SourceYear> sources) {
    sources.forEach(source -> completeness(source, true));
  }

  void completeness(SourceYear source, boolean complete) {
    topics.publish(Topic.SOURCE_COMPLETENESS, source.source().id(), statement(source, complete));
  }

  /** What a source says of its completeness, not yet published. */
  SourceCompleteness statement(SourceYear source, boolean complete) {
    return new SourceCompleteness(
        source.source(), source.feed(), source.year(), complete, "delivery-1", today, null);
  }

  static SourceYear source(Source source, String feed, int year) {
    return new SourceYear(source, feed, PremiumYear.of(year));
  }
}
