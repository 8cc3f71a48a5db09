package org.carepremiums.eligibility.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carepremiums.contracts.decision.Provenance;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.eligibility.tariff.file.TariffFile;
import org.carepremiums.eligibility.tariff.file.TariffPhrases;
import org.carepremiums.platform.wording.text.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every list, shown on generated ones: a few patients who come very often. */
@DisplayName("For any list of services")
class TariffPropertiesTest {

  private static final PhysiotherapyTariff TARIFF =
      TariffFile.load(TariffPropertiesTest.class.getClassLoader(), 2021);

  private static final List<InamiKey> PROVIDERS =
      List.of(new InamiKey("54263481"), new InamiKey("54263488"));

  private static final List<String> CODES =
      List.of(
          "560011", "560313", "560416", "560501", "560534", "560055", "563010", "563312", "563570",
          "561013", "562472", "560652", "566252", "563054", "564675", "566193");

  private static final int LINES = 400;

  static Stream<Long> seeds() {
    return IntStream.range(0, 20).mapToObj(Long::valueOf);
  }

  @ParameterizedTest(name = "TAR-START, TAR-FILE, TAR-TRAVEL no cap is ever exceeded (list {0})")
  @MethodSource("seeds")
  void capsHold(long seed) {
    List<AttestedService> lines = lines(new Random(seed));

    Map<String, Integer> counts = new HashMap<>();
    forEachIndemnity(
        lines,
        (line, indemnity) -> {
          for (String counter : counters(line, indemnity)) {
            counts.merge(counter, indemnity.times(), Integer::sum);
          }
        });

    assertThat(counts).isNotEmpty();
    counts.forEach(
        (counter, count) ->
            assertThat(count)
                .as(counter)
                .isLessThanOrEqualTo(Integer.parseInt(counter.substring(0, counter.indexOf(' ')))));
  }

  @ParameterizedTest(name = "the order in which lines are sent changes nothing (list {0})")
  @MethodSource("seeds")
  void orderOfLinesDoesNotCount(long seed) {
    Random random = new Random(seed);
    List<AttestedService> lines = lines(random);
    List<AttestedService> shuffled = new ArrayList<>(lines);
    Collections.shuffle(shuffled, random);

    assertThat(byLine(shuffled)).isEqualTo(byLine(lines));
    assertThat(Charges.of(TARIFF, shuffled).totals()).isEqualTo(Charges.of(TARIFF, lines).totals());
  }

  @ParameterizedTest(name = "lines that are sent twice count once (list {0})")
  @MethodSource("seeds")
  void repetitionsDoNotCount(long seed) {
    List<AttestedService> lines = lines(new Random(seed));
    List<AttestedService> twice = new ArrayList<>(lines);
    twice.addAll(lines);

    Charges once = Charges.of(TARIFF, lines);
    Charges repeated = Charges.of(TARIFF, twice);

    assertThat(repeated.totals()).isEqualTo(once.totals());
    assertThat(repeated.answers().subList(0, lines.size())).isEqualTo(once.answers());
    assertThat(repeated.answers().subList(lines.size(), twice.size()))
        .allMatch(answer -> answer instanceof LineProblem);
  }

  @ParameterizedTest(name = "a wrong line changes no other (list {0})")
  @MethodSource("seeds")
  void wrongLinesStopNothing(long seed) {
    Random random = new Random(seed);
    List<AttestedService> lines = lines(random);
    List<AttestedService> mixed = new ArrayList<>(lines);
    int place = random.nextInt(lines.size());
    mixed.add(place, wrong(lines.get(place)));

    List<TariffLineAnswer> answers = new ArrayList<>(Charges.of(TARIFF, mixed).answers());

    assertThat(answers.remove(place))
        .isEqualTo(LineProblem.of("code", LinePhrase.LINE_CODE_UNKNOWN.with(2021)));
    assertThat(answers).isEqualTo(Charges.of(TARIFF, lines).answers());
  }

  @ParameterizedTest(name = "indemnities do not depend on adhesion to the convention (list {0})")
  @MethodSource("seeds")
  void adhesionDoesNotCountForIndemnities(long seed) {
    List<AttestedService> lines = lines(new Random(seed));
    List<AttestedService> others = lines.stream().map(TariffPropertiesTest::refusing).toList();

    assertThat(indemnities(others))
        .usingRecursiveComparison()
        .ignoringFields("reimbursed")
        .isEqualTo(indemnities(lines));
  }

  @ParameterizedTest(name = "TAR-25 who did not adhere never brings more back (list {0})")
  @MethodSource("seeds")
  void adhesionNeverLowersWhatIsPaidBack(long seed) {
    for (AttestedService line : lines(new Random(seed))) {
      AttestedService adherent = line.conventioned() ? line : refusing(line);

      assertThat(paidBack(refusing(adherent))).isLessThanOrEqualTo(paidBack(adherent));
    }
  }

  private static EuroCents paidBack(AttestedService line) {
    return indemnities(List.of(line)).get(0).stream()
        .map(Indemnity::reimbursed)
        .filter(Objects::nonNull)
        .reduce(EuroCents.ZERO, EuroCents::plus);
  }

  @ParameterizedTest(name = "amounts are only those of the tariff (list {0})")
  @MethodSource("seeds")
  void amountsAreThoseOfTheTariff(long seed) {
    Set<EuroCents> amounts = new HashSet<>();
    TARIFF.treatmentStart().forEach(each -> amounts.add(each.value().amount()));
    TARIFF.fileStart().forEach(each -> amounts.add(each.value().amount()));
    TARIFF.homeTravel().forEach(each -> amounts.add(each.value().amount()));

    forEachIndemnity(
        lines(new Random(seed)),
        (line, indemnity) -> {
          assertThat(amounts).contains(indemnity.amount());
          if (indemnity.reimbursed() != null) {
            assertThat(indemnity.reimbursed()).isLessThanOrEqualTo(indemnity.total());
          }
        });
  }

  @ParameterizedTest(name = "M-values are the sum of the coefficients (list {0})")
  @MethodSource("seeds")
  void totalsAddUp(long seed) {
    List<AttestedService> lines = lines(new Random(seed));
    Charges charges = Charges.of(TARIFF, lines);

    for (ProviderTotal total : charges.totals()) {
      List<BigDecimal> coefficients = new ArrayList<>();
      int services = 0;
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).provider().equals(total.provider())
            && charges.answers().get(i) instanceof LineAnswer answer) {
          services++;
          if (answer.charge().coefficient() != null) {
            coefficients.add(answer.charge().coefficient());
          }
        }
      }
      assertThat(total.services()).isEqualTo(services);
      assertThat(total.servicesWithoutMValue()).isEqualTo(services - coefficients.size());
      assertThat(total.mValues())
          .isEqualByComparingTo(coefficients.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }
    assertThat(charges.totals()).hasSize(PROVIDERS.size());
  }

  @ParameterizedTest(
      name = "TAR-LIMIT a ceiling is the counterpart's own fee of the day (list {0})")
  @MethodSource("seeds")
  void ceilingsAreThoseOfTheCounterpart(long seed) {
    List<AttestedService> lines = lines(new Random(seed));
    List<TariffLineAnswer> answers = Charges.of(TARIFF, lines).answers();

    for (int i = 0; i < lines.size(); i++) {
      Charge charge = ((LineAnswer) answers.get(i)).charge();
      if (charge.kind() == Charge.Kind.UP_TO) {
        NomenclatureCode within = TARIFF.counterpart(lines.get(i).code()).orElseThrow();
        assertThat(Optional.ofNullable(charge.maximum()))
            .as("%s, %s", lines.get(i).code(), lines.get(i).date())
            .isEqualTo(TARIFF.documentedFee(within, lines.get(i).date()).map(DocumentedFee::fee));
      }
    }
  }

  @ParameterizedTest(name = "each indemnity comes with what it asks of the provider (list {0})")
  @MethodSource("seeds")
  void indemnitiesComeWithTheirDuties(long seed) {
    for (TariffLineAnswer answer : Charges.of(TARIFF, lines(new Random(seed))).answers()) {
      LineAnswer line = (LineAnswer) answer;
      assertThat(
              line.reasons().stream()
                  .map(Reason::text)
                  .filter(text -> text.phrase().startsWith("pseudocode-below"))
                  .map(text -> text.values().get("pseudocode")))
          .containsExactlyElementsOf(
              line.indemnities().stream()
                  .map(indemnity -> indemnity.pseudocode().value())
                  .toList());
    }
  }

  @ParameterizedTest(
      name = "TAR-START, TAR-FILE what is planned to end is a default then (list {0})")
  @MethodSource("seeds")
  void plannedIntegrationMakesDefaults(long seed) {
    List<AttestedService> lines = lines(new Random(seed));
    List<TariffLineAnswer> answers = Charges.of(TARIFF, lines).answers();
    LocalDate planned = TARIFF.plannedIntegration().value();

    for (int i = 0; i < lines.size(); i++) {
      boolean ended = !lines.get(i).date().isBefore(planned);
      for (Reason reason : ((LineAnswer) answers.get(i)).reasons()) {
        if (reason.verdict() == Reason.Verdict.GRANTED
            && (reason.rule() == TariffRule.TREATMENT_START
                || reason.rule() == TariffRule.FILE_START)) {
          boolean renewed = reason.text().phrase().equals("start-indemnity-renewed");
          assertThat(reason.provenance() == Provenance.DEFAULT)
              .as(reason.toString())
              .isEqualTo(ended || renewed);
        }
      }
    }
  }

  @ParameterizedTest(name = "what is said of a list is said whole in every language (list {0})")
  @MethodSource("seeds")
  void isSaidInEveryLanguage(long seed) {
    for (TariffLineAnswer answer : Charges.of(TARIFF, lines(new Random(seed))).answers()) {
      for (Reason reason : ((LineAnswer) answer).reasons()) {
        Set<String> texts = new HashSet<>();
        for (Language language : Language.values()) {
          String text = TariffPhrases.in(language).text(reason.text());
          assertThat(text).doesNotContain("{", "null").isNotBlank();
          texts.add(text);
        }
        assertThat(texts.size()).as(texts.toString()).isGreaterThan(2);
      }
    }
  }

  /** Each counter begins with the most that it may reach. */
  private static List<String> counters(AttestedService line, Indemnity indemnity) {
    String patient = line.patient();
    String situation = line.situation() == null ? "-" : line.situation().reference();
    return switch (indemnity.rule()) {
      case TREATMENT_START ->
          switch (indemnity.pseudocode().value()) {
            case "562671", "562693" ->
                List.of("27 courante " + patient, "9 courante " + patient + " " + situation);
            case "562682" -> List.of("9 in hospital " + patient);
            default ->
                List.of(
                    "20 Fa %s %s %d"
                        .formatted(
                            patient,
                            situation,
                            ChronoUnit.YEARS.between(line.situation().startedOn(), line.date())));
          };
      case FILE_START -> List.of("1 file " + patient);
      case HOME_TRAVEL ->
          List.of("2 travel %s %s %s".formatted(line.provider(), patient, line.date()));
      default -> throw new IllegalStateException("no indemnity of " + indemnity.rule());
    };
  }

  private interface Look {
    void at(AttestedService line, Indemnity indemnity);
  }

  private static void forEachIndemnity(List<AttestedService> lines, Look look) {
    List<List<Indemnity>> indemnities = indemnities(lines);
    for (int i = 0; i < lines.size(); i++) {
      for (Indemnity indemnity : indemnities.get(i)) {
        look.at(lines.get(i), indemnity);
      }
    }
  }

  private static List<List<Indemnity>> indemnities(List<AttestedService> lines) {
    return Charges.of(TARIFF, lines).answers().stream()
        .map(answer -> ((LineAnswer) answer).indemnities())
        .toList();
  }

  private static Map<AttestedService, TariffLineAnswer> byLine(List<AttestedService> lines) {
    List<TariffLineAnswer> answers = Charges.of(TARIFF, lines).answers();
    return IntStream.range(0, lines.size())
        .boxed()
        .collect(Collectors.toMap(lines::get, answers::get));
  }

  private static List<AttestedService> lines(Random random) {
    List<AttestedService> lines = new ArrayList<>();
    for (int i = 0; i < LINES; i++) {
      lines.add(line(random, i));
    }
    return lines;
  }

  /** No two lines have the same moment. */
  private static AttestedService line(Random random, int number) {
    String code = CODES.get(random.nextInt(CODES.size()));
    boolean fa = code.startsWith("563");
    int situation = random.nextInt(fa ? 2 : 5);
    return new AttestedService(
        PROVIDERS.get(random.nextInt(PROVIDERS.size())),
        "p" + random.nextInt(2),
        new NomenclatureCode(code),
        LocalDate.of(2021, 3, 1).plusDays(random.nextInt(200)),
        LocalTime.MIDNIGHT.plusMinutes(number),
        code.equals("560501") ? Setting.HOSPITALISED : Setting.HOME,
        random.nextBoolean(),
        random.nextBoolean(),
        new Situation(
            (fa ? "f" : "s") + situation,
            LocalDate.of(fa ? 2020 : 2021, 1 + situation % 2, 15),
            random.nextBoolean(),
            false),
        null,
        null,
        null,
        random.nextBoolean(),
        false,
        random.nextInt(4) == 0,
        random.nextBoolean(),
        random.nextBoolean(),
        random.nextBoolean());
  }

  private static AttestedService wrong(AttestedService line) {
    return copy(line, new NomenclatureCode("000000"), line.conventioned());
  }

  private static AttestedService refusing(AttestedService line) {
    return copy(line, line.code(), !line.conventioned());
  }

  private static AttestedService copy(
      AttestedService line, NomenclatureCode code, boolean conventioned) {
    return new AttestedService(
        line.provider(),
        line.patient(),
        code,
        line.date(),
        line.time(),
        line.setting(),
        conventioned,
        line.preferential(),
        line.situation(),
        line.rank(),
        line.coefficient(),
        line.reimbursedPercent(),
        line.elaborateFile(),
        line.writtenReport(),
        line.secondDailySession(),
        line.atPatientsDemand(),
        line.ownHours(),
        line.prescribedForThatDay());
  }
}
