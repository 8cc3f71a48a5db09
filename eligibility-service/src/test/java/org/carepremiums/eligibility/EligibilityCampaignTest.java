package org.carepremiums.eligibility;

import static org.awaitility.Awaitility.await;
import static org.carepremiums.contracts.event.Scheme.PHYSIOTHERAPIST_SOFTWARE;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.stack.StackTestResource;
import org.carepremiums.contracts.stack.TestTopics;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.parameter.SchemesInForce;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Days only move on, so the chapters are told in the order of their days. */
@QuarkusTest
@WithTestResource(
    value = StackTestResource.class,
    initArgs = @ResourceArg(name = "database", value = "eligibility"))
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("A campaign through the topics")
class EligibilityCampaignTest {

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  @Inject SchemesInForce schemes;

  TestTopics topics;
  static FactStream stream;

  @BeforeEach
  void connect() {
    topics = new TestTopics(bootstrapServers);
    if (stream == null) {
      stream = new FactStream(topics);
    }
  }

  @Test
  @Order(1)
  @DisplayName("smoke")
  void smoke() {
    stream.open("2025-01-06");
    stream.state("54263481", Facts.services(2024, "300", 612));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> !decisions("54263481", PHYSIOTHERAPIST_SOFTWARE, 2024).isEmpty());
    System.out.println(decisions("54263481", PHYSIOTHERAPIST_SOFTWARE, 2024));
  }

  private List<Decision> decisions(String provider, Scheme scheme, int year) {
    return topics.events(
        Topic.DECISIONS,
        Decision.class,
        decision ->
            decision.provider().value().equals(provider)
                && decision.scheme() == scheme
                && decision.year().equals(PremiumYear.of(year)));
  }
}
