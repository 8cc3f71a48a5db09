package org.carepremiums.deploy.benchmark.nationyear;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * The providers of a national premium year, and everything that upstream sources say of them: topic
 * by topic, in deliveries that make every source complete, then corrections, then applications.
 *
 * @param generalPractitioners all of them
 * @param physiotherapists all of them
 */
record NationYearWorkload(
    List<GeneralPractitioner> generalPractitioners, List<Physiotherapist> physiotherapists) {

  /** The premium year. */
  static final PremiumYear YEAR = PremiumYear.of(2023);

  /** The year whose services the software intervention of 2023 asks for. */
  static final PremiumYear ACTIVITY_YEAR = PremiumYear.of(2021);

  /** The business day that is open: every window of the premium year has closed. */
  static final LocalDate OPEN_DAY = LocalDate.of(2025, 10, 1);

  static NationYearWorkload of(NationYearSize size) {
    return new NationYearWorkload(GeneralPractitioners.of(size), Physiotherapists.of(size));
  }

  /**
   * The same providers with other figures: what was counted or found of each is drawn anew, and
   * what registers say stays.
   *
   * @param size of the premium year
   * @param number of the telling of these figures, from 2
   */
  NationYearWorkload again(NationYearSize size, int number) {
    return new NationYearWorkload(
        GeneralPractitioners.again(generalPractitioners, size, number),
        Physiotherapists.again(physiotherapists, size, number));
  }

  /**
   * Tells everything, in the order in which it is published; but applications, which are acts of
   * providers, only the first time.
   */
  void tell(Telling telling) {
    SharedFeeds.tell(this, telling);
    PhysiotherapistFeeds.tell(physiotherapists, telling);
    PracticeFeeds.tell(generalPractitioners, telling);
    if (telling.isFirst()) {
      Applications.tell(this, telling.sink());
    }
  }
}
