package org.carepremiums.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.carepremiums.platform.testing.Database;
import org.carepremiums.platform.testing.SchemaOwner;
import org.carepremiums.platform.testing.StackTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
@DisplayName("Rows that are copied into a table")
class CopyTest {

  private static final String TABLE = "copied (id, name, content, count, day, flag, file)";

  private record Row(
      int id, String name, String content, Long count, LocalDate day, Boolean flag, byte[] file) {}

  @Inject Sql sql;

  @BeforeEach
  void create() throws SQLException {
    execute(
        "create table copied (id int primary key, name text, content json, count bigint,"
            + " day date, flag boolean, file bytea)");
    execute("grant select, insert on copied to " + Database.SERVICE);
  }

  @AfterEach
  void drop() throws SQLException {
    execute("drop table copied");
  }

  @Test
  @DisplayName("stand there as they were, whatever they hold")
  void everyKind() throws SQLException {
    byte[] longFile = new byte[200_000];
    Arrays.fill(longFile, (byte) -1);
    List<Row> rows =
        List.of(
            new Row(
                1,
                "a\tb\\N\n\u00e9\uD83D\uDE00",
                "{\"b\": 1,\"a\":\"\\n\"}",
                Long.MIN_VALUE,
                LocalDate.of(1999, 12, 31),
                true,
                new byte[] {0, -1, 127}),
            new Row(-2, "", "[]", 0L, LocalDate.of(2000, 1, 1), false, new byte[0]),
            new Row(3, null, null, null, null, null, null),
            new Row(4, "x".repeat(70_000), "1", 1L, LocalDate.of(9999, 12, 31), true, longFile));

    sql.copy(TABLE, columns(rows));

    assertThat(read()).usingRecursiveFieldByFieldElementComparator().isEqualTo(rows);
  }

  @Test
  @DisplayName("come with the transaction that runs, or not at all")
  void withTransaction() throws SQLException {
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          copy(numbered(1, 10_000));
                          throw new IllegalStateException("given up");
                        }))
        .hasMessage("given up");
    assertThat(read()).isEmpty();

    QuarkusTransaction.requiringNew().run(() -> copy(numbered(1, 10_000)));

    assertThat(read()).hasSize(10_000);
  }

  @Test
  @DisplayName("are refused together where one of them is there already")
  void alreadyThere() throws SQLException {
    sql.copy(TABLE, columns(numbered(2_000, 2_000)));

    assertThatThrownBy(() -> sql.copy(TABLE, columns(numbered(1, 3_000))))
        .isInstanceOfSatisfying(
            SQLException.class, why -> assertThat(why.getSQLState()).isEqualTo("23505"));

    assertThat(read()).hasSize(1);
    sql.copy(TABLE, columns(List.of()));
    sql.copy(TABLE, columns(numbered(1, 1)));
    assertThat(read()).hasSize(2);
  }

  private void copy(List<Row> rows) {
    try {
      sql.copy(TABLE, columns(rows));
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static List<Row> numbered(int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(id -> new Row(id, "row " + id, "{}", null, null, null, null))
        .toList();
  }

  private static Columns<Row> columns(List<Row> rows) {
    return Columns.<Row>of(rows)
        .integer(Row::id)
        .text(Row::name)
        .text(Row::content)
        .bigint(Row::count)
        .date(Row::day)
        .bool(Row::flag)
        .bytes(Row::file);
  }

  private List<Row> read() throws SQLException {
    List<Row> rows =
        sql.list(
            "select id, name, content, count, day, flag, file from copied order by abs(id)",
            row ->
                new Row(
                    row.getInt(1),
                    row.getString(2),
                    row.getString(3),
                    row.getObject(4, Long.class),
                    row.getObject(5, LocalDate.class),
                    row.getObject(6, Boolean.class),
                    row.getBytes(7)));
    return Collections.unmodifiableList(rows);
  }

  private static void execute(String statement) throws SQLException {
    try (Connection owner = SchemaOwner.dataSource().getConnection();
        Statement made = owner.createStatement()) {
      made.execute(statement);
    }
  }
}
