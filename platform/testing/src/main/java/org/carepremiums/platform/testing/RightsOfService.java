package org.carepremiums.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What the connections of a running service may do with its database (ADR 32): a test of each
 * service is one of these.
 */
public abstract class RightsOfService {

  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  private static final String TABLES =
      """
      select relname from pg_class
      where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')
      order by relname
      """;

  private static final String RIGHTS =
      """
      select relname, string_agg(privilege, ' ' order by place)
      from pg_class,
        unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER'])
          with ordinality as asked (privilege, place)
      where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p', 'v', 'm')
        and has_table_privilege(oid, privilege)
      group by relname
      """;

  @Inject DataSource dataSource;

  @Test
  @DisplayName("owns nothing, and is nobody who does")
  void ownsNothing() throws SQLException {
    assertThat(
            texts(
                """
                select rolname from pg_roles
                where pg_has_role(current_user, oid, 'member') and rolname <> current_user
                """))
        .isEmpty();
    assertThat(
            texts(
                """
                select relname from pg_class join pg_roles on pg_roles.oid = relowner
                where rolname = current_user
                """))
        .isEmpty();
  }

  @Test
  @DisplayName("cannot switch off a trigger, change, remove or empty any table, or make one")
  void changesNoSchema() throws SQLException {
    List<String> tables = texts(TABLES);
    assertThat(tables).contains("audit_record", "outbox");
    for (String table : tables) {
      refused("alter table %s disable trigger all".formatted(table));
      refused("alter table %s add column more text".formatted(table));
      refused("drop table %s".formatted(table));
      refused("truncate %s".formatted(table));
      refused("create trigger more after insert on %s execute function now()".formatted(table));
    }
    refused("set session_replication_role = 'replica'");
    refused("create table more (value text)");
    refused("create temporary table audit_record (value text)");
    refused("create schema more");
    refused(
        "create or replace function refuse_audit_change() returns trigger language plpgsql"
            + " as 'begin return null; end'");
  }

  @Test
  @DisplayName("cannot change or remove a row of the audit record")
  void auditRecordStays() {
    refused("update audit_record set principal = 'somebody else'");
    refused("delete from audit_record");
  }

  @Test
  @DisplayName("may work with the rows of every table, and no more than that table is for")
  protected void rightsOfTables() throws SQLException {
    Set<String> onlyAddedTo = named("only-added-to");
    Set<String> neverRemovedFrom = named("never-removed-from");
    Map<String, String> expected = new TreeMap<>();
    for (String table : texts(TABLES)) {
      String rights = "SELECT INSERT UPDATE DELETE";
      if (table.equals("flyway_schema_history")) {
        rights = "SELECT";
      } else if (onlyAddedTo.contains(table)) {
        rights = "SELECT INSERT";
      } else if (neverRemovedFrom.contains(table)) {
        rights = "SELECT INSERT UPDATE";
      }
      expected.put(table, rights);
    }
    assertThat(onlyAddedTo).contains("audit_record");
    assertThat(expected.keySet()).containsAll(onlyAddedTo).containsAll(neverRemovedFrom);

    assertThat(rights()).containsExactlyInAnyOrderEntriesOf(expected);
  }

  private static Set<String> named(String list) {
    return new HashSet<>(
        List.of(
            ConfigProvider.getConfig()
                .getValue("quarkus.flyway.placeholders." + list, String.class)
                .split(",")));
  }

  private void refused(String statement) {
    assertThatThrownBy(() -> execute(statement))
        .as(statement)
        .asInstanceOf(InstanceOfAssertFactories.type(SQLException.class))
        .returns(INSUFFICIENT_PRIVILEGE, SQLException::getSQLState);
  }

  /** Takes back whatever was not refused. */
  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      try {
        statement.execute(sql);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  private Map<String, String> rights() throws SQLException {
    Map<String, String> rights = new TreeMap<>();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(RIGHTS)) {
      while (row.next()) {
        rights.put(row.getString(1), row.getString(2));
      }
    }
    return rights;
  }

  private List<String> texts(String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        texts.add(row.getString(1));
      }
    }
    return texts;
  }
}
