package org.carepremiums.contestation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.platform.testing.StackTestResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
@DisplayName("The inbox")
class InboxTopicsTest {

  @ConfigProperty(name = "mp.messaging.incoming.inbox.topics")
  List<String> topics;

  @Test
  @DisplayName("reads every topic that the contract lets this service read, and no other")
  void readsItsTopics() {
    assertThat(topics)
        .containsExactlyInAnyOrderElementsOf(
            Topic.all().stream()
                .filter(topic -> topic.readers().contains(Source.CONTESTATION))
                .map(Topic::topicName)
                .toList());
  }
}
