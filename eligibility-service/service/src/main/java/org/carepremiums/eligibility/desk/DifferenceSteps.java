package org.carepremiums.eligibility.desk;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
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
   * @param differences of each provider
   */
  static List<Step> of(List<EuroCents> differences) {
    Map<Long, Long> exact = counted(differences, difference -> difference);
    if (exact.size() <= MOST) {
      return exact.entrySet().stream()
          .map(
              one ->
                  new Step(EuroCents.of(one.getKey()), EuroCents.of(one.getKey()), one.getValue()))
          .toList();
    }
    long width =
        LongStream.of(WIDTHS)
            .filter(wide -> counted(differences, each -> Math.floorDiv(each, wide)).size() <= MOST)
            .findFirst()
            .orElse(WIDTHS[WIDTHS.length - 1]);
    return counted(differences, each -> Math.floorDiv(each, width)).entrySet().stream()
        .map(
            one ->
                new Step(
                    EuroCents.of(one.getKey() * width),
                    EuroCents.of((one.getKey() + 1) * width),
                    one.getValue()))
        .toList();
  }

  private static Map<Long, Long> counted(List<EuroCents> differences, Function<Long, Long> step) {
    return differences.stream()
        .map(EuroCents::value)
        .filter(difference -> difference != 0)
        .collect(Collectors.groupingBy(step, TreeMap::new, Collectors.counting()));
  }
}
