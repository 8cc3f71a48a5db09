package org.carepremiums.platform.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.JsonFormatter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A log line")
class PersonalDataFilterTest {

  @ParameterizedTest
  @CsvSource({
    "person 42012205181 was not found, person *********** was not found",
    "person 42.01.22-051.81 was not found, person *********** was not found",
    "to BE68539007547034 today, to BE68********7034 today",
    "to BE68 5390 0754 7034 today, to BE68********7034 today",
    "to FR76 3000 6000 0112 3456 7890 189 today, to FR76********0189 today",
    "to FR7630006000011234567890189 today, to FR76********0189 today",
    "person 42-01-22-051-81 or 42 01 22 051 81, person *********** or ***********",
    "niss_42012205181 and niss42012205181, niss_*********** and niss***********",
    "iban_BE68539007547034 today, iban_BE68********7034 today",
    "to be68 5390 0754 7034 or be68539007547034, to BE68********7034 or BE68********7034",
    "two: BE68539007547034 and 42012205181, two: BE68********7034 and ***********",
  })
  @DisplayName("shows neither a NISS nor an IBAN")
  void masked(String line, String shown) {
    assertThat(PersonalDataFilter.mask(line)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "provider 54263481527 is known",
        "provider 5-42634-81-527 is known",
        "record upstream.rsw.sumehr.v1/3/42012205 is known",
        "delivery CT-2025-000045 on 2025-10-20 has 1234567 lines",
        "KSW-2024-54263481-1",
        "sha256 ab12cdef01234567890123456789",
      })
  @DisplayName("shows INAMI numbers, places, dates and references")
  void shown(String line) {
    assertThat(PersonalDataFilter.mask(line)).isEqualTo(line);
  }

  @Test
  @DisplayName("is masked in its parameters and in its failure's messages too")
  void everywhere() {
    LogRecord line = new LogRecord(Level.INFO, "about {0}");
    line.setParameters(new Object[] {"42012205181", 7});
    line.setThrown(
        new IllegalStateException(
            "no row", new IllegalArgumentException("Key (iban)=(BE68539007547034) exists")));

    assertThat(new PersonalDataFilter().isLoggable(line)).isTrue();

    assertThat(line.getParameters()).containsExactly("***********", 7);
    StringWriter trace = new StringWriter();
    line.getThrown().printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString())
        .contains(
            "IllegalStateException: no row",
            "IllegalArgumentException: Key (iban)=(BE68********7034) exists",
            "PersonalDataFilterTest.everywhere")
        .doesNotContain("BE68539007547034");
  }

  @Test
  @DisplayName("is masked in what was suppressed, in parameters of any kind and in its context too")
  void insideOthers() {
    ExtLogRecord line = new ExtLogRecord(Level.INFO, "about {0}", "PersonalDataFilterTest");
    line.setParameters(new Object[] {List.of("42012205181"), 42012205181L, null});
    line.putMdc("event", "event-42012205181");
    line.putMdc("provider", "54263481");
    IllegalStateException failure = new IllegalStateException("no row");
    failure.addSuppressed(new IllegalArgumentException("(iban)=(BE68539007547034)"));
    line.setThrown(failure);

    new PersonalDataFilter().isLoggable(line);

    assertThat(line.getParameters()).containsExactly("[***********]", 42012205181L, null);
    assertThat(line.getMdc("event")).isEqualTo("event-***********");
    assertThat(line.getMdc("provider")).isEqualTo("54263481");
    StringWriter trace = new StringWriter();
    line.getThrown().printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString())
        .contains("Suppressed: java.lang.IllegalArgumentException: (iban)=(BE68********7034)")
        .doesNotContain("BE68539007547034");
    String json = new JsonFormatter().format(line);
    assertThat(json).contains("BE68********7034").doesNotContain("BE68539007547034");
  }

  @Test
  @DisplayName("keeps a failure that says nothing personal as it is")
  void harmlessFailure() {
    LogRecord line = new LogRecord(Level.INFO, "about 42012205181");
    Throwable failure = new IllegalStateException("no row", new IllegalArgumentException("x"));
    line.setThrown(failure);

    new PersonalDataFilter().isLoggable(line);

    assertThat(line.getThrown()).isSameAs(failure);
    assertThat(line.getMessage()).isEqualTo("about ***********");
  }
}
