package org.carepremiums.eligibility.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.platform.messaging.record.ReceivedRecord;
import org.carepremiums.platform.testing.facts.Facts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A fact")
class FactCheckTest {

  private static final String PROVIDER = "50010131";

  @Test
  @DisplayName(
      "is taken by its id, and by the one that it had before periods had places of their own")
  void formerIds() {
    FactValue use = Facts.use("kine-file", "2022-04-01", null);
    FactValue approved = Facts.approved("2022-03-01", null);

    for (String id :
        List.of(
            PROVIDER + "/software-use/kine-file:2022-04-01/prosante/1",
            PROVIDER + "/software-use/kine-file/prosante/1")) {
      assertThatCode(() -> check(PROVIDER, id, use)).doesNotThrowAnyException();
    }
    assertThatCode(
            () ->
                check(
                    "kine-file",
                    "kine-file/software-approval/approval/convention-commission/1",
                    approved))
        .doesNotThrowAnyException();
  }

  @Test
  @DisplayName("whose id names something else is refused")
  void foreignId() {
    for (String id :
        List.of(
            PROVIDER + "/software-use/other-file/prosante/1",
            PROVIDER + "/software-use/kine-file:2022-05-01/prosante/1")) {
      assertThatExceptionOfType(InvalidRecord.class)
          .isThrownBy(() -> check(PROVIDER, id, Facts.use("kine-file", "2022-04-01", null)))
          .satisfies(refused -> assertThat(refused.field()).isEqualTo("factId"));
    }
    assertThatExceptionOfType(InvalidRecord.class)
        .isThrownBy(
            () ->
                check(
                    PROVIDER,
                    PROVIDER + "/activity-count/2024/insurers/1",
                    Facts.services(2024, "300", 600)));
  }

  private static void check(String subject, String factId, FactValue value) throws InvalidRecord {
    Fact known = Facts.known(subject, value);
    Source source = value.source();
    FactCheck.require(
        new Fact(
            factId,
            subject,
            1,
            known.period(),
            value,
            source,
            known.feed(),
            known.deliveryId(),
            known.observedOn(),
            known.recordedOn(),
            null),
        new ReceivedRecord(
            "intake.facts.v1",
            0,
            0,
            0L,
            subject.getBytes(StandardCharsets.UTF_8),
            new byte[0],
            Map.of()));
  }
}
