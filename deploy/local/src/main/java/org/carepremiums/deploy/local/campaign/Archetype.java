package org.carepremiums.deploy.local.campaign;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * A kind of provider: what happens to it, and what the rule book gives it.
 *
 * @param id short name
 * @param name in words
 * @param story what happens, in words
 * @param happenings everything that happens, the standard included where the row does not replace
 *     it
 * @param contestations in the order of the row
 * @param decisions at the end, by premium; a premium that is not in play is absent
 * @param money at the end, by premium; absent where nothing was ever owed
 * @param answers to the applications of a premium year, in their order: a rule ID, or admissible
 */
record Archetype(
    String id,
    String name,
    String story,
    List<Happening> happenings,
    List<Contested> contestations,
    SortedMap<Premium, ExpectedDecision> decisions,
    SortedMap<Premium, ExpectedMoney> money,
    Map<Integer, List<String>> answers) {

  static final String ADMISSIBLE = "admissible";

  <T extends Happening> List<T> happenings(Class<T> kind) {
    return happenings.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Whether somebody has to act for each single provider of that kind. */
  boolean isHandledOneByOne() {
    return !contestations.isEmpty() || !happenings(Happening.BankReturn.class).isEmpty();
  }
}
