package org.carepremiums.deploy.benchmark.nationyear;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.deploy.local.scenario.UpstreamLine;

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

  /** Tells everything, in the order in which it is published. */
  void tell(Consumer<UpstreamLine> sink) {
    SharedFeeds.tell(this, sink);
    PhysiotherapistFeeds.tell(physiotherapists, sink);
    PracticeFeeds.tell(generalPractitioners, sink);
    Applications.tell(this, sink);
  }
}
