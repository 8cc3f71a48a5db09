package org.carepremiums.eligibility.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carepremiums.contracts.decision.Provenance;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.eligibility.tariff.file.TariffFile;
import org.carepremiums.platform.testing.golden.GoldenTable;
import org.carepremiums.platform.testing.golden.GoldenTable.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A tariff charges as its table says:")
class TariffTableTest {

  private static final Tariffs TARIFFS = TariffFile.load(TariffTableTest.class.getClassLoader());
  private static final PhysiotherapyTariff TARIFF =
      TariffFile.load(TariffTableTest.class.getClassLoader(), 2021);
  private static final InamiKey PROVIDER = new InamiKey("54263481");
  private static final InamiKey COLLEAGUE = new InamiKey("54263488");
  private static final Pattern BEFORE = Pattern.compile("([0-9]+) x ([0-9]{6}) (.+)");
  private static final Set<String> HOSPITAL_CODES = Set.of("560501", "560545", "563581");

  static List<Row> rows() {
    return rowsWith("code");
  }

  static List<Row> factors() {
    return rowsWith("factor");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("factors")
  void factorsHoldForTheirDays(Row row) {
    LocalDate from = LocalDate.parse(row.cell("from"));
    LocalDate to = LocalDate.parse(row.cell("to"));
    for (NomenclatureCode code : codes(row)) {
      assertThat(List.of(factor(code, from), factor(code, to)))
          .as(code.value())
          .containsOnly(new BigDecimal(row.cell("factor")));
    }
  }

  @Test
  @DisplayName("TAR-M every code with an M is one of the table")
  void noFurtherFactors() {
    Set<NomenclatureCode> listed =
        factors().stream().flatMap(row -> codes(row).stream()).collect(Collectors.toSet());

    assertThat(
            TARIFF.multiplicationFactors().stream().flatMap(each -> each.value().codes().stream()))
        .hasSize(listed.size() + 12)
        .containsOnlyOnceElementsOf(onceListed())
        .allMatch(listed::contains);
  }

  /** All but those whose M changes on 1 July, which are there twice. */
  private static Set<NomenclatureCode> onceListed() {
    return factors().stream()
        .filter(row -> row.cell("from").equals("2021-01-01"))
        .filter(row -> row.cell("to").equals("2021-12-31"))
        .flatMap(row -> codes(row).stream())
        .collect(Collectors.toSet());
  }

  private static List<NomenclatureCode> codes(Row row) {
    return words(row.cell("codes"), " ").stream().map(NomenclatureCode::new).toList();
  }

  private static BigDecimal factor(NomenclatureCode code, LocalDate day) {
    return TARIFF.factor(code, day).orElseThrow().value().factor();
  }

  private static List<Row> rowsWith(String column) {
    return Stream.of("tariffs-2020.md", "tariffs-2021.md")
        .flatMap(page -> GoldenTable.rows(page).stream())
        .filter(row -> row.cells().containsKey(column))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void charges(Row row) {
    List<AttestedService> services = before(row);
    services.add(service(row));

    List<TariffLineAnswer> answers =
        Charges.of(TARIFFS.of(row.year()).orElseThrow(), services).answers();

    TariffLineAnswer answer = answers.get(answers.size() - 1);
    if (answer instanceof LineProblem problem) {
      assertThat("wrong " + problem.field())
          .as(problem.reason().toString())
          .isEqualTo(row.cell("fee"));
      return;
    }
    LineAnswer right = (LineAnswer) answer;
    String said = right.reasons().toString();
    assertThat(fee(right.charge())).as(said).isEqualTo(row.cell("fee"));
    assertThat(right.indemnities().stream().map(TariffTableTest::indemnity).toList())
        .as(said)
        .containsExactlyElementsOf(words(row.cell("indemnities"), ", "));
    assertThat(refusing(right)).as(said).containsExactlyElementsOf(words(row.cell("refused"), " "));
    if (row.cells().containsKey("by default")) {
      assertThat(byDefault(right))
          .as(said)
          .containsExactlyElementsOf(words(row.cell("by default"), " "));
    }
  }

  /** The rules that rest on a default, each once. */
  private static List<String> byDefault(LineAnswer answer) {
    return answer.reasons().stream()
        .filter(reason -> reason.provenance() == Provenance.DEFAULT)
        .map(reason -> reason.rule().id())
        .distinct()
        .toList();
  }

  private static AttestedService service(Row row) {
    String[] moment = row.cell("date", row.cell("year") + "-03-10").split(" ");
    String time = moment.length == 1 ? "10:00" : moment[1];
    String rank = row.cell("rank");
    return service(
        "p1",
        row.cell("code"),
        LocalDate.parse(moment[0]),
        time.equals("?") ? null : LocalTime.parse(time),
        Setting.valueOf(row.cell("setting", "PRACTICE")),
        situation(row.cell("situation", "s1")),
        rank.equals("-") ? null : Integer.valueOf(rank),
        words(row.cell("flags", ""), " "));
  }

  /** One service a day, the last of them on the day before the row's. */
  private static List<AttestedService> before(Row row) {
    AttestedService last = service(row);
    List<AttestedService> services = new ArrayList<>();
    List<String> groups = words(row.cell("with", ""), " \\+ ");
    int days = groups.stream().mapToInt(group -> count(matcher(group))).sum();
    for (String group : groups) {
      Matcher written = matcher(group);
      boolean sameDay = written.group(3).endsWith(" same day");
      String rest = written.group(3).replace(" same day", "");
      List<String> words = words(rest, " ");
      for (int i = 0; i < count(written); i++) {
        services.add(
            service(
                words.contains("p2") ? "p2" : "p1",
                written.group(2),
                sameDay ? last.date() : last.date().minusDays(days--),
                sameDay ? LocalTime.of(9, 0) : LocalTime.of(10, 0),
                HOSPITAL_CODES.contains(written.group(2)) ? Setting.HOSPITALISED : Setting.HOME,
                situation(rest),
                null,
                words));
      }
    }
    return services;
  }

  private static AttestedService service(
      String patient,
      String code,
      LocalDate date,
      LocalTime time,
      Setting setting,
      Situation situation,
      Integer rank,
      List<String> flags) {
    return new AttestedService(
        flags.contains("colleague") ? COLLEAGUE : PROVIDER,
        patient,
        new NomenclatureCode(code),
        date,
        time,
        setting,
        !flags.contains("free"),
        flags.contains("preferential"),
        situation,
        rank,
        number(flags, "M"),
        number(flags, "R"),
        flags.contains("file"),
        flags.contains("report"),
        flags.contains("second"),
        flags.contains("demand"),
        flags.contains("own"),
        flags.contains("prescribed"));
  }

  private static BigDecimal number(List<String> flags, String letter) {
    return flags.stream()
        .filter(flag -> flag.startsWith(letter))
        .map(flag -> new BigDecimal(flag.substring(1)))
        .findFirst()
        .orElse(null);
  }

  private static Situation situation(String written) {
    List<String> words = words(written, " ");
    if (words.get(0).equals("none")) {
      return null;
    }
    int from = words.indexOf("from");
    return new Situation(
        words.get(0),
        from < 0 ? null : LocalDate.parse(words.get(from + 1)),
        words.contains("new"),
        words.contains("uro"));
  }

  private static String fee(Charge charge) {
    String binding =
        switch (charge.kind()) {
          case EXACT -> "exact " + charge.fee().euros().toPlainString();
          case UP_TO ->
              "up to "
                  + (charge.maximum() == null
                      ? "unknown"
                      : charge.maximum().euros().toPlainString());
          case FREE -> "free";
          case NOT_DOCUMENTED -> "unknown";
        };
    return binding + reimbursed(charge.reimbursed());
  }

  private static String reimbursed(EuroCents amount) {
    return amount == null ? "" : "/" + amount.euros().toPlainString();
  }

  private static String indemnity(Indemnity indemnity) {
    return (indemnity.times() == 1 ? "" : indemnity.times() + "x ")
        + indemnity.pseudocode()
        + " "
        + indemnity.amount().euros().toPlainString()
        + reimbursed(indemnity.reimbursed());
  }

  private static List<String> refusing(LineAnswer answer) {
    return answer.reasons().stream()
        .filter(reason -> reason.verdict() == Reason.Verdict.REFUSED)
        .map(reason -> reason.rule().id())
        .collect(Collectors.toList());
  }

  private static Matcher matcher(String group) {
    Matcher written = BEFORE.matcher(group);
    assertThat(written.matches()).as("'%s' is count x code situation flags", group).isTrue();
    return written;
  }

  private static int count(Matcher written) {
    return Integer.parseInt(written.group(1));
  }

  private static List<String> words(String written, String between) {
    return written.isEmpty() ? List.of() : Arrays.asList(written.split(between));
  }
}
