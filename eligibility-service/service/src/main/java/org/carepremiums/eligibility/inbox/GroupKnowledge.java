package org.carepremiums.eligibility.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.eligibility.decide.GroupFacts;
import org.carepremiums.eligibility.store.PracticeMembers;
import org.carepremiums.eligibility.store.ProviderState;
import org.carepremiums.eligibility.store.ProviderStates;

/** Reads what has to be known of the colleagues of those on whom is decided (PPI6). */
public final class GroupKnowledge {

  private GroupKnowledge() {}

  /**
   * @param deciding on whom is decided
   * @param known states that are at hand already
   */
  public static GroupFacts load(
      Connection connection, Collection<ProviderState> deciding, Map<InamiKey, ProviderState> known)
      throws SQLException {
    Set<String> practices = new TreeSet<>();
    deciding.forEach(state -> practices.addAll(state.practices()));
    if (practices.isEmpty()) {
      return GroupFacts.NONE;
    }
    Map<String, Set<InamiKey>> members = PracticeMembers.of(connection, practices);
    Set<InamiKey> colleagues = new TreeSet<>();
    members.values().forEach(colleagues::addAll);
    colleagues.removeAll(known.keySet());
    Map<InamiKey, ProviderState> states = new TreeMap<>(known);
    states.putAll(ProviderStates.load(connection, colleagues));
    Map<InamiKey, Collection<Fact>> facts = new TreeMap<>();
    members
        .values()
        .forEach(in -> in.forEach(member -> facts.put(member, states.get(member).facts())));
    List<Fact> all = new ArrayList<>();
    facts.values().forEach(all::addAll);
    return GroupFacts.of(all);
  }
}
