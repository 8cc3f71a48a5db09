package org.carepremiums.deploy.benchmark.nationyear;

import java.util.List;
import java.util.Map;

/**
 * How long one cut-off took, step by step.
 *
 * @param lines of the batch
 * @param drawnUp seconds from the opening of the day until the batch is drawn up and announced
 * @param submitted seconds of the first person's request
 * @param shown seconds until the second person was told the digest of the file
 * @param approved seconds of the second person's request, within which the file is written, stored
 *     and read back, and all sums are compared
 * @param announced seconds from then until the broker has every payout
 * @param cpu from the opening of the day until then
 * @param peakResidentBytes the most memory that the service's process held at a time
 * @param wrong what of lines, sums, file and payouts is not as it has to be, in words
 * @param kit what the kit reached just before; empty without it
 */
record CutOffRun(
    int lines,
    double drawnUp,
    double submitted,
    double shown,
    double approved,
    double announced,
    CpuSeconds cpu,
    long peakResidentBytes,
    List<String> wrong,
    Map<KitArm, KitResult> kit) {

  /** Until the file is there and everything agreed with it. */
  double together() {
    return drawnUp + submitted + shown + approved;
  }

  /**
   * How long the kit takes for as many lines in the database and in a file, without anything else.
   */
  double floor() {
    return seconds(KitArm.COPY) + seconds(KitArm.PAIN);
  }

  private double seconds(KitArm arm) {
    return lines / kit.get(arm).recordsPerSecond();
  }
}
