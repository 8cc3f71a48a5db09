package org.carepremiums.eligibility.store;

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
import org.carepremiums.platform.database.Columns;
import org.carepremiums.platform.database.Sql;

/** Which providers facts call members of which group practices, on whatever days. */
public final class PracticeMembers {

  private static final String INSERT =
      """
      insert into practice_member (practice_id, provider)
      select * from unnest(?::text[], ?::text[])
      on conflict do nothing
      """;
  private static final String ENSURE =
      """
      insert into practice (practice_id)
      select wanted.practice_id from unnest(?::text[]) as wanted (practice_id)
      where not exists (select from practice known where known.practice_id = wanted.practice_id)
      order by wanted.practice_id on conflict do nothing
      """;
  private static final String LOCK =
      "select from practice where practice_id = any(?) order by practice_id for update";
  private static final String SELECT =
      "select practice_id, provider from practice_member where practice_id = any(?)";

  /** A provider in a practice. */
  private record Member(String practiceId, InamiKey provider) {}

  private PracticeMembers() {}

  /**
   * Locks practices until the commit, one that is not known yet too, so that of several instances
   * of the service one at a time decides on members of a practice. What is read of the members
   * after that is what the one before has committed; whoever locks takes its locks on members
   * later.
   */
  public static void lock(Connection connection, Set<String> practices) throws SQLException {
    Sql sql = Sql.over(connection);
    sql.update(ENSURE, practices);
    sql.each(LOCK, row -> {}, practices);
  }

  /** Notes the practices of which the providers' facts speak; none is ever taken back. */
  public static void save(Connection connection, Collection<ProviderState> states)
      throws SQLException {
    List<Member> members = new ArrayList<>();
    for (ProviderState state : states) {
      for (String practiceId : state.practices()) {
        members.add(new Member(practiceId, state.provider()));
      }
    }
    Sql.over(connection)
        .update(
            INSERT, Columns.<Member>of(members).text(Member::practiceId).text(Member::provider));
  }

  /** The members of each of these practices. */
  public static Map<String, Set<InamiKey>> of(Connection connection, Collection<String> practices)
      throws SQLException {
    Map<String, Set<InamiKey>> members = new TreeMap<>();
    Sql.over(connection)
        .each(
            SELECT,
            row ->
                members
                    .computeIfAbsent(row.getString(1), first -> new TreeSet<>())
                    .add(new InamiKey(row.getString(2))),
            Columns.<String>of(practices).text(practiceId -> practiceId));
    return members;
  }

  /**
   * What is known of the colleagues of those on whom is decided (PPI6).
   *
   * @param deciding on whom is decided
   * @param known states that are at hand already
   */
  public static GroupFacts facts(
      Connection connection, Collection<ProviderState> deciding, Map<InamiKey, ProviderState> known)
      throws SQLException {
    Set<String> practices = new TreeSet<>();
    deciding.forEach(state -> practices.addAll(state.practices()));
    if (practices.isEmpty()) {
      return GroupFacts.NONE;
    }
    Set<InamiKey> members = new TreeSet<>();
    of(connection, practices).values().forEach(members::addAll);
    Set<InamiKey> colleagues = new TreeSet<>(members);
    colleagues.removeAll(known.keySet());
    Map<InamiKey, ProviderState> states = new TreeMap<>(known);
    states.putAll(ProviderStates.load(connection, colleagues));
    List<Fact> facts = new ArrayList<>();
    members.forEach(member -> facts.addAll(states.get(member).facts()));
    return GroupFacts.of(facts);
  }
}
