package org.carepremiums.platform.parameters.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.contestation.CountedFrom;
import org.carepremiums.contracts.decision.NotificationChannel;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.platform.parameters.DatedValues;
import org.carepremiums.platform.parameters.SourcedValue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The sixty days of rule book §13")
class ContestationDeadlineTest {

  private static final DeadlineRules RULES = DeadlineFile.read();

  @ParameterizedTest(name = "told on {0}: raw {1}, rolled {2}")
  @CsvSource({
    "2022-10-31, 2022-12-30, 2022-12-30",
    "2024-09-17, 2024-11-16, 2024-11-18",
    "2025-09-12, 2025-11-11, 2025-11-12",
    "2025-10-26, 2025-12-25, 2025-12-26",
    "2025-12-15, 2026-02-13, 2026-02-13",
  })
  @DisplayName("PPI12 told in ProSanté, the day itself does not count and day 60 does")
  void toldOnline(LocalDate notifiedOn, LocalDate rawEnd, LocalDate rolledEnd) {
    assertThat(deadline(NotificationChannel.PROSANTE, notifiedOn))
        .isEqualTo(new ContestationDeadline(notifiedOn, rawEnd, rolledEnd));
  }

  @ParameterizedTest(name = "posted on {0}: day 1 is {1}, raw {2}, rolled {3}")
  @CsvSource({
    // Monday to Thursday
    "2024-03-04, 2024-03-07, 2024-05-05, 2024-05-06",
    // Friday to Wednesday
    "2024-03-08, 2024-03-13, 2024-05-11, 2024-05-13",
    // Saturday and Sunday are no working days, so both count like the Friday
    "2024-03-09, 2024-03-13, 2024-05-11, 2024-05-13",
    "2024-03-10, 2024-03-13, 2024-05-11, 2024-05-13",
    // Over Christmas and a weekend: 23, 24, 26 December are Monday, Tuesday, Thursday
    "2024-12-20, 2024-12-26, 2025-02-23, 2025-02-24",
    "2024-12-23, 2024-12-27, 2025-02-24, 2025-02-24",
    // Over New Year
    "2024-12-30, 2025-01-03, 2025-03-03, 2025-03-03",
    // Over Easter Monday 2024-04-01, and ending on Friday 31 May
    "2024-03-28, 2024-04-03, 2024-06-01, 2024-06-03",
    // Ending on Assumption Day, a Thursday
    "2024-06-12, 2024-06-17, 2024-08-15, 2024-08-16",
  })
  @DisplayName("PPI14 told on paper, the third working day after posting is day 1")
  void toldOnPaper(LocalDate postedOn, LocalDate dayOne, LocalDate rawEnd, LocalDate rolledEnd) {
    assertThat(deadline(NotificationChannel.PAPER, postedOn))
        .isEqualTo(new ContestationDeadline(dayOne.minusDays(1), rawEnd, rolledEnd));
  }

  @Test
  @DisplayName("thirty days from 29 January 2020 end on 28 February 2020 (S4)")
  void thirtyDays() {
    assertThat(
            ContestationDeadline.of(
                    rule(30, true), NotificationChannel.PROSANTE, LocalDate.of(2020, 1, 29))
                .rawEnd())
        .isEqualTo(LocalDate.of(2020, 2, 28));
  }

  @Test
  @DisplayName("where the parameters say so, the last day stays on a Saturday")
  void rollingIsAParameter() {
    ContestationDeadline unrolled =
        ContestationDeadline.of(
            rule(60, false), NotificationChannel.PROSANTE, LocalDate.of(2024, 9, 17));

    assertThat(unrolled.rolledEnd()).isEqualTo(LocalDate.of(2024, 11, 16));
  }

  @Test
  @DisplayName("PPI12 DMG6 §12.13 a contestation is documented for general practitioners alone")
  void documentedBasis() {
    for (Scheme scheme : Scheme.values()) {
      boolean practitioners =
          scheme == Scheme.GP_INTEGRATED_PRACTICE || scheme == Scheme.GP_STARTER_DMG;
      ContestationBasis basis = RULES.basis(scheme).value();
      assertThat(basis.documented()).isEqualTo(practitioners);
      assertThat(basis.annexAskedOnline()).isEqualTo(practitioners);
      assertThat(basis.countedFrom())
          .isEqualTo(practitioners ? CountedFrom.APPLICATION : CountedFrom.NOTIFICATION);
    }
    assertThat(RULES.basis(Scheme.PHYSIOTHERAPIST_SOFTWARE).value().note())
        .contains("no documented basis");
  }

  @Test
  @DisplayName("12.21 12.36 12.24 portal, addressee and the days to complete are known on any day")
  void whereAndToWhom() {
    assertThat(RULES.portalOn(LocalDate.of(2023, 12, 31)).value()).isEqualTo(Portal.MYINAMI);
    assertThat(RULES.portalOn(LocalDate.of(2024, 1, 1)).value()).isEqualTo(Portal.PROSANTE);
    assertThat(RULES.completionDaysOn(LocalDate.of(2025, 9, 15)).value()).isEqualTo(15);
    assertThat(RULES.addresseeOn(LocalDate.of(2025, 9, 15)).value())
        .satisfies(
            addressee -> {
              assertThat(addressee.name()).containsOnlyKeys("fr", "nl", "de", "en");
              assertThat(addressee.address()).containsOnlyKeys("fr", "nl", "de", "en");
              assertThat(addressee.address().get("fr")).contains("Galilée 5/01", "1210");
            });
  }

  @Test
  @DisplayName("a notification before the first version has no deadline")
  void unknownDay() {
    assertThatThrownBy(() -> RULES.on(LocalDate.of(2017, 12, 31)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2017-12-31");
  }

  @Test
  @DisplayName("a deadline without a day, a way of notifying or a premium's basis is refused")
  void incomplete() {
    assertRefused("at least one day", dated(0), RULES.dayOne(), RULES.bases());
    assertRefused("dayOne for", RULES.days(), Map.of(), RULES.bases());
    assertRefused("has no basis", RULES.days(), RULES.dayOne(), Map.of());
  }

  private static void assertRefused(
      String why,
      DatedValues<Integer> days,
      Map<NotificationChannel, DatedValues<FirstCountedDay>> dayOne,
      Map<Scheme, SourcedValue<ContestationBasis>> bases) {
    assertThatThrownBy(
            () ->
                new DeadlineRules(
                    days,
                    dayOne,
                    RULES.rollsPastClosedDays(),
                    RULES.completionDays(),
                    RULES.portals(),
                    RULES.addressees(),
                    bases))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  private static ContestationDeadline deadline(NotificationChannel channel, LocalDate day) {
    return ContestationDeadline.of(RULES.on(day), channel, day);
  }

  private static DeadlineRule rule(int days, boolean rolls) {
    return new DeadlineRules(
            dated(days),
            RULES.dayOne(),
            dated(rolls),
            RULES.completionDays(),
            RULES.portals(),
            RULES.addressees(),
            RULES.bases())
        .on(LocalDate.of(2024, 1, 1));
  }

  private static <T> DatedValues<T> dated(T value) {
    SourcedValue<Integer> like = RULES.days().inOrder().get(0);
    return new DatedValues<>(
        List.of(
            new SourcedValue<>(
                value,
                like.validFrom(),
                like.validTo(),
                like.ruleId(),
                like.legalReference(),
                like.publishedOn(),
                like.publicationUnknown(),
                like.knownFrom(),
                like.reviewOn(),
                like.provenance(),
                like.source())));
  }
}
