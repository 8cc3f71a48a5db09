package org.carepremiums.deploy.benchmark.nationyear;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.function.ToIntFunction;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.UsageParameter;

/**
 * What one operator counts.
 *
 * @param topic where it says so
 * @param counts what it counts
 */
record UsageOfTopic(Topic topic, List<Count> counts) {

  private static final LocalDate JULY = LocalDate.of(2023, Month.JULY, 1);
  private static final LocalDate JANUARY = LocalDate.of(2023, Month.JANUARY, 1);

  /**
   * One of its counts.
   *
   * @param parameter of the premium
   * @param countedFrom the first day that the law looks at
   * @param numerator how often
   * @param denominator out of how many; {@code null} where it is a number only
   */
  record Count(
      UsageParameter parameter,
      LocalDate countedFrom,
      ToIntFunction<PracticeFigures> numerator,
      ToIntFunction<PracticeFigures> denominator) {}

  /** Every operator that premium year 2023 asks, health networks apart. */
  static List<UsageOfTopic> all() {
    return List.of(
        new UsageOfTopic(
            Topic.MYCARENET_USAGE_COUNTS,
            List.of(
                new Count(
                    UsageParameter.CHAPTER_IV,
                    JULY,
                    PracticeFigures::chapterIvElectronic,
                    PracticeFigures::chapterIvAll),
                new Count(
                    UsageParameter.ELECTRONIC_BILLING,
                    JULY,
                    PracticeFigures::billedElectronically,
                    PracticeFigures::billedAll))),
        new UsageOfTopic(
            Topic.INAMI_USAGE_COUNTS,
            List.of(
                number(UsageParameter.MEDICATION_SCHEMES, JULY, PracticeFigures::medicationSchemes),
                number(
                    UsageParameter.DIABETES_BAROMETER, JANUARY, PracticeFigures::diabetesBarometer),
                number(
                    UsageParameter.ANTIBIOTICS_BAROMETER,
                    JANUARY,
                    PracticeFigures::antibioticsBarometer))),
        new UsageOfTopic(
            Topic.CEBAM_USAGE_COUNTS,
            List.of(number(UsageParameter.EVIDENCE_LINKER, JULY, PracticeFigures::evidenceLinker))),
        new UsageOfTopic(
            Topic.SPF_SOCIAL_SECURITY_USAGE_COUNTS,
            List.of(
                number(UsageParameter.HANDICAP_FORMS, JANUARY, PracticeFigures::handicapForms))));
  }

  private static Count number(
      UsageParameter parameter, LocalDate countedFrom, ToIntFunction<PracticeFigures> number) {
    return new Count(parameter, countedFrom, number, null);
  }
}
