package org.carepremiums.eligibility.draft;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;

/**
 * What came of a comparison, without those whose decision changes.
 *
 * @param openDay the business day on which both editions were evaluated (Europe/Brussels)
 * @param changesNothing whether every provider keeps outcome and amount
 * @param premiums the totals over all providers: of the drafted premium, then of the one on top
 * @param differences how many get how much more or less
 */
public record DraftResult(
    BusinessDay openDay,
    boolean changesNothing,
    List<PremiumEffect> premiums,
    List<Difference> differences) {

  /**
   * How many get that much more.
   *
   * @param scheme for which premium
   * @param difference negative for less
   * @param providers how many
   */
  public record Difference(Scheme scheme, EuroCents difference, long providers) {}

  static DraftResult of(DraftEffect effect) {
    return new DraftResult(
        effect.openDay(),
        effect.changesNothing(),
        effect.premiums(),
        effect.premiums().stream()
            .map(PremiumEffect::scheme)
            .flatMap(
                scheme ->
                    counted(effect.changes(), scheme).entrySet().stream()
                        .map(one -> new Difference(scheme, one.getKey(), one.getValue())))
            .toList());
  }

  private static Map<EuroCents, Long> counted(List<ChangedDecision> changes, Scheme scheme) {
    return changes.stream()
        .filter(change -> change.scheme() == scheme)
        .map(ChangedDecision::difference)
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
  }

  /** How many get each difference of a premium. */
  public Map<EuroCents, Long> differences(Scheme scheme) {
    return differences.stream()
        .filter(one -> one.scheme() == scheme)
        .collect(
            Collectors.toMap(
                Difference::difference, Difference::providers, Long::sum, TreeMap::new));
  }
}
