package org.carepremiums.eligibility.desk;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.platform.wording.phrase.Wording;

/** By how much providers gain and lose, in few enough steps to be looked at. */
final class DifferenceSteps {

  private static final int MOST = 16;

  /** In cents, from 10 EUR on. */
  private static final long[] WIDTHS = {
    1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000
  };

  /**
   * A step.
   *
   * @param from the least difference
   * @param to the first difference that is beyond it; the same as {@code from} where all in it have
   *     exactly that one
   * @param providers how many
   */
  record Step(EuroCents from, EuroCents to, long providers) {

    Wording inWords() {
      return from.equals(to)
          ? LawDeskPhrase.DRAFT_EXACTLY.with(from)
          : LawDeskPhrase.DRAFT_BETWEEN.with(from, to);
    }

    boolean isLoss() {
      return from.isNegative();
    }
  }

  private DifferenceSteps() {}

  /**
   * The steps from the greatest loss to the greatest gain; none where nobody has another amount.
   *
   * @param providers how many have each difference
   */
  static List<Step> of(Map<EuroCents, Long> providers) {
    SortedMap<Long, Long> exact = inSteps(providers, 1);
    if (exact.size() <= MOST) {
      return steps(exact, 1, 0);
    }
    long width =
        LongStream.of(WIDTHS)
            .filter(wide -> inSteps(providers, wide).size() <= MOST)
            .findFirst()
            .orElse(WIDTHS[WIDTHS.length - 1]);
    return steps(inSteps(providers, width), width, width);
  }

  private static List<Step> steps(SortedMap<Long, Long> counted, long unit, long width) {
    return counted.entrySet().stream()
        .map(
            one ->
                new Step(
                    EuroCents.of(one.getKey() * unit),
                    EuroCents.of(one.getKey() * unit + width),
                    one.getValue()))
        .toList();
  }

  private static SortedMap<Long, Long> inSteps(Map<EuroCents, Long> providers, long width) {
    SortedMap<Long, Long> counted = new TreeMap<>();
    providers.forEach(
        (difference, many) -> {
          if (difference.value() != 0) {
            counted.merge(Math.floorDiv(difference.value(), width), many, Long::sum);
          }
        });
    return counted;
  }
}
