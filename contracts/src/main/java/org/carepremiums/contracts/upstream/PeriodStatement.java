package org.carepremiums.contracts.upstream;

/**
 * A statement about something that lasts from one day to another. It can be corrected in every day,
 * and be withdrawn as never having been, by naming the period that is meant.
 */
public sealed interface PeriodStatement extends FeedRecord
    permits AboutSoftware,
        CompetenceRecord,
        ForfaitPeriodRecord,
        InactivityPeriodRecord,
        PracticeMembershipRecord,
        SoftwareUseRecord {

  /**
   * Which period is meant: the source's own reference of it; for one that was stated without, its
   * first day as it was first stated, as in {@code 2024-05-01}. {@code null} where the first day in
   * this statement tells it.
   */
  String periodId();

  /**
   * Why the period never was; {@code null} where it was. A last day just before the first says the
   * same.
   */
  String withdrawn();
}
