package org.carepremiums.eligibility.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.platform.database.Sql;
import org.postgresql.PGStatement;

/** All providers of whom anything is known, in parts, since together they do not fit in memory. */
public final class ProviderScan {

  private static final int PROVIDERS_IN_A_PART = 200;
  private static final int ALWAYS_BINARY = -1;
  private static final String WITHOUT_PRACTICE =
      """
      select provider, facts, %s from provider_state
      where not exists (
        select from practice_member where practice_member.provider = provider_state.provider)
      """
          .formatted(StoredFacts.POSTPONED);
  private static final String MEMBERS = "select practice_id, provider from practice_member";
  private static final String CHOSEN =
      "select provider, facts, %s from provider_state where provider = any(?)"
          .formatted(StoredFacts.POSTPONED);

  /** Takes one part after the other. */
  @FunctionalInterface
  public interface Reader {
    void take(Part part) throws SQLException;
  }

  /**
   * Some providers, with all other members of their group practices.
   *
   * @param toDecide the providers that this part is about; each is in one part only
   * @param stored what is stored of them and of the other members
   * @param inPractices whether they are members of group practices
   */
  public record Part(
      Set<InamiKey> toDecide, Map<InamiKey, StoredFacts> stored, boolean inPractices) {

    /**
     * Makes facts of what is stored, each in its latest version and in the order of {@link
     * ProviderState}, in which they are written; takes time, and may be done beside the reading.
     */
    public Map<InamiKey, List<Fact>> facts() {
      Map<InamiKey, List<Fact>> known = new HashMap<>();
      stored.forEach((provider, facts) -> known.put(provider, facts.read(provider)));
      return known;
    }
  }

  private ProviderScan() {}

  /**
   * Reads all of them inside the running transaction, whose snapshot has to hold still.
   *
   * @param connection without automatic commit, so that rows come as they are asked for
   */
  public static void read(Connection connection, Reader reader) throws SQLException {
    readWithoutPractice(connection, reader);
    readMembers(connection, reader);
  }

  private static void readWithoutPractice(Connection connection, Reader reader)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(WITHOUT_PRACTICE)) {
      select.setFetchSize(PROVIDERS_IN_A_PART);
      asBytes(select);
      try (ResultSet row = select.executeQuery()) {
        Map<InamiKey, StoredFacts> stored = new HashMap<>();
        while (row.next()) {
          stored.put(new InamiKey(row.getString(1)), StoredFacts.of(row, 2));
          if (stored.size() == PROVIDERS_IN_A_PART) {
            reader.take(new Part(stored.keySet(), stored, false));
            stored = new HashMap<>();
          }
        }
        if (!stored.isEmpty()) {
          reader.take(new Part(stored.keySet(), stored, false));
        }
      }
    }
  }

  /** Practice by practice, so that few members are read more than once. */
  private static void readMembers(Connection connection, Reader reader) throws SQLException {
    Map<String, Set<InamiKey>> members = new TreeMap<>();
    Map<InamiKey, List<String>> practices = new HashMap<>();
    Sql.over(connection)
        .each(
            MEMBERS,
            row -> {
              InamiKey provider = new InamiKey(row.getString(2));
              members.computeIfAbsent(row.getString(1), first -> new HashSet<>()).add(provider);
              practices.computeIfAbsent(provider, first -> new ArrayList<>()).add(row.getString(1));
            });
    Set<InamiKey> taken = new HashSet<>();
    Set<InamiKey> toDecide = new HashSet<>();
    Set<InamiKey> toRead = new HashSet<>();
    for (Set<InamiKey> inPractice : members.values()) {
      for (InamiKey member : inPractice) {
        if (taken.add(member)) {
          toDecide.add(member);
          practices.get(member).forEach(practiceId -> toRead.addAll(members.get(practiceId)));
        }
      }
      if (toDecide.size() >= PROVIDERS_IN_A_PART) {
        reader.take(new Part(Set.copyOf(toDecide), stored(connection, toRead), true));
        toDecide.clear();
        toRead.clear();
      }
    }
    if (!toDecide.isEmpty()) {
      reader.take(new Part(Set.copyOf(toDecide), stored(connection, toRead), true));
    }
  }

  /** Otherwise the first answers of a statement spell every byte in two letters. */
  private static void asBytes(PreparedStatement select) throws SQLException {
    select.unwrap(PGStatement.class).setPrepareThreshold(ALWAYS_BINARY);
  }

  private static Map<InamiKey, StoredFacts> stored(Connection connection, Set<InamiKey> providers)
      throws SQLException {
    Map<InamiKey, StoredFacts> stored = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement(CHOSEN)) {
      select.setArray(
          1, connection.createArrayOf("text", providers.stream().map(InamiKey::value).toArray()));
      asBytes(select);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          stored.put(new InamiKey(row.getString(1)), StoredFacts.of(row, 2));
        }
      }
    }
    return stored;
  }
}
