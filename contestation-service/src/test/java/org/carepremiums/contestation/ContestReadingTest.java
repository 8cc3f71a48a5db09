package org.carepremiums.contestation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contestation.premium.ContestedPremiumKey;
import org.carepremiums.contestation.reading.CaseProgress;
import org.carepremiums.contestation.reading.CaseProgress.State;
import org.carepremiums.contestation.reading.CaseProgress.Step;
import org.carepremiums.contestation.reading.ContestChoice;
import org.carepremiums.contestation.reading.ContestChoice.Criterion;
import org.carepremiums.contestation.reading.ContestChoice.Group;
import org.carepremiums.contestation.reading.ContestChoice.Time;
import org.carepremiums.contestation.reading.ContestReading;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.decision.AnsweredApplication;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.testing.StackTestResource;
import org.carepremiums.platform.testing.access.Caller;
import org.carepremiums.platform.wording.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
@DisplayName("What a provider reads of contesting")
class ContestReadingTest {

  private static final Scheme PRACTICE = Scheme.GP_INTEGRATED_PRACTICE;
  private static final Scheme SOFTWARE = Scheme.PHYSIOTHERAPIST_SOFTWARE;

  @Inject Campaign campaign;
  @Inject ContestReading reading;

  @BeforeEach
  void startAfresh() {
    campaign.startAfresh();
  }

  @Test
  @DisplayName(
      "PPI12 PPI13 is until when, what the statement shows by its titles, and that an annex is asked for")
  void choice() throws SQLException {
    InamiNumber provider = Campaign.practitioner(401);
    campaign.openDay("2025-09-12");
    campaign.decide(Campaign.granted(provider, PRACTICE, 1, 0, "2025-09-12", "2025-09-12"));

    ContestChoice choice = choice(provider, PRACTICE, Language.FRENCH);

    assertThat(choice.time()).isEqualTo(Time.OPEN);
    assertThat(choice.isReceived()).isTrue();
    assertThat(choice.lastDay()).isEqualTo(LocalDate.of(2025, 11, 12));
    assertThat(choice.standing())
        .isEqualTo("Vous pouvez contester au plus tard le 12 novembre 2025.");
    assertThat(choice.annexAsked()).isTrue();
    assertThat(choice.annex()).startsWith("Ajoutez au moins un document");
    assertThat(choice.groups())
        .extracting(Group::title)
        .containsExactly("Conditions", "Paramètres de pratique", "Le montant");
    assertThat(choice.groups().get(1).criteria())
        .contains(
            new Criterion("chapter-iv", "Chapitre IV", List.of("PPI-13.2", "PPI6", "PPI-12.14")));
    assertThat(choice.groups().get(2).criteria())
        .extracting(Criterion::value, Criterion::title)
        .containsExactly(tuple("amount", "Le montant"));
    assertThat(reading.choices(provider.key(), Language.GERMAN))
        .extracting(ContestChoice::title)
        .containsExactly("Integrierte Praxisprämie für die Allgemeinmedizin, 2024");
  }

  @Test
  @DisplayName("tells who is early, who is late, who never applied, and of whom nothing is known")
  void times() throws SQLException {
    InamiNumber early = Campaign.practitioner(402);
    InamiNumber late = Campaign.provider(403);
    InamiNumber unknown = Campaign.provider(404);
    InamiNumber without = Campaign.practitioner(408);
    campaign.openDay("2025-09-12");
    campaign.decide(late, SOFTWARE, 2024, 1, "2025-09-12");
    campaign.decide(
        preliminary(
            early,
            Outcome.GRANTED,
            new AnsweredApplication("form-1", LocalDate.of(2025, 12, 5), ApplicationChannel.FORM)));
    campaign.decide(preliminary(without, Outcome.NOT_APPLIED_FOR, null));
    campaign.openDay("2025-12-08");

    assertThat(choice(late, SOFTWARE, Language.ENGLISH))
        .extracting(ContestChoice::time, ContestChoice::lastDay, ContestChoice::annexAsked)
        .containsExactly(Time.OVER, LocalDate.of(2025, 11, 12), false);
    assertThat(choice(early, PRACTICE, Language.ENGLISH))
        .extracting(ContestChoice::time, ContestChoice::isReceived, ContestChoice::lastDay)
        .containsExactly(Time.EARLY, true, null);
    assertThat(choice(without, PRACTICE, Language.ENGLISH))
        .extracting(ContestChoice::time, ContestChoice::standing)
        .containsExactly(
            Time.NOTHING_ASKED_FOR,
            "You have not applied, so nothing was decided and there is nothing to contest.");
    assertThat(choice(unknown, SOFTWARE, Language.ENGLISH))
        .extracting(ContestChoice::time, ContestChoice::isReceived)
        .containsExactly(Time.NOTHING_DECIDED, false);
  }

  private static Decision preliminary(
      InamiNumber provider, Outcome outcome, AnsweredApplication application) {
    return Campaign.decision(
        provider,
        PRACTICE,
        2024,
        1,
        DecisionStatus.PRELIMINARY,
        outcome,
        0,
        application,
        null,
        "2025-12-05");
  }

  @Test
  @DisplayName(
      "12.24 is what has to be completed until when, and every step to the ruling with its reasons")
  void steps() throws SQLException {
    InamiNumber provider = Campaign.practitioner(405);
    campaign.openDay("2025-09-12");
    campaign.decide(Campaign.granted(provider, PRACTICE, 1, 0, "2025-09-12", "2025-09-12"));
    campaign.openDay("2025-09-15");
    var request =
        Campaign.completion(
            Campaign.request("steps-1", provider, PRACTICE, 2024, "2025-09-15", "PPI-13.2"),
            List.of(),
            List.of("PPI-13.2"),
            "2025-09-15");
    campaign.contest(request);

    CaseProgress incomplete = progress(provider, Language.ENGLISH);
    assertThat(incomplete.completable()).isTrue();
    assertThat(incomplete.completeUntil()).isEqualTo(LocalDate.of(2025, 11, 12));
    assertThat(incomplete.explanation()).contains("an annex", "2025-11-12");
    assertThat(incomplete.contested()).containsExactly("Chapter IV");
    assertThat(incomplete.steps())
        .extracting(Step::state, Step::text, Step::on)
        .containsExactly(
            tuple(State.DONE, "Received", LocalDate.of(2025, 9, 15)),
            tuple(State.NOW, "To be completed by you by 2025-11-12 at the latest", null),
            tuple(State.TO_COME, "We check whether it is in time and complete", null),
            tuple(State.TO_COME, "It is given to a case handler", null),
            tuple(State.TO_COME, "The case handler decides, and gives the reasons", null));

    campaign.openDay("2025-09-16");
    campaign.contest(
        Campaign.completion(request, List.of("counts.pdf"), List.of("PPI-13.2"), "2025-09-16"));
    handle("assignment", "{\"handler\": \"handler-1\"}");
    campaign.openDay("2025-09-17");
    handle("decision", "{\"outcome\": \"DISMISSED\", \"reason\": \"Nothing proves it.\"}");

    CaseProgress decided = progress(provider, Language.DUTCH);
    assertThat(decided.completable()).isFalse();
    assertThat(decided.steps())
        .extracting(Step::state, Step::text, Step::on)
        .containsExactly(
            tuple(State.DONE, "Ontvangen", LocalDate.of(2025, 9, 15)),
            tuple(State.DONE, "Door u aangevuld", LocalDate.of(2025, 9, 16)),
            tuple(State.DONE, "Ontvankelijk: tijdig en volledig", LocalDate.of(2025, 9, 16)),
            tuple(State.DONE, "Bij een dossierbehandelaar", LocalDate.of(2025, 9, 16)),
            tuple(State.DONE, "Beslist: ongegrond", LocalDate.of(2025, 9, 17)));
    assertThat(decided.ruling().outcome()).isEqualTo("Uw betwisting is ongegrond.");
    assertThat(decided.ruling().reasons()).isEqualTo("Nothing proves it.");
    assertThat(decided.ruling().consequence()).isNull();
    assertThat(reading.find(Campaign.practitioner(406).key(), "steps-1", Language.DUTCH)).isEmpty();
  }

  @Test
  @DisplayName("is one step and no more where a contestation is inadmissible")
  void inadmissible() throws SQLException {
    InamiNumber provider = Campaign.provider(407);
    campaign.openDay("2025-09-12");
    campaign.decide(provider, SOFTWARE, 2024, 1, "2025-09-12");
    campaign.openDay("2025-12-01");
    campaign.contest(Campaign.request("late-1", provider, SOFTWARE, 2024, "2025-12-01", "KSW3"));

    CaseProgress late = progress(provider, Language.GERMAN);

    assertThat(late.standing()).isEqualTo("Ihre Anfechtung ist unzulässig.");
    assertThat(late.steps()).extracting(Step::text).containsExactly("Eingegangen", "Unzulässig");
    assertThat(late.completable()).isFalse();
  }

  private ContestChoice choice(InamiNumber provider, Scheme scheme, Language language)
      throws SQLException {
    return reading.choice(
        new ContestedPremiumKey(provider.key(), scheme, PremiumYear.of(2024)), language);
  }

  private CaseProgress progress(InamiNumber provider, Language language) throws SQLException {
    List<CaseProgress> all = reading.cases(provider.key(), language);
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static void handle(String step, String body) {
    Caller.as("handler-1", Role.CASE_HANDLER)
        .contentType(ContentType.JSON)
        .body(body)
        .post("/cases/case-steps-1/" + step)
        .then()
        .statusCode(200);
  }
}
