package org.carepremiums.eligibility.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiKey;

/** What a draft does to the providers that were looked at so far. */
final class DraftEffects {

  private final List<SchemeComparison> premiums;
  private final ChangedProvidersPage page;
  private final List<DraftTotals> totals = new ArrayList<>();

  /** One more than the page holds, where there are more. */
  private final TreeMap<InamiKey, List<ChangedDecision>> changes = new TreeMap<>();

  DraftEffects(List<SchemeComparison> premiums, ChangedProvidersPage page) {
    this.premiums = premiums;
    this.page = page;
    premiums.forEach(premium -> totals.add(new DraftTotals()));
  }

  /** The totals of one of the premiums. */
  DraftTotals totals(int premium) {
    return totals.get(premium);
  }

  /** Lists the changes where they belong on the page. */
  void list(InamiKey provider, List<ChangedDecision> changed) {
    if (!changed.isEmpty() && page.isAfterItsStart(provider)) {
      changes.put(provider, changed);
      if (changes.size() > page.limit() + 1) {
        changes.pollLastEntry();
      }
    }
  }

  void add(DraftEffects others) {
    for (int i = 0; i < totals.size(); i++) {
      totals.get(i).add(others.totals.get(i));
    }
    others.changes.forEach(this::list);
  }

  DraftEffect on(BusinessDay openDay) {
    boolean more = changes.size() > page.limit();
    if (more) {
      changes.pollLastEntry();
    }
    List<PremiumEffect> effects = new ArrayList<>();
    for (int i = 0; i < premiums.size(); i++) {
      effects.add(totals.get(i).of(premiums.get(i)));
    }
    return new DraftEffect(
        openDay,
        totals.stream().allMatch(DraftTotals::changesNothing),
        effects,
        changes.values().stream().flatMap(List::stream).toList(),
        more && !changes.isEmpty() ? changes.lastKey() : null);
  }
}
