package org.carepremiums.deploy.benchmark.nationyear;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.carepremiums.contracts.topic.CloudEventHeaders;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.deploy.local.scenario.UpstreamLine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is told in a national premium year")
class NationYearWorkloadTest {

  @Test
  @DisplayName("is the same with the same seed, and something else with another")
  void sameSeed() {
    assertThat(told(0.01, 7)).isEqualTo(told(0.01, 7)).isNotEqualTo(told(0.01, 8));
  }

  @Test
  @DisplayName("says the figures of one in fifty twice")
  void corrections() {
    List<GeneralPractitioner> practitioners =
        GeneralPractitioners.of(new NationYearSize(1, 42)).stream()
            .filter(one -> !one.isInTraining())
            .toList();

    assertThat(practitioners.stream().filter(one -> one.figures().size() > 1).count())
        .isBetween(180L, 240L);
    assertThat(practitioners.stream().filter(one -> one.sumehrs().size() > 1).count())
        .isBetween(180L, 240L);
    assertThat(
            Physiotherapists.of(new NationYearSize(1, 42)).stream()
                .filter(one -> one.services().size() > 1)
                .count())
        .isBetween(740L, 800L);
  }

  @Test
  @DisplayName("numbers the records of each delivery from 1")
  void numbered() {
    List<String> numbers = new ArrayList<>();
    NationYearWorkload.of(new NationYearSize(0.01, 42))
        .tell(
            line -> {
              if (line.topic() == Topic.INAMI_COMPETENCES
                  && line.headers().containsKey(CloudEventHeaders.SEQUENCE)) {
                numbers.add(line.headers().get(CloudEventHeaders.SEQUENCE));
              }
            });

    assertThat(numbers).startsWith("1", "2", "3").doesNotHaveDuplicates().hasSizeGreaterThan(100);
  }

  private static List<String> told(double scale, long seed) {
    List<String> told = new ArrayList<>();
    NationYearWorkload.of(new NationYearSize(scale, seed)).tell(line -> told.add(inWords(line)));
    return told;
  }

  private static String inWords(UpstreamLine line) {
    return "%s %s %s"
        .formatted(line.topic(), line.key(), new String(line.value(), StandardCharsets.UTF_8));
  }
}
