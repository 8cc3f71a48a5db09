package org.carepremiums.eligibility.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.eligibility.decide.ApplicationReply;
import org.carepremiums.platform.database.Columns;
import org.carepremiums.platform.database.Sql;

/** What each application was answered, so that it is answered again only when that changes. */
public final class ApplicationAnswers {

  private static final String SELECT =
      """
      select provider, application_id, version, admissible, rule_id, reason
      from application_answer where provider = any(?)
      """;
  private static final String UPSERT =
      """
      insert into application_answer
        (provider, application_id, version, admissible, rule_id, reason)
      select * from unnest(?::text[], ?::text[], ?::int[], ?::boolean[], ?::text[], ?::text[])
      on conflict (provider, application_id) do update set
        version = excluded.version,
        admissible = excluded.admissible,
        rule_id = excluded.rule_id,
        reason = excluded.reason
      """;
  private static final String TALLY =
      """
      insert into answer_tally (admissible, answers)
      select * from unnest(?::boolean[], ?::bigint[]) as moved (admissible, answers)
      order by moved.admissible
      on conflict (admissible) do update set answers = answer_tally.answers + excluded.answers
      """;

  /** Whose application it is, and its reference. */
  public record Place(InamiKey provider, String applicationId) {}

  /**
   * An answer.
   *
   * @param place the application
   * @param version 1, 2, ... within the application
   * @param reply what it says
   * @param before the answer that it replaces; {@code null} for the first, and for one that was
   *     read
   */
  public record Answer(Place place, int version, ApplicationReply reply, Answer before) {}

  private ApplicationAnswers() {}

  /** What the applications of these providers were answered last. */
  public static Map<Place, Answer> load(Connection connection, Collection<InamiKey> providers)
      throws SQLException {
    Map<Place, Answer> answers = new HashMap<>();
    Sql.over(connection)
        .each(
            SELECT,
            row -> {
              Place place = new Place(new InamiKey(row.getString(1)), row.getString(2));
              answers.put(
                  place,
                  new Answer(
                      place,
                      row.getInt(3),
                      new ApplicationReply(
                          row.getBoolean(4),
                          row.getString(5),
                          KeptJson.read(row.getBytes(6), Sentence.class)),
                      null));
            },
            Columns.<InamiKey>of(providers).text(InamiKey::value));
    return answers;
  }

  /** What one application was answered last; empty while it waits. */
  public static Optional<ApplicationReply> of(Sql sql, InamiKey provider, String applicationId)
      throws SQLException {
    return sql.first(
        """
        select admissible, rule_id, reason from application_answer
        where provider = ? and application_id = ?
        """,
        row ->
            new ApplicationReply(
                row.getBoolean(1),
                row.getString(2),
                KeptJson.read(row.getBytes(3), Sentence.class)),
        provider,
        applicationId);
  }

  /** Stores new answers and counts them. */
  public static void save(Connection connection, List<Answer> answers) throws SQLException {
    Sql.over(connection)
        .update(
            UPSERT,
            Columns.<Answer>of(answers)
                .text(answer -> answer.place().provider())
                .text(answer -> answer.place().applicationId())
                .integer(Answer::version)
                .bool(answer -> answer.reply().admissible())
                .text(answer -> answer.reply().ruleId())
                .text(answer -> KeptJson.write(answer.reply().reason())));
    tally(connection, answers);
  }

  private static void tally(Connection connection, List<Answer> answers) throws SQLException {
    Map<Boolean, Long> moved = new HashMap<>();
    for (Answer answer : answers) {
      moved.merge(answer.reply().admissible(), 1L, Long::sum);
      if (answer.before() != null) {
        moved.merge(answer.before().reply().admissible(), -1L, Long::sum);
      }
    }
    Sql.over(connection)
        .update(
            TALLY,
            Columns.<Map.Entry<Boolean, Long>>of(moved.entrySet())
                .bool(Map.Entry::getKey)
                .bigint(Map.Entry::getValue));
  }

  /** How many applications stand as admissible, and how many as not. */
  public static Map<Boolean, Long> tallies(Connection connection) throws SQLException {
    Map<Boolean, Long> tallies = new HashMap<>();
    Sql.over(connection)
        .each(
            "select admissible, answers from answer_tally",
            row -> tallies.put(row.getBoolean(1), row.getLong(2)));
    return tallies;
  }
}
