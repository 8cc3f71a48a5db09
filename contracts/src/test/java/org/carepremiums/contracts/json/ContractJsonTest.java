package org.carepremiums.contracts.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.carepremiums.contracts.upstream.ProviderRegistration;
import org.carepremiums.contracts.upstream.QualityListEntry;
import org.carepremiums.contracts.upstream.SumehrCountRecord;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.Period;
import org.carepremiums.contracts.value.PremiumYear;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The JSON of events")
class ContractJsonTest {

  private static final String COUNT =
      """
      {"inamiNumber":"54263481527","year":2024,"patients":731,"observedOn":"2025-01-15"}""";
  private static final String QUALITY =
      """
      {"inamiNumber":"54263481527","year":2024,"portfolioCreatedOn":"2022-03-14",
       "generalCriteria":true,"annualCriteria":true,"dataCorrect":true,
       "verifiedOn":"2025-02-28","observedOn":"2025-03-03"}""";

  static Stream<JsonMapper> bothMappers() {
    return Stream.of(ContractJson.strict(), ContractJson.mapper());
  }

  @Test
  @DisplayName("is compact, in the order of the record, with ISO dates and without nulls")
  void isWritten() throws JsonProcessingException {
    SumehrCountRecord count =
        new SumehrCountRecord(
            new InamiNumber("54263481527"), PremiumYear.of(2024), 731, LocalDate.of(2025, 1, 15));

    assertThat(ContractJson.mapper().writeValueAsString(count)).isEqualTo(COUNT);
    assertThat(ContractJson.strict().writeValueAsString(Period.since(LocalDate.of(2025, 1, 1))))
        .isEqualTo("{\"from\":\"2025-01-01\"}");
    assertThat(ContractJson.mapper().writeValueAsString(EuroCents.of(80_000))).isEqualTo("80000");
  }

  @Test
  @DisplayName(
      "read strictly has no unknown field; between our services a newer one is passed over")
  void unknownFields() throws JsonProcessingException {
    String newer = COUNT.replace("}", ",\"addedLater\":1}");

    assertRefused(ContractJson.strict(), newer, SumehrCountRecord.class);
    assertThat(ContractJson.mapper().readValue(newer, SumehrCountRecord.class).patients())
        .isEqualTo(731);
  }

  @Test
  @DisplayName("read strictly has no field twice")
  void repeatedFields() {
    assertRefused(
        ContractJson.strict(),
        COUNT.replace("\"patients\":731", "\"patients\":731,\"patients\":731"),
        SumehrCountRecord.class);
  }

  @ParameterizedTest
  @MethodSource("bothMappers")
  @DisplayName("has numbers without quotes and fractions")
  void numbers(JsonMapper mapper) {
    for (String number : new String[] {"\"5\"", "1.5", "5.0", "true", "\"\"", "[5]"}) {
      assertRefused(mapper, COUNT.replace("731", number), SumehrCountRecord.class);
      assertRefused(mapper, COUNT.replace("2024", number), SumehrCountRecord.class);
      assertRefused(mapper, number, EuroCents.class);
    }
    assertRefused(mapper, COUNT.replace("731", "null"), SumehrCountRecord.class);
  }

  @ParameterizedTest
  @MethodSource("bothMappers")
  @DisplayName("has every count and every flag: none is taken for zero or false")
  void absentPrimitives(JsonMapper mapper) {
    assertRefused(mapper, COUNT.replace("\"patients\":731,", ""), SumehrCountRecord.class);
    assertRefused(mapper, QUALITY.replace("\"generalCriteria\":true,", ""), QualityListEntry.class);
    assertRefused(
        mapper,
        QUALITY.replace("\"generalCriteria\":true", "\"generalCriteria\":null"),
        QualityListEntry.class);
  }

  @ParameterizedTest
  @MethodSource("bothMappers")
  @DisplayName("may leave out a flag that is not known yet, but not give a blank for it")
  void absentReferences(JsonMapper mapper) throws JsonProcessingException {
    assertThat(mapper.readValue(QUALITY, QualityListEntry.class).cycleCriteria()).isNull();
    for (String flag : new String[] {"\"\"", "\" \"", "\"true\"", "1"}) {
      assertRefused(
          mapper,
          QUALITY.replace("\"dataCorrect\"", "\"cycleCriteria\":" + flag + ",\"dataCorrect\""),
          QualityListEntry.class);
    }
  }

  @ParameterizedTest
  @MethodSource("bothMappers")
  @DisplayName("has dates as YYYY-MM-DD and in no other way")
  void dates(JsonMapper mapper) {
    for (String date :
        new String[] {
          "\"2025-02-29\"",
          "\"15/01/2025\"",
          "\"\"",
          "20103",
          "[2025,1,15]",
          "\"2025-01-15T00:00\"",
          "\"+02025-1-1\""
        }) {
      assertRefused(mapper, COUNT.replace("\"2025-01-15\"", date), SumehrCountRecord.class);
    }
  }

  @ParameterizedTest
  @MethodSource("bothMappers")
  @DisplayName("has texts in quotes and words by their name, never by their number")
  void textsAndWords(JsonMapper mapper) {
    String registration =
        """
        {"inamiNumber":"54263481527","niss":"42012205181","profession":%s,"competenceCode":%s,
         "firstRegisteredOn":"2010-09-01","observedOn":"2024-01-08"}""";

    assertRefused(mapper, registration.formatted("0", "\"527\""), ProviderRegistration.class);
    assertRefused(mapper, registration.formatted("\"\"", "\"527\""), ProviderRegistration.class);
    for (String text : new String[] {"527", "527.0", "true"}) {
      assertRefused(mapper, registration.formatted("\"OTHER\"", text), ProviderRegistration.class);
    }
  }

  @ParameterizedTest
  @MethodSource("bothMappers")
  @DisplayName("is one object and nothing after it")
  void trailingTokens(JsonMapper mapper) {
    assertRefused(mapper, COUNT + COUNT, SumehrCountRecord.class);
  }

  private static void assertRefused(JsonMapper mapper, String json, Class<?> type) {
    assertThatExceptionOfType(JsonProcessingException.class)
        .as(json)
        .isThrownBy(() -> mapper.readValue(json, type));
  }
}
