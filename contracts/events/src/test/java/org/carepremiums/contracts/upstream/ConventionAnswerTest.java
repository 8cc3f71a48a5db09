package org.carepremiums.contracts.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.carepremiums.contracts.json.ContractJson;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An answer to a convention")
class ConventionAnswerTest {

  @Test
  @DisplayName("is kept word for word as it always was, so that what is known is known again")
  void keptAsItAlwaysWas() throws Exception {
    ConventionAnswer refusal =
        new ConventionAnswer(
            "M/21",
            ConventionEventKind.REFUSAL,
            LocalDate.of(2021, 3, 3),
            ConventionChannel.LETTER,
            null);
    String kept =
        "{\"kind\":\"convention-event\",\"convention\":\"M/21\",\"event\":\"REFUSAL\","
            + "\"on\":\"2021-03-03\",\"channel\":\"LETTER\"}";

    assertThat(ContractJson.mapper().writeValueAsString(refusal)).isEqualTo(kept);
    assertThat(ContractJson.mapper().readValue(kept, ConventionAnswer.class)).isEqualTo(refusal);
  }
}
