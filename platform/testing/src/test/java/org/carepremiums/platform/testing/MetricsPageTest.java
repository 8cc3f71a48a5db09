package org.carepremiums.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a service shows of its metrics")
class MetricsPageTest {

  @Test
  @DisplayName("is read with its labels, whether or not a line ends with the trace counted last")
  void samples() {
    assertThat(
            MetricsPage.shownIn(
                """
                # TYPE care_premiums_denied_requests counter
                care_premiums_denied_requests_total{status="401"} 3.0 # {span_id="9f",trace_id="4b"} 1.0 1796002851.999
                care_premiums_rejections_total{code="malformed-json",topic="upstream.rsw.sumehr.v1"} 2.0
                care_premiums_parked_events 0.0
                jvm_threads_live_threads 41.0
                """))
        .isEqualTo(
            Map.of(
                "care_premiums_denied_requests_total", Set.of("status"),
                "care_premiums_rejections_total", Set.of("code", "topic"),
                "care_premiums_parked_events", Set.of()));
  }
}
