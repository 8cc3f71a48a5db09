package org.carepremiums.platform.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.carepremiums.contracts.event.BusinessDayOpened;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.BusinessDay;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A service publishes")
class OutgoingTest {

  private static final BusinessDayOpened DAY = new BusinessDayOpened(BusinessDay.of("2025-01-15"));

  private final List<List<Outgoing.Event>> stored = new ArrayList<>();

  @Test
  @DisplayName("to no topic that another one writes")
  void foreignTopic() {
    Outgoing outgoing = new Outgoing(Source.INTAKE, stored::add);

    assertThatThrownBy(() -> outgoing.publish(Topic.BUSINESS_DAYS, "belgium", "day", DAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("intake may not write time.business-days.v1");
    assertThat(outgoing.isEmpty()).isTrue();
  }

  @Test
  @DisplayName("nothing that the topic does not carry")
  void foreignData() {
    Outgoing outgoing = new Outgoing(Source.INTAKE, stored::add);

    assertThatThrownBy(() -> outgoing.publish(Topic.FACTS, "54263481", "day", DAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("intake.facts.v1 carries");
    assertThat(outgoing.isEmpty()).isTrue();
  }

  @Test
  @DisplayName("to its own topics")
  void ownTopic() {
    Outgoing outgoing = new Outgoing(Source.SCHEDULER, stored::add);

    outgoing.publish(Topic.BUSINESS_DAYS, "belgium", "day", DAY);
    outgoing.flush();

    assertThat(stored)
        .singleElement()
        .asInstanceOf(InstanceOfAssertFactories.list(Outgoing.Event.class))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.type()).isEqualTo("org.carepremiums.time.business-day-opened.v1");
              assertThat(new String(event.data(), java.nio.charset.StandardCharsets.UTF_8))
                  .isEqualTo("{\"day\":\"2025-01-15\"}");
            });
  }

  @Test
  @DisplayName("many events by the thousand, each once and in order")
  void manyEvents() {
    Outgoing outgoing = new Outgoing(Source.SCHEDULER, stored::add);

    for (int number = 1; number <= 2_500; number++) {
      outgoing.publish(Topic.BUSINESS_DAYS, "belgium", "day-" + number, DAY);
    }
    outgoing.flush();

    assertThat(stored).extracting(List::size).containsExactly(1_000, 1_000, 500);
    assertThat(stored.stream().flatMap(List::stream).map(Outgoing.Event::id))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 2_500).mapToObj(number -> "day-" + number).toList());
  }
}
