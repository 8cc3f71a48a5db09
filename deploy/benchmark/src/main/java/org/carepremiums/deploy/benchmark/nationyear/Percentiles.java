package org.carepremiums.deploy.benchmark.nationyear;

import java.util.Arrays;

/**
 * How many measurements of the same kind came out, each percentile one of them.
 *
 * @param p50 half of them came to no more
 * @param p95 95 of 100
 * @param p99 99 of 100
 * @param most the largest
 */
record Percentiles(double p50, double p95, double p99, double most) {

  /**
   * @param values at least one
   */
  static Percentiles of(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return new Percentiles(
        at(sorted, 50), at(sorted, 95), at(sorted, 99), sorted[sorted.length - 1]);
  }

  private static double at(double[] sorted, int percent) {
    return sorted[(int) ((long) sorted.length * percent + 99) / 100 - 1];
  }
}
