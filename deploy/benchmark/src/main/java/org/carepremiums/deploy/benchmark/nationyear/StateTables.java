package org.carepremiums.deploy.benchmark.nationyear;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.carepremiums.deploy.local.stack.Service;

/**
 * The tables of services that hold what waits or what holds now, and no record of what was: they
 * have to stay as large as they are, however often something changes.
 */
final class StateTables {

  private static final List<String> OF_EVERY_SERVICE =
      List.of(
          "outbox",
          "consumed_position",
          "consumed_topic",
          "inbox_gap",
          "parked_event",
          "kept_refusal",
          "followed_trace",
          "business_day");

  private StateTables() {}

  private static List<String> of(Service service) {
    List<String> own =
        switch (service) {
          case INTAKE ->
              List.of(
                  "completed_year",
                  "fact_tally",
                  "provider_identity",
                  "record_tally",
                  "refused_record",
                  "uploaded_header");
          case ELIGIBILITY ->
              List.of(
                  "answer_tally",
                  "application_answer",
                  "awaited_completeness",
                  "current_decision",
                  "decision_tally",
                  "followed_parameter_set",
                  "parameters_followed",
                  "personal_share",
                  "postponed_decision",
                  "postponed_fact",
                  "practice",
                  "practice_member",
                  "provider_state",
                  "release_in_flight",
                  "software_package",
                  "source_completeness");
          case PAYMENT ->
              List.of(
                  "day_work",
                  "decided_amount",
                  "departed_batch",
                  "departed_payout",
                  "ledger_account",
                  "payee",
                  "unused_account");
          case CONTESTATION ->
              List.of("annex_file", "annex_part", "contested_premium", "online_form");
        };
    return Stream.concat(OF_EVERY_SERVICE.stream(), own.stream()).sorted().toList();
  }

  /** How they stand, by name. */
  static List<TableState> read(Service service, Connection connection) throws SQLException {
    List<TableState> tables = new ArrayList<>();
    for (String table : of(service)) {
      tables.add(read(table, connection));
    }
    return List.copyOf(tables);
  }

  private static TableState read(String table, Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select pg_total_relation_size(relid), (select count(*) from %1$s), n_dead_tup
                from pg_stat_user_tables where relid = '%1$s'::regclass
                """
                    .formatted(table))) {
      row.next();
      return new TableState(table, row.getLong(1), row.getLong(2), row.getLong(3));
    }
  }
}
