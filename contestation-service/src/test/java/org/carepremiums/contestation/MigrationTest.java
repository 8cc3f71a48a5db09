package org.carepremiums.contestation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.carepremiums.platform.testing.Database;
import org.carepremiums.platform.testing.Stack;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A database of before windows belonged to premiums")
class MigrationTest {

  private static final String URL = Stack.database().jdbcUrl("migration");

  private static final String BEFORE =
      """
      insert into contestation_window (decision_id, provider, scheme, year, version, channel,
        notified_on, start_day, raw_end, rolled_end, closed_on, definitive) values
        ('ksw/2', '50000000', 'physiotherapist-software', 2024, 2, 'PROSANTE', '2025-06-02',
          '2025-06-02', '2025-08-01', '2025-08-01', '2025-08-04', true),
        ('ksw/4', '50000000', 'physiotherapist-software', 2024, 4, 'PAPER', '2025-09-12',
          '2025-09-16', '2025-11-15', '2025-11-17', null, false),
        ('kqp/1', '50000000', 'physiotherapist-quality', 2024, 1, 'PROSANTE', '2025-03-03',
          '2025-03-03', '2025-05-02', '2025-05-02', '2025-05-05', true);
      insert into contestation_case (case_id, contestation_id, channel, content_digest, inami_number,
        provider, scheme, year, introduced_on, annex, contested_criteria, motivation, waiting_since,
        decision_id, status, ground, reason, examined_on, decided_on, steps) values
        ('case-1', '1', 'PROSANTE', 'd1', '50000000527', '50000000', 'physiotherapist-software', 2024,
          '2025-09-15', '{}', '{KSW3}', '', null, 'ksw/4', 'UPHELD', null, 'Proved.', '2025-09-15',
          '2025-09-20', 3),
        ('case-2', '2', 'PROSANTE', 'd2', '50000000527', '50000000', 'physiotherapist-software', 2024,
          '2025-09-11', '{a}', '{KSW3}', '', null, null, 'INADMISSIBLE', 'PREMATURE', 'Too early.',
          '2025-09-12', null, 1),
        ('case-3', '3', 'PROSANTE', 'd3', '50000108527', '50000108', 'physiotherapist-software', 2024,
          '2025-09-11', '{a}', '{KSW3}', '', '2025-09-11', null, null, null, null, null, null, 0);
      """;

  @Test
  @DisplayName("keeps its windows, cases and decisions, and examines again what was refused")
  void isCarriedOver() throws SQLException {
    Flyway before = flyway("1");
    before.clean();
    before.migrate();
    try (Connection connection =
            DriverManager.getConnection(URL, Database.OWNER, Database.OWNER_PASSWORD);
        Statement statement = connection.createStatement()) {
      statement.execute(BEFORE);

      flyway("latest").migrate();

      assertThat(
              rows(
                  statement,
                  "select scheme, version, decision_id, status, windows, refused_in_writing,"
                      + " ruling_pending, best_told from contested_premium order by provider, scheme"))
          .containsExactly(
              "physiotherapist-quality 1 kqp/1 FINAL 1 f f null",
              "physiotherapist-software 4 ksw/4 FINAL 2 t t null",
              "physiotherapist-software 0 null null 0 f f null");
      assertThat(
              rows(
                  statement,
                  "select scheme, number, counted_from, act, act_on, channel, rolled_end, closed_on,"
                      + " definitive, steps from contestation_window order by scheme, number"))
          .containsExactly(
              "physiotherapist-quality 1 NOTIFICATION kqp/1 2025-03-03 PROSANTE 2025-05-02"
                  + " 2025-05-05 t 2",
              "physiotherapist-software 1 NOTIFICATION ksw/2 2025-06-02 PROSANTE 2025-08-01"
                  + " 2025-08-04 f 2",
              "physiotherapist-software 2 NOTIFICATION ksw/4 2025-09-12 PAPER 2025-11-17 null f 1");
      assertThat(
              rows(
                  statement,
                  "select decision_id, version, notified_on from notified_decision order by 1"))
          .containsExactly("kqp/1 1 2025-03-03", "ksw/2 2 2025-06-02", "ksw/4 4 2025-09-12");
      assertThat(
              rows(
                  statement,
                  "select case_id, status, ground, reason, content_digests, steps"
                      + " from contestation_case order by case_id"))
          .containsExactly(
              "case-1 UPHELD null Proved. {d1} 3",
              "case-2 null null null {d2} 1",
              "case-3 null null null {d3} 0");
    }
  }

  private static Flyway flyway(String target) {
    return Flyway.configure()
        .dataSource(URL, Database.OWNER, Database.OWNER_PASSWORD)
        .locations("classpath:db/platform", "classpath:db/migration")
        .outOfOrder(true)
        .cleanDisabled(false)
        .target(target)
        .load();
  }

  private static List<String> rows(Statement statement, String query) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        List<String> cells = new ArrayList<>();
        for (int place = 1; place <= row.getMetaData().getColumnCount(); place++) {
          cells.add(row.getString(place));
        }
        rows.add(String.join(" ", cells.stream().map(String::valueOf).toList()));
      }
    }
    return rows;
  }
}
