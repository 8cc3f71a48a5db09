package org.carepremiums.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.platform.testing.StackTestResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class TopicsTest {

  @ConfigProperty(name = "mp.messaging.incoming.inbox.topics")
  List<String> configured;

  @Test
  @DisplayName("intake reads every topic that the contract says it reads, and no other")
  void configuredTopicsAreThoseOfTheContract() {
    assertThat(configured)
        .containsExactlyInAnyOrderElementsOf(
            Topic.all().stream()
                .filter(topic -> topic.readers().contains(Source.INTAKE))
                .map(Topic::topicName)
                .toList());
  }
}
