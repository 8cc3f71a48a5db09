package org.carepremiums.contracts.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.carepremiums.contracts.event.BusinessDayOpened;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.BusinessDay;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A service publishes")
class OutgoingTest {

  private static final BusinessDayOpened DAY = new BusinessDayOpened(BusinessDay.of("2025-01-15"));

  @Test
  @DisplayName("to no topic that another one writes")
  void foreignTopic() {
    Outgoing outgoing = new Outgoing(Source.INTAKE);

    assertThatThrownBy(() -> outgoing.publish(Topic.BUSINESS_DAYS, "belgium", "day", DAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("intake may not write time.business-days.v1");
    assertThat(outgoing.events()).isEmpty();
  }

  @Test
  @DisplayName("nothing that the topic does not carry")
  void foreignData() {
    Outgoing outgoing = new Outgoing(Source.INTAKE);

    assertThatThrownBy(() -> outgoing.publish(Topic.FACTS, "54263481", "day", DAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("intake.facts.v1 carries");
    assertThat(outgoing.events()).isEmpty();
  }

  @Test
  @DisplayName("to its own topics")
  void ownTopic() {
    Outgoing outgoing = new Outgoing(Source.SCHEDULER);

    outgoing.publish(Topic.BUSINESS_DAYS, "belgium", "day", DAY);

    assertThat(outgoing.events())
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.type()).isEqualTo("org.carepremiums.time.business-day-opened.v1");
              assertThat(new String(event.data(), java.nio.charset.StandardCharsets.UTF_8))
                  .isEqualTo("{\"day\":\"2025-01-15\"}");
            });
  }
}
