package org.carepremiums.intake.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.event.BusinessDayOpened;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.intake.act.ActOutcome.State;
import org.carepremiums.intake.delivery.StandingRefusals;
import org.carepremiums.intake.inbox.RecordPreview;
import org.carepremiums.intake.publication.FeedHandling;
import org.carepremiums.intake.publication.FeedPublisher;
import org.carepremiums.intake.store.ProviderStatements;
import org.carepremiums.platform.messaging.day.ActDay;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.testing.Stack;
import org.carepremiums.platform.testing.StackTestResource;
import org.carepremiums.platform.testing.TestTopics;
import org.carepremiums.platform.testing.access.TestTokens;
import org.carepremiums.platform.testing.page.ShownPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whoever does not wait for what becomes of an act learns it by sending it again. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class UnansweredActTest {

  private static final String PROVIDER = "59900072527";

  @Inject RecordPreview preview;
  @Inject ProviderStatements statements;
  @Inject StandingRefusals refusals;
  @Inject OwnRegistration registration;
  @Inject FeedPublisher publisher;
  @Inject FeedHandling handling;
  @Inject ActDay actDay;
  @Inject OpenDay openDay;
  @Inject ProviderActs acts;

  @BeforeEach
  void openDay() {
    try (TestTopics topics = new TestTopics(Stack.broker().bootstrapServers())) {
      topics.publish(
          Topic.BUSINESS_DAYS, "belgium", new BusinessDayOpened(BusinessDay.of("2025-03-03")));
    }
    await().until(() -> openDay.current().isPresent());
  }

  @Test
  @DisplayName("an application that nobody answered for in time counts once when it comes again")
  void sentAgain() throws SQLException {
    ApplicationForm form =
        new ApplicationForm(
            "physiotherapist-software",
            2024,
            null,
            null,
            null,
            "BE68 5390 0754 7034",
            FormToken.fresh().value());

    ActOutcome first = inAHurry().apply(PROVIDER, form, Optional.empty());
    assertThat(first.state()).isEqualTo(State.NOT_HANDLED_YET);

    await()
        .untilAsserted(
            () ->
                assertThat(acts.apply(PROVIDER, form, Optional.empty()))
                    .isEqualTo(
                        new ActOutcome(
                            State.REPEATED, first.reference(), first.on(), first.problems())));
  }

  @Test
  @DisplayName("a page says that nobody answered yet, and keeps the form to be sent again")
  void onPages() {
    QuarkusMock.installMockForType(inAHurry(), ProviderActs.class);
    String token = FormToken.fresh().value();

    ShownPage application =
        send(
            "/my/applications/physiotherapist-quality/2024",
            Map.of("account", "another", "iban", "BE68 5390 0754 7034", "token", token));
    ShownPage account =
        send(
            "/my/account",
            Map.of("iban", "BE71 0961 2345 6769", "holder", "Practice 1", "step", "confirm"));

    for (ShownPage page : List.of(application, account)) {
      assertThat(page.answer().statusCode()).isEqualTo(503);
      assertThat(page.answer().header("Retry-After")).isEqualTo("5");
      assertThat(page.faults()).isEmpty();
      assertThat(page.html().select(".error-summary").text()).contains("it counts once");
    }
    assertThat(application.html().select("[name=token]").val()).isEqualTo(token);
    assertThat(application.html().select("#iban").val()).isEqualTo("BE68 5390 0754 7034");
    assertThat(account.html().select("#iban").val()).isEqualTo("BE71 0961 2345 6769");
  }

  private ProviderActs inAHurry() {
    return new ProviderActs(
        preview,
        statements,
        registration,
        new ActPublication(statements, refusals, publisher, handling, Duration.ZERO),
        actDay);
  }

  private static ShownPage send(String path, Map<String, String> form) {
    return ShownPage.send(
        path, TestTokens.ofCareProvider(PROVIDER, Role.CARE_PROVIDER), "en", form);
  }
}
