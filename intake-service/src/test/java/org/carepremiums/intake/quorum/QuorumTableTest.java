package org.carepremiums.intake.quorum;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.carepremiums.contracts.decision.Provenance;
import org.carepremiums.contracts.upstream.ConventionAnswer;
import org.carepremiums.contracts.upstream.ConventionEventKind;
import org.carepremiums.contracts.upstream.Profession;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.intake.convention.ConventionIntervals;
import org.carepremiums.intake.convention.Conventions;
import org.carepremiums.intake.convention.RegistrationPeriod;
import org.carepremiums.intake.parameters.ShippedParameters;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("CV10 The quorum of adhesions")
class QuorumTableTest {

  private static final Conventions CONVENTIONS = ShippedParameters.conventions();
  private static final Quorums QUORUMS = ShippedParameters.quorums();
  private static final String REFUSED = "M/20=REFUSAL@2020-02-10";
  private static final InamiKey PROVIDER = new InamiKey("54263481");

  @ParameterizedTest(name = "{2} ({3})")
  @CsvFileSource(resources = "/golden/quorum.md", delimiter = '|', numLinesToSkip = 2)
  @DisplayName("CV10 counts each provider as its table says")
  void counts(
      String before,
      String rule,
      String name,
      String convention,
      String registered,
      String services,
      String answers,
      String day,
      String denominator,
      String numerator,
      String ground) {
    assertThat(rule).isEqualTo("CV10");
    Quorum quorum = QUORUMS.of(convention).orElseThrow();
    LocalDate countedOn =
        day.equals("-") ? quorum.parameters().countedOn().value() : LocalDate.parse(day);

    var entry = quorum.entry(known(registered, services, answers), countedOn);

    if (ground.equals("not listed")) {
      assertThat(entry).isEmpty();
    } else {
      assertThat(entry).isPresent();
      assertThat(entry.get().ground()).isEqualTo(Ground.valueOf(ground));
      assertThat(entry.get().inDenominator()).isEqualTo(denominator.equals("yes"));
      assertThat(entry.get().inNumerator()).isEqualTo(numerator.equals("yes"));
      assertThat(entry.get().why()).isNotBlank();
    }
  }

  private static KnownProvider known(String registered, String services, String answers) {
    String[] days = registered.split("\\.\\.", -1);
    boolean unknown = registered.equals("unknown");
    boolean doctor = registered.equals("doctor");
    LocalDate first = unknown ? null : LocalDate.parse(doctor ? "2010-09-01" : days[0]);
    LocalDate last = days.length < 2 ? null : LocalDate.parse(days[1]);
    return new KnownProvider(
        PROVIDER,
        unknown ? null : doctor ? Profession.GENERAL_PRACTITIONER : Profession.PHYSIOTHERAPIST,
        first,
        services.equals("none") ? null : Long.valueOf(services),
        new ConventionIntervals(CONVENTIONS)
            .derive(answers(answers), new RegistrationPeriod(first, last, !unknown && !doctor))
            .intervals());
  }

  private static List<ConventionAnswer> answers(String written) {
    List<ConventionAnswer> answers = new ArrayList<>();
    if (!written.equals("none")) {
      for (String answer : written.split(" ")) {
        String[] parts = answer.split("=|@");
        answers.add(
            new ConventionAnswer(
                parts[0], ConventionEventKind.valueOf(parts[1]), LocalDate.parse(parts[2])));
      }
    }
    return answers;
  }

  @ParameterizedTest(name = "CV10 {0} of {1}: reached {2}, {3} missing, shown as {4} %")
  @CsvSource({
    "3, 5, true, 0, 60.00",
    "599, 1000, false, 1, 59.90",
    "600, 1000, true, 0, 60.00",
    "601, 1000, true, 0, 60.10",
    "2, 4, false, 1, 50.00",
    "11999, 20000, false, 1, 59.99",
    "7, 12, false, 1, 58.33",
    "8, 13, true, 0, 61.53",
    "0, 7, false, 5, 0.00",
    "7, 7, true, 0, 100.00",
    "0, 0, false, 0,",
  })
  @DisplayName("CV10 is 60 % of the denominator, compared exactly")
  void share(int adherents, int all, boolean reached, long missing, String percent) {
    Quorum quorum = QUORUMS.of("M/21").orElseThrow();
    QuorumCount count = new QuorumCount(quorum);
    for (int i = 0; i < all; i++) {
      count.add(entry(quorum, i < adherents ? "none" : REFUSED, "640"));
    }
    count.add(entry(quorum, "none", "none"));
    count.add(entry(quorum, REFUSED, "none"));

    QuorumResult restricted = count.restricted();
    assertThat(restricted.reading()).isEqualTo(QuorumResult.Reading.RESTRICTED);
    assertThat(restricted.numerator()).isEqualTo(adherents);
    assertThat(restricted.denominator()).isEqualTo(all);
    assertThat(restricted.reached()).isEqualTo(reached);
    assertThat(restricted.missing()).isEqualTo(missing);
    assertThat(Objects.toString(restricted.percent())).isEqualTo(Objects.toString(percent));
    assertThat(count.adherentsOutside()).isEqualTo(1);
    assertThat(count.literal().numerator()).as("one adheres outside").isEqualTo(adherents + 1L);
    assertThat(count.grounds().get(Ground.PROFILE)).isEqualTo(all);
    assertThat(count.grounds().get(Ground.NEITHER)).isEqualTo(2);
  }

  @ParameterizedTest(
      name = "CV10 {0} of {1}, and {2} outside: restricted {3} ({4} %), literally {5} ({6} %)")
  @CsvSource({
    "59, 100, 1, false, 59.00, true, 60.00",
    "60, 100, 0, true, 60.00, true, 60.00",
    "5, 10, 1, false, 50.00, true, 60.00",
    "10, 10, 3, true, 100.00, true, 130.00",
    "0, 10, 5, false, 0.00, false, 50.00",
    "0, 0, 2, false,, false,",
  })
  @DisplayName("CV10 comes out as the text literally says, and restricted to the denominator")
  void readings(
      int adherents,
      int all,
      int outside,
      boolean restricted,
      String share,
      boolean literal,
      String percent) {
    Quorum quorum = QUORUMS.of("M/21").orElseThrow();
    QuorumCount count = new QuorumCount(quorum);
    for (int i = 0; i < all; i++) {
      count.add(entry(quorum, i < adherents ? "none" : REFUSED, "640"));
    }
    for (int i = 0; i < outside; i++) {
      count.add(entry(quorum, "none", "none"));
    }

    assertThat(count.restricted().reached()).isEqualTo(restricted);
    assertThat(Objects.toString(count.restricted().percent())).isEqualTo(Objects.toString(share));
    assertThat(count.restricted().basis().provenance()).isEqualTo(Provenance.DEFAULT);
    assertThat(count.literal().reached()).isEqualTo(literal);
    assertThat(Objects.toString(count.literal().percent())).isEqualTo(Objects.toString(percent));
    assertThat(count.literal().denominator()).isEqualTo(count.restricted().denominator());
    assertThat(count.literal().basis().provenance()).isEqualTo(Provenance.DOCUMENT);
    assertThat(count.literal().basis().source()).isEqualTo("S2");
  }

  @ParameterizedTest(name = "CV10 {0} rests on the convention register of {1}")
  @CsvSource({
    "M/20, 2020",
    "M/21, 2020 2021",
    "M/22, 2022",
    "M/24, 2022 2023 2024",
    "M/25, 2022 2023 2024 2025",
  })
  @DisplayName("CV10 is the last word once each register is complete whose silence it counts")
  void registers(String convention, String years) {
    Quorum quorum = QUORUMS.of(convention).orElseThrow();

    assertThat(quorum.sources(quorum.parameters().countedOn().value()))
        .filteredOn(needed -> needed.feed().equals("conventions"))
        .extracting(needed -> Integer.toString(needed.year()))
        .containsExactly(years.split(" "));
  }

  private static QuorumEntry entry(Quorum quorum, String answers, String services) {
    return quorum
        .entry(known("2010-09-01", services, answers), quorum.parameters().countedOn().value())
        .orElseThrow();
  }

  @Test
  @DisplayName("CV10 says in words why a provider counts")
  void inWords() {
    Quorum quorum = QUORUMS.of("M/21").orElseThrow();

    assertThat(entry(quorum, "M/21=SILENCE@2021-03-03", "640").why())
        .isEqualTo("640 services in 2019; adhered from 2021-01-01 (CV2)");
    assertThat(entry(quorum, REFUSED, "none").why())
        .isEqualTo(
            "no profile for 2019, and number issued on 2010-09-01; no adhesion to M/21 on"
                + " 2021-03-03");
  }
}
