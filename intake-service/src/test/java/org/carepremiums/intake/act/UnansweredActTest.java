package org.carepremiums.intake.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
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
    ProviderActs inAHurry =
        new ProviderActs(
            preview,
            statements,
            new ActPublication(statements, refusals, publisher, handling, Duration.ZERO),
            actDay);
    ApplicationForm form =
        new ApplicationForm(
            "physiotherapist-software",
            2024,
            null,
            null,
            null,
            "BE68 5390 0754 7034",
            FormToken.fresh().value());

    ActOutcome first = inAHurry.apply(PROVIDER, form, Optional.empty());
    assertThat(first.state()).isEqualTo(State.NOT_HANDLED_YET);

    await()
        .untilAsserted(
            () ->
                assertThat(acts.apply(PROVIDER, form, Optional.empty()))
                    .isEqualTo(
                        new ActOutcome(
                            State.REPEATED, first.reference(), first.on(), first.problems())));
  }
}
