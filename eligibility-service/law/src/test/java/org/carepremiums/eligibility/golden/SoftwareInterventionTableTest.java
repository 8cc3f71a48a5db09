package org.carepremiums.eligibility.golden;

import static org.carepremiums.platform.testing.facts.Facts.known;
import static org.carepremiums.platform.testing.facts.Facts.ruled;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.upstream.Profession;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.testing.facts.Facts;
import org.carepremiums.platform.testing.golden.GoldenTable;
import org.carepremiums.platform.testing.golden.GoldenTable.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The software intervention decides as its table says:")
class SoftwareInterventionTableTest {

  private static final String PROVIDER = "50000123";

  static List<Row> rows() {
    return GoldenTable.rows("software-intervention.md");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void decides(Row row) {
    int year = row.year().value();
    List<Fact> facts = new ArrayList<>();
    List<Fact> softwareFacts = new ArrayList<>();
    registered(row.cell("registered", "2010-09-01"), facts);
    adhered(row.cell("adhered", "2018-01-01.."), facts);
    services(row.cell("services", "300=600"), year, facts);
    software(
        row.cell("software", "kine-file 2018-01-01.. H 2018-01-01.. A 2018-02-01.."),
        facts,
        softwareFacts);
    applications(row.cell("application", (year + 1) + "-09-15"), year, facts);
    GoldenCase.check(
        row, Scheme.PHYSIOTHERAPIST_SOFTWARE, LocalDate.of(year + 2, 1, 5), facts, softwareFacts);
  }

  static void registered(String cell, List<Fact> facts) {
    if (cell.equals("unknown")) {
      return;
    }
    Profession profession =
        cell.startsWith("GP ")
            ? Profession.GENERAL_PRACTITIONER
            : cell.startsWith("OTHER ") ? Profession.OTHER : Profession.PHYSIOTHERAPIST;
    String[] ends = cell.substring(cell.indexOf(' ') + 1).split("\\.\\.");
    facts.add(
        known(
            PROVIDER,
            new FactValue.Registration(
                profession,
                "527",
                Facts.day(ends[0]),
                ends.length == 1 ? null : Facts.day(ends[1]))));
  }

  private static void adhered(String cell, List<Fact> facts) {
    if (cell.equals("never")) {
      facts.add(known(PROVIDER, Facts.neverAdhered()));
    } else if (!cell.equals("unknown")) {
      facts.add(known(PROVIDER, Facts.adhered(cell.split(" "))));
    }
  }

  /** The years are the table's own: through 2023 two years earlier counts, from 2024 the year. */
  private static void services(String cell, int year, List<Fact> facts) {
    if (cell.equals("none")) {
      return;
    }
    for (String count : cell.split(" ")) {
      int slash = count.indexOf('/');
      int counted =
          slash > 0 ? Integer.parseInt(count.substring(0, slash)) : year >= 2024 ? year : year - 2;
      String[] parts = count.substring(slash + 1).split("=");
      int services = Integer.parseInt(parts[1]);
      facts.add(
          parts[0].equals("ruling")
              ? ruled(PROVIDER, Facts.services(counted, "300", services))
              : known(PROVIDER, Facts.services(counted, parts[0], services)));
    }
  }

  private static void software(String cell, List<Fact> facts, List<Fact> softwareFacts) {
    if (cell.equals("none")) {
      return;
    }
    for (String used : cell.split(" \\+ ")) {
      List<String> words = Arrays.asList(used.split(" "));
      String packageId = words.get(0);
      String[] use = words.get(1).split("\\.\\.", -1);
      facts.add(known(PROVIDER, Facts.use(packageId, use[0], use[1])));
      for (int i = 2; i < words.size(); i += 2) {
        String[] ends = words.get(i + 1).split("\\.\\.", -1);
        softwareFacts.add(
            known(
                packageId,
                words.get(i).equals("H")
                    ? Facts.homologated(ends[0], ends[1])
                    : Facts.approved(ends[0], ends[1])));
      }
    }
  }

  private static void applications(String cell, int year, List<Fact> facts) {
    if (cell.equals("none")) {
      return;
    }
    int number = 1;
    for (String asked : cell.split(" \\+ ")) {
      boolean ruling = asked.startsWith("ruling ");
      List<String> words = Arrays.asList(asked.replace("ruling ", "").split(" "));
      ApplicationChannel channel =
          Arrays.stream(ApplicationChannel.values())
              .filter(one -> words.contains(one.name()))
              .findFirst()
              .orElse(ApplicationChannel.PROSANTE);
      FactValue application =
          new FactValue.Application(
              "app-" + number++,
              Scheme.PHYSIOTHERAPIST_SOFTWARE,
              PremiumYear.of(year),
              Facts.day(words.get(0)),
              channel,
              words.contains("main=?") ? null : Boolean.valueOf(!words.contains("main=no")),
              words.contains("shared"),
              words.contains("confirmed"));
      facts.add(ruling ? ruled(PROVIDER, application) : known(PROVIDER, application));
    }
  }
}
