package org.carepremiums.eligibility.golden;

import static org.carepremiums.platform.testing.facts.Facts.known;
import static org.carepremiums.platform.testing.facts.Facts.ruled;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.testing.facts.Facts;
import org.carepremiums.platform.testing.golden.GoldenTable;
import org.carepremiums.platform.testing.golden.GoldenTable.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The social status decides as its table says:")
class SocialStatusTableTest {

  private static final String PROVIDER = "50000123";

  static List<Row> rows() {
    return GoldenTable.rows("social-status.md");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void decides(Row row) {
    PremiumYear year = row.year();
    List<Fact> facts = new ArrayList<>();
    SoftwareInterventionTableTest.registered(row.cell("registered", "2010-09-01"), facts);
    String adhered = row.cell("adhered", "2018-01-01..");
    if (!adhered.equals("unknown")) {
      facts.add(
          known(
              PROVIDER,
              adhered.equals("never") ? Facts.neverAdhered() : Facts.adhered(adhered.split(" "))));
    }
    for (String counted : row.cell("activity", "300=1600/38400").split(" ")) {
      if (!counted.equals("none")) {
        facts.add(activity(year, counted.split("[=/]")));
      }
    }
    for (String days : row.cell("inactive", "").split(" ")) {
      if (!days.isBlank()) {
        facts.add(inactive(days));
      }
    }
    String signed = row.cell("contract", year + "-11-05");
    if (!signed.equals("none")) {
      facts.add(
          known(
              PROVIDER,
              new FactValue.SocialStatusContract(year, "Pension fund 12", Facts.day(signed))));
    }
    application(row.cell("application", "none"), year, facts);
    GoldenCase.check(
        row,
        Scheme.PHYSIOTHERAPIST_SOCIAL_STATUS,
        LocalDate.of(year.value() + 1, 11, 3),
        facts,
        List.of());
  }

  private static Fact inactive(String days) {
    String[] ends = days.replace("ruling=", "").split("\\.\\.");
    FactValue period =
        new FactValue.InactivityPeriod(
            Facts.day(ends[0]), ends.length == 1 ? null : Facts.day(ends[1]));
    return days.startsWith("ruling=") ? ruled(PROVIDER, period) : known(PROVIDER, period);
  }

  private static Fact activity(PremiumYear year, String[] counted) {
    boolean ruling = counted[0].equals("ruling");
    FactValue count =
        new FactValue.ActivityCount(
            year,
            ruling ? "300" : counted[0],
            year.lastDay(),
            Integer.parseInt(counted[1]),
            Long.parseLong(counted[2]));
    return ruling ? ruled(PROVIDER, count) : known(PROVIDER, count);
  }

  private static void application(String cell, PremiumYear year, List<Fact> facts) {
    if (cell.equals("none")) {
      return;
    }
    String[] words = cell.replace("ruling ", "").split(" ");
    FactValue asked =
        new FactValue.Application(
            "app-1",
            Scheme.PHYSIOTHERAPIST_SOCIAL_STATUS,
            year,
            Facts.day(words[0]),
            words.length > 1 ? ApplicationChannel.valueOf(words[1]) : ApplicationChannel.FORM,
            null,
            null,
            null);
    facts.add(cell.startsWith("ruling ") ? ruled(PROVIDER, asked) : known(PROVIDER, asked));
  }
}
