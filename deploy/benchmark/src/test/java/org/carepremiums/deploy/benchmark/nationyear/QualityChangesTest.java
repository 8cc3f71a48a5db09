package org.carepremiums.deploy.benchmark.nationyear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carepremiums.contracts.event.Scheme;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Records that turn quality premiums")
class QualityChangesTest {

  private final NationYearWorkload workload = NationYearWorkload.of(new NationYearSize(0.005, 42));
  private final QualityChanges changes = new QualityChanges(workload);

  @Test
  @DisplayName("turn everybody's once before anybody's again, on later days")
  void everybody() {
    int everybody = workload.physiotherapists().size();

    List<QualityChange> taken = changes.take(2 * everybody);

    Set<String> providers = new HashSet<>();
    taken.subList(0, everybody).forEach(change -> providers.add(change.provider()));
    assertThat(providers).hasSize(everybody);
    assertThat(taken.get(everybody).provider()).isEqualTo(taken.get(0).provider());
    assertThat(taken.get(everybody).observedOn()).isAfter(taken.get(0).observedOn());
  }

  @Test
  @DisplayName("grant where it was refused and refuse where it was granted, and nothing else")
  void turned() {
    Map<DecisionPlace, ExpectedDecision> before = Oracle.of(workload);
    changes.take(workload.physiotherapists().size());
    Map<DecisionPlace, ExpectedDecision> after = Oracle.of(changes.told());

    assertThat(after.keySet()).isEqualTo(before.keySet());
    after.forEach(
        (place, decision) ->
            assertThat(decision.outcome() == before.get(place).outcome())
                .as("%s", place)
                .isEqualTo(place.scheme() != Scheme.PHYSIOTHERAPIST_QUALITY));
  }
}
