package org.carepremiums.deploy.benchmark.nationyear;

import java.util.Collection;
import java.util.Locale;

/**
 * How the same measurement came out in several runs.
 *
 * @param least the smallest value
 * @param median the middle one, or the mean of the two in the middle
 * @param most the largest value
 */
record Spread(double least, double median, double most) {

  static Spread of(Collection<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    return new Spread(
        sorted[0],
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2,
        sorted[sorted.length - 1]);
  }

  /**
   * As in {@code 1.2 - 1.3 - 1.5}.
   *
   * @param decimals behind the point
   */
  String inWords(int decimals) {
    String number = "%,." + decimals + "f";
    return String.format(
        Locale.ENGLISH, number + " - " + number + " - " + number, least, median, most);
  }
}
