package org.carepremiums.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.carepremiums.intake.Upstream.activityCount;
import static org.carepremiums.intake.Upstream.key;
import static org.carepremiums.intake.Upstream.newDelivery;
import static org.carepremiums.intake.Upstream.newPhysiotherapist;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.intake.disclosure.HeldFact;
import org.carepremiums.intake.disclosure.HeldFacts;
import org.carepremiums.intake.store.ProviderIdentities;
import org.carepremiums.platform.audit.Look;
import org.carepremiums.platform.audit.Looker;
import org.carepremiums.platform.audit.Looks;
import org.carepremiums.platform.testing.StackTestResource;
import org.carepremiums.platform.testing.access.Caller;
import org.carepremiums.platform.testing.access.TestTokens;
import org.carepremiums.platform.wording.phrase.Wording;
import org.carepremiums.platform.wording.text.Language;
import org.carepremiums.platform.wording.text.Phrasebook;
import org.carepremiums.platform.wording.text.Phrasebooks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Everything that intake holds about a provider is told, from whom, and who looked at it. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class HeldFactsTest {

  @Inject HeldFacts held;
  @Inject ProviderIdentities identities;
  @Inject Looks looks;
  @Inject Phrasebooks phrasebooks;

  private final String provider = newPhysiotherapist();
  private Upstream upstream;

  @BeforeEach
  void connect() {
    upstream = new Upstream();
    upstream.openDay();
  }

  @AfterEach
  void disconnect() {
    upstream.close();
  }

  @Test
  @DisplayName("every fact is told with its source, its days and its delivery")
  void everyFact() throws SQLException {
    String delivery = newDelivery();
    upstream.publish(
        Topic.INSURERS_ACTIVITY_COUNTS,
        key(provider),
        activityCount(provider, "300", 2_520, "2025-02-10"),
        delivery,
        1);
    register();
    upstream.settle();
    LocalDate today = upstream.openDay().value();

    List<HeldFact> facts = held.about(key(provider), false);
    assertThat(facts)
        .extracting(
            fact -> said(fact.kind()), HeldFact::source, HeldFact::observedOn, HeldFact::recordedOn)
        .contains(
            tuple(
                "Activity in a year, as one insurer counted it",
                Source.INSURERS,
                LocalDate.of(2025, 2, 10),
                today),
            tuple("Registration with INAMI", Source.INAMI, LocalDate.of(2025, 2, 17), today),
            tuple("Entry in INAMI’s register", Source.INAMI, LocalDate.of(2025, 2, 17), today));
    HeldFact count =
        facts.stream().filter(fact -> fact.source() == Source.INSURERS).findFirst().orElseThrow();
    assertThat(lines(count))
        .containsExactly(
            "Year: 2024",
            "Insurer (code): 300",
            "Counted through: 2024-12-31",
            "Services: 2,520",
            "M values: 60,480");
    assertThat(said(count.from())).isEqualTo("the insurers (activity counts)");
    assertThat(said(count.delivery())).isEqualTo("delivery " + delivery);
    assertThat(identities.of(key(provider)).orElseThrow().masked())
        .doesNotContain("42012205181")
        .contains("*");
  }

  @Test
  @DisplayName("what a ruling established is told as well, though it came on no feed")
  void established() throws SQLException {
    upstream.publish(
        Topic.RULINGS,
        key(provider),
        """
        {"rulingId":"case-1/1","caseId":"case-1","provider":"%s",\
        "scheme":"physiotherapist-software","year":2024,"establishes":[\
        {"kind":"activity-count","year":2024,"insurer":"300","countedThrough":"2024-12-31",\
        "services":640,"mValues":15360}],"on":"2025-11-04"}"""
            .formatted(key(provider)));
    upstream.settle();

    assertThat(held.about(key(provider), true))
        .filteredOn(fact -> fact.source() == Source.CONTESTATION)
        .singleElement()
        .satisfies(fact -> assertThat(said(fact.from())).isEqualTo("a ruling on a contestation"));
  }

  @Test
  @DisplayName("what was replaced, confirmed or late is told on request, the latest first")
  void earlier() throws SQLException {
    upstream.nextDay();
    count(480, "2025-02-10");
    BusinessDay second = upstream.nextDay();
    count(520, "2025-02-17");
    count(500, "2025-02-12");

    assertThat(held.about(key(provider), false))
        .singleElement()
        .satisfies(fact -> assertThat(lines(fact)).contains("Services: 520"));
    List<HeldFact> all = held.about(key(provider), true);
    assertThat(all)
        .extracting(fact -> lines(fact).get(3), HeldFact::holds, fact -> said(fact.standing()))
        .containsExactly(
            tuple("Services: 500", false, "came after something more recent, and never held"),
            tuple("Services: 520", true, "holds now"),
            tuple("Services: 480", false, "replaced on " + second));
  }

  @Test
  @DisplayName("who looked is told by what they are, day by day, and not by name")
  void whoLooked() throws SQLException {
    Caller.with(TestTokens.ofCareProvider(provider, Role.CARE_PROVIDER))
        .get("/facts/" + provider)
        .then()
        .statusCode(200);
    for (int look = 0; look < 2; look++) {
      Caller.as("jan.peeters", Role.CASE_HANDLER)
          .get("/facts/" + key(provider))
          .then()
          .statusCode(200);
    }
    Caller.as("nobody-1", Role.PAYMENT_OPERATOR)
        .get("/facts/" + key(provider))
        .then()
        .statusCode(403);

    assertThat(looks.about(new InamiKey(key(provider)), 100))
        .extracting(Look::looker, Look::method, Look::path, Look::on, Look::times)
        .containsExactlyInAnyOrder(
            tuple(Looker.PROVIDER, "GET", "/facts/{subject}", upstream.openDay().value(), 1),
            tuple(Looker.CASE_HANDLER, "GET", "/facts/{subject}", upstream.openDay().value(), 2));
  }

  private void register() {
    upstream.publish(
        Topic.INAMI_PROVIDERS,
        key(provider),
        """
        {"inamiNumber":"%s","niss":"42012205181","profession":"PHYSIOTHERAPIST",\
        "competenceCode":"527","firstRegisteredOn":"2020-01-01","observedOn":"2025-02-17"}"""
            .formatted(provider));
  }

  private void count(int services, String observedOn) {
    upstream.publish(
        Topic.INSURERS_ACTIVITY_COUNTS,
        key(provider),
        activityCount(provider, "300", services, observedOn));
    upstream.settle();
  }

  private List<String> lines(HeldFact fact) {
    return fact.lines().stream().map(one -> said(one.label()) + ": " + said(one.value())).toList();
  }

  private String said(Wording wording) {
    Phrasebook book = phrasebooks.in(Language.ENGLISH);
    return book.text(wording);
  }
}
