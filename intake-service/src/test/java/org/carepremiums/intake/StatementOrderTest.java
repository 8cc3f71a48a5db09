package org.carepremiums.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.carepremiums.intake.Upstream.OBSERVED;
import static org.carepremiums.intake.Upstream.activityCount;
import static org.carepremiums.intake.Upstream.key;
import static org.carepremiums.intake.Upstream.newPhysiotherapist;

import com.jayway.jsonpath.JsonPath;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.decision.Provenance;
import org.carepremiums.contracts.decision.ReviewReading;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.ConventionInterval;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.fact.RefusalStanding;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.ConventionChannel;
import org.carepremiums.contracts.upstream.Profession;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.testing.StackTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Repeated, late and corrected statements, rulings, and what follows from convention events. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class StatementOrderTest {

  private static final Topic COUNTS = Topic.INSURERS_ACTIVITY_COUNTS;

  private Upstream upstream;
  private String provider;

  @BeforeEach
  void connect() {
    upstream = new Upstream();
    upstream.openDay();
    provider = newPhysiotherapist();
  }

  @AfterEach
  void disconnect() {
    upstream.close();
  }

  @Test
  @DisplayName("a correction supersedes, a repetition says nothing, a late statement never holds")
  void correctionsRepetitionsAndLateStatements() {
    count(480, "2025-02-10");
    count(480, "2025-02-10");
    count(520, "2025-02-17");
    upstream.settle();
    count(480, "2025-02-10");
    count(500, "2025-02-12");
    count(520, "2025-02-20");
    count(510, "2025-02-18");
    upstream.settle();
    List<Fact> facts = upstream.facts(key(provider));
    assertThat(facts)
        .extracting(fact -> ((FactValue.ActivityCount) fact.value()).services())
        .containsExactly(480, 520);
    assertThat(facts.get(1).version()).isEqualTo(2);
    assertThat(facts.get(1).supersedes()).isEqualTo(facts.get(0).factId());
  }

  @Test
  @DisplayName("an upheld ruling becomes a fact of its own source beside the contested one")
  void rulingBecomesFact() {
    count(480, "2025-02-10");
    upstream.publish(
        Topic.RULINGS,
        key(provider),
        """
        {"rulingId":"case-1/1","caseId":"case-1","provider":"%s",\
        "scheme":"physiotherapist-software","year":2024,"establishes":[\
        {"kind":"activity-count","year":2024,"insurer":"300","countedThrough":"2024-12-31",\
        "services":640,"mValues":15360},\
        {"kind":"software-use","packageId":"kine-file","from":"2022-04-01"}],\
        "on":"2025-11-04"}"""
            .formatted(key(provider)));
    upstream.settle();
    List<Fact> established =
        upstream.facts(key(provider)).stream()
            .filter(fact -> fact.source() == Source.CONTESTATION)
            .toList();
    assertThat(established)
        .extracting(Fact::factId)
        .containsExactly(
            key(provider) + "/activity-count/2024:300/contestation/1",
            key(provider) + "/software-use/kine-file:2022-04-01/contestation/1");
    assertThat(established).allMatch(fact -> fact.observedOn().toString().equals("2025-11-04"));
    assertThat(established).allMatch(fact -> fact.feed().equals("contestation.rulings.v1"));
  }

  @Test
  @DisplayName(
      "12.26 a settled review becomes a fact; settled anew, it takes the place of the first")
  void settlementBecomesFact() {
    settle("review-1/1", "2024-01-01/2024-03-31", "A_L_ACTE", "2025-11-20");
    settle("review-2/1", "2024-01-01/2024-06-30", "AT_FORFAIT", "2025-11-27");
    List<Fact> settled =
        upstream.facts(key(provider)).stream()
            .filter(fact -> fact.value() instanceof FactValue.ReviewSettlement)
            .toList();

    assertThat(settled).allMatch(fact -> fact.source() == Source.CONTESTATION);
    assertThat(settled)
        .extracting(Fact::version, fact -> ((FactValue.ReviewSettlement) fact.value()).holds())
        .containsExactly(tuple(1, ReviewReading.A_L_ACTE), tuple(2, ReviewReading.AT_FORFAIT));
    assertThat(settled.get(0).period()).isEqualTo(PremiumYear.of(2024).period());
    assertThat(settled.get(1).supersedes()).isEqualTo(settled.get(0).factId());
  }

  private void settle(String rulingId, String basis, String holds, String on) {
    upstream.publish(
        Topic.RULINGS,
        key(provider),
        """
        {"rulingId":"%s","caseId":"review","provider":"%s","scheme":"gp-integrated-practice",\
        "year":2024,"establishes":[{"kind":"review-settlement","scheme":"gp-integrated-practice",\
        "year":2024,"question":"REGIME","basis":"%s","holds":"%s","reasons":"So it was worked."}],\
        "on":"%s"}"""
            .formatted(rulingId, key(provider), basis, holds, on));
    upstream.settle();
  }

  @Test
  @DisplayName("convention events become intervals, and registration bounds them")
  void conventionEventsBecomeIntervals() {
    String delivery = Upstream.newDelivery();
    conventionEvent("M/22", "SILENCE", "2022-03-03", delivery, 1);
    upstream.settle();
    conventionEvent("M/24", "REFUSAL", "2024-02-10", delivery, 2);
    upstream.settle();
    upstream.publish(
        Topic.INAMI_PROVIDERS,
        key(provider),
        """
        {"inamiNumber":"%s","niss":"42012205181","profession":"PHYSIOTHERAPIST",\
        "competenceCode":"527","firstRegisteredOn":"2022-05-16","observedOn":"2024-02-12"}"""
            .formatted(provider));
    upstream.settle();
    List<Fact> facts =
        upstream.facts(key(provider)).stream()
            .filter(fact -> fact.value() instanceof FactValue.ConventionStatus)
            .toList();
    assertThat(facts)
        .extracting(fact -> ((FactValue.ConventionStatus) fact.value()).intervals().toString())
        .containsExactly(
            "[%s, %s, %s]"
                .formatted(
                    interval("M/22", "2022-01-01", "2023-12-31", "CV2"),
                    silent("M/24", "2024-01-01", "2024-12-31", 2024, Provenance.DEFAULT),
                    silent("M/25", "2025-01-01", "2026-12-31", 2024, Provenance.DEFAULT)),
            "[%s, %s]"
                .formatted(
                    interval("M/22", "2022-01-01", "2023-12-31", "CV2"),
                    silent("M/24", "2024-01-01", "2024-02-09", 2024, Provenance.DEFAULT)),
            "[%s, %s]"
                .formatted(
                    interval("M/22", "2022-05-16", "2023-12-31", "CV2"),
                    silent("M/24", "2024-01-01", "2024-02-09", 2024, Provenance.DEFAULT)));
    assertThat(facts.get(1).deliveryId()).isEqualTo(delivery);
    assertThat(facts.get(1).factId())
        .isEqualTo(key(provider) + "/convention-status/convention/inami/2");
    assertThat(facts.get(1).period().to()).isEqualTo("2024-02-09");
    assertThat(facts.get(2).feed()).isEqualTo("upstream.inami.providers.v1");
  }

  @Test
  @DisplayName("two competence codes of one number stand beside each other, in one delivery too")
  void twoQualifications() {
    String delivery = Upstream.newDelivery();
    String further = provider.substring(0, 8) + "526";
    entry(provider, "527", "2010-09-01", null, delivery, 1);
    entry(further, "526", "2024-03-01", null, delivery, 2);
    upstream.settle();

    assertThat(registrations(provider))
        .extracting(
            FactValue.Registration::competenceCode, FactValue.Registration::firstRegisteredOn)
        .containsExactly(tuple("527", LocalDate.of(2010, 9, 1)));

    entry(provider, "527", "2010-09-01", "2024-12-31", Upstream.newDelivery(), 1);
    upstream.settle();

    assertThat(registrations(provider))
        .last()
        .isEqualTo(
            new FactValue.Registration(
                Profession.PHYSIOTHERAPIST, "526", LocalDate.of(2010, 9, 1), null));
  }

  @Test
  @DisplayName("two numbers of one person are two providers: nothing of one is said of the other")
  void twoNumbersOfOnePerson() {
    String asDoctor = Upstream.number(100_900, "003");
    entry(provider, "527", "2010-09-01", null, Upstream.newDelivery(), 1);
    upstream.publish(
        Topic.INAMI_PROVIDERS,
        key(asDoctor),
        """
        {"inamiNumber":"%s","niss":"42012205181","profession":"GENERAL_PRACTITIONER",\
        "competenceCode":"003","firstRegisteredOn":"2019-10-01","observedOn":"%s"}"""
            .formatted(asDoctor, OBSERVED));
    upstream.settle();

    assertThat(registrations(provider))
        .extracting(FactValue.Registration::profession)
        .containsExactly(Profession.PHYSIOTHERAPIST);
    assertThat(registrations(asDoctor))
        .extracting(FactValue.Registration::profession)
        .containsExactly(Profession.GENERAL_PRACTITIONER);
  }

  private void entry(
      String number, String code, String from, String to, String delivery, int place) {
    upstream.publish(
        Topic.INAMI_PROVIDERS,
        key(number),
        """
        {"inamiNumber":"%s","niss":"42012205181","profession":"PHYSIOTHERAPIST",\
        "competenceCode":"%s","firstRegisteredOn":"%s",%s"observedOn":"%s"}"""
            .formatted(
                number,
                code,
                from,
                to == null ? "" : "\"endedOn\":\"%s\",".formatted(to),
                to == null ? OBSERVED : "2025-02-18"),
        Map.copyOf(Upstream.inDelivery(delivery, place)));
  }

  private List<FactValue.Registration> registrations(String number) {
    return upstream.facts(key(number)).stream()
        .map(Fact::value)
        .filter(FactValue.Registration.class::isInstance)
        .map(FactValue.Registration.class::cast)
        .toList();
  }

  @Test
  @DisplayName("CV11 a first adhesion counts from the registration, or the day that was asked for")
  void firstAdhesion() {
    conventionEvent("M/24", "ADHESION", "2024-06-03", Upstream.newDelivery(), 1);
    register("PHYSIOTHERAPIST", "2024-05-02", "2024-06-04");
    upstream.settle();
    upstream.publish(
        Topic.INAMI_CONVENTIONS,
        key(provider),
        """
        {"inamiNumber":"%s","convention":"M/24","kind":"ADHESION","on":"2024-06-03",\
        "askedFrom":"2024-05-15","observedOn":"2025-02-18"}"""
            .formatted(provider));
    upstream.settle();

    assertThat(statuses().stream().map(status -> status.intervals().get(0)))
        .endsWith(
            interval("M/24", "2024-05-02", "2024-12-31", "CV11"),
            interval("M/24", "2024-05-15", "2024-12-31", "CV11"));
  }

  @Test
  @DisplayName("CV3 a refusal after the last day changes no day, and is told with that day")
  void lateRefusalIsTold() {
    conventionEvent("M/24", "SILENCE", "2024-03-06", Upstream.newDelivery(), 1);
    conventionEvent("M/24", "REFUSAL", "2024-03-07", Upstream.newDelivery(), 1);
    upstream.settle();

    List<FactValue.ConventionStatus> told = statuses();
    assertThat(told).hasSize(2);
    assertThat(told.get(1).intervals()).isEqualTo(told.get(0).intervals());
    assertThat(told.get(1).refusals())
        .singleElement()
        .satisfies(
            refusal -> {
              assertThat(refusal.standing()).isEqualTo(RefusalStanding.NOT_FOLLOWED);
              assertThat(refusal.on()).isEqualTo("2024-03-07");
              assertThat(refusal.until()).isEqualTo("2024-03-06");
              assertThat(refusal.provenance()).isEqualTo(Provenance.PUBLIC_SOURCE);
            });
    assertThat(
            JsonPath.<String>read(
                io.restassured.RestAssured.get(
                        "/facts/" + key(provider) + "?kind=convention-status")
                    .asString(),
                "$.facts[0].value.refusals[0].standing"))
        .isEqualTo("NOT_FOLLOWED");
  }

  @Test
  @DisplayName(
      "CV6 a refusal by letter is neither followed nor ignored: the fact has both readings")
  void refusalByLetter() {
    conventionEvent("M/20", "SILENCE", "2020-02-28", Upstream.newDelivery(), 1);
    upstream.publish(
        Topic.INAMI_CONVENTIONS,
        key(provider),
        """
        {"inamiNumber":"%s","convention":"M/21","kind":"REFUSAL","on":"2021-02-14",\
        "channel":"LETTER","observedOn":"%s"}"""
            .formatted(provider, OBSERVED));
    upstream.settle();

    FactValue.ConventionStatus status = statuses().get(1);
    assertThat(status.refusals().get(0).standing()).isEqualTo(RefusalStanding.IN_REVIEW);
    assertThat(status.refusals().get(0).channel()).isEqualTo(ConventionChannel.LETTER);
    assertThat(status.intervals())
        .contains(silent("M/21", "2021-01-01", "2021-12-31", 2021, Provenance.DOCUMENT));
    assertThat(status.intervalsIfRefused())
        .contains(silent("M/21", "2021-01-01", "2021-02-13", 2021, Provenance.DOCUMENT));
  }

  @Test
  @DisplayName("CV2 of a registered physiotherapist without any event silence is told as such")
  void silenceOfARegisteredPhysiotherapist() {
    register("PHYSIOTHERAPIST", "2010-09-01", "2020-01-08");
    upstream.settle();
    assertThat(statuses())
        .singleElement()
        .satisfies(
            status ->
                assertThat(status.intervals().get(0))
                    .isEqualTo(
                        new ConventionInterval(
                            "M/20",
                            LocalDate.parse("2020-01-01"),
                            LocalDate.parse("2020-12-31"),
                            "CV2",
                            PremiumYear.of(2020),
                            Provenance.DOCUMENT)));

    register("OTHER", "2010-09-01", "2020-01-09");
    upstream.settle();
    assertThat(statuses().get(1).intervals()).as("no physiotherapist after all").isEmpty();
  }

  private List<FactValue.ConventionStatus> statuses() {
    return upstream.facts(key(provider)).stream()
        .map(Fact::value)
        .filter(FactValue.ConventionStatus.class::isInstance)
        .map(FactValue.ConventionStatus.class::cast)
        .toList();
  }

  private void register(String profession, String from, String observedOn) {
    upstream.publish(
        Topic.INAMI_PROVIDERS,
        key(provider),
        """
        {"inamiNumber":"%s","niss":"42012205181","profession":"%s","competenceCode":"527",\
        "firstRegisteredOn":"%s","observedOn":"%s"}"""
            .formatted(provider, profession, from, observedOn));
  }

  private void count(int services, String observedOn) {
    upstream.publish(COUNTS, key(provider), activityCount(provider, "300", services, observedOn));
  }

  private void conventionEvent(
      String convention, String kind, String on, String delivery, int number) {
    upstream.publish(
        Topic.INAMI_CONVENTIONS,
        key(provider),
        """
        {"inamiNumber":"%s","convention":"%s","kind":"%s","on":"%s","observedOn":"%s"}"""
            .formatted(provider, convention, kind, on, OBSERVED),
        Map.copyOf(Upstream.inDelivery(delivery, number)));
  }

  private static ConventionInterval interval(
      String convention, String from, String to, String rule) {
    return new ConventionInterval(convention, LocalDate.parse(from), LocalDate.parse(to), rule);
  }

  private static ConventionInterval silent(
      String convention, String from, String to, int since, Provenance provenance) {
    return new ConventionInterval(
        convention,
        LocalDate.parse(from),
        LocalDate.parse(to),
        "CV9",
        PremiumYear.of(since),
        provenance);
  }
}
