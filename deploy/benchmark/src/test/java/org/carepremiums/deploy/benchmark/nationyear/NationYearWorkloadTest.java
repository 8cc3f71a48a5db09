package org.carepremiums.deploy.benchmark.nationyear;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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
            first(
                line -> {
                  if (line.topic() == Topic.INAMI_COMPETENCES
                      && line.headers().containsKey(CloudEventHeaders.SEQUENCE)) {
                    numbers.add(line.headers().get(CloudEventHeaders.SEQUENCE));
                  }
                }));

    assertThat(numbers).startsWith("1", "2", "3").doesNotHaveDuplicates().hasSizeGreaterThan(100);
  }

  @Test
  @DisplayName("is said again in other deliveries, on days that have come, without applications")
  void toldAgain() {
    NationYearSize size = new NationYearSize(0.01, 42);
    List<UpstreamLine> first = new ArrayList<>();
    List<UpstreamLine> last = new ArrayList<>();
    NationYearWorkload workload = NationYearWorkload.of(size);

    workload.tell(new Telling(1, first::add));
    workload.again(size, Telling.MOST).tell(new Telling(Telling.MOST, last::add));

    assertThat(deliveries(last)).isNotEmpty().doesNotContainAnyElementsOf(deliveries(first));
    assertThat(last)
        .allSatisfy(
            line -> {
              assertThat(line.day())
                  .isAfter(LocalDate.of(2025, 1, 1))
                  .isBefore(NationYearWorkload.OPEN_DAY);
              assertThat(line.topic()).isNotEqualTo(Topic.PROSANTE_APPLICATIONS);
            });
  }

  @Test
  @DisplayName("has other figures when it is said again, of the same insurers and networks")
  void otherFigures() {
    NationYearSize size = new NationYearSize(0.05, 42);
    NationYearWorkload first = NationYearWorkload.of(size);
    NationYearWorkload second = first.again(size, 2);

    assertThat(second.again(size, 3)).isNotEqualTo(second).isNotEqualTo(first);
    for (int one = 0; one < first.physiotherapists().size(); one++) {
      Physiotherapist before = first.physiotherapists().get(one);
      Physiotherapist after = second.physiotherapists().get(one);
      assertThat(after.person()).isEqualTo(before.person());
      assertThat(after.isOnQualityList()).isEqualTo(before.isOnQualityList());
      assertThat(keys(after.services())).isEqualTo(keys(before.services()));
    }
    for (int one = 0; one < first.generalPractitioners().size(); one++) {
      GeneralPractitioner before = first.generalPractitioners().get(one);
      GeneralPractitioner after = second.generalPractitioners().get(one);
      assertThat(after.dmgPatients().keySet()).isEqualTo(before.dmgPatients().keySet());
      assertThat(keys(after.sumehrs())).isEqualTo(keys(before.sumehrs()));
    }
    Map<DecisionPlace, ExpectedDecision> due = Oracle.of(first);
    Map<DecisionPlace, ExpectedDecision> dueAgain = Oracle.of(second);
    assertThat(dueAgain.keySet()).isEqualTo(due.keySet());
    assertThat(due.keySet().stream().filter(one -> !due.get(one).equals(dueAgain.get(one))).count())
        .isGreaterThan(due.size() / 5);
  }

  private static List<Object> keys(List<? extends Map<?, ?>> told) {
    return told.stream().<Object>map(Map::keySet).toList();
  }

  private static Set<String> deliveries(List<UpstreamLine> told) {
    return told.stream()
        .filter(line -> line.headers().containsKey(CloudEventHeaders.DELIVERY))
        .map(line -> line.topic() + " " + line.headers().get(CloudEventHeaders.DELIVERY))
        .collect(Collectors.toSet());
  }

  private static Telling first(Consumer<UpstreamLine> sink) {
    return new Telling(1, sink);
  }

  private static List<String> told(double scale, long seed) {
    List<String> told = new ArrayList<>();
    NationYearWorkload.of(new NationYearSize(scale, seed))
        .tell(first(line -> told.add(inWords(line))));
    return told;
  }

  private static String inWords(UpstreamLine line) {
    return "%s %s %s"
        .formatted(line.topic(), line.key(), new String(line.value(), StandardCharsets.UTF_8));
  }
}
