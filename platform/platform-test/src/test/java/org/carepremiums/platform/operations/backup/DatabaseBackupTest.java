package org.carepremiums.platform.operations.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.testing.Database;
import org.carepremiums.platform.testing.Stack;
import org.carepremiums.platform.testing.StackTestResource;
import org.carepremiums.platform.testing.access.Caller;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
@DisplayName("The backup of a database")
class DatabaseBackupTest {

  private static final String ROWS =
      "select string_agg(record::text, ' ' order by sequence) from audit_record record";

  @Inject DataSource dataSource;
  @Inject Flyway flyway;
  @TempDir Path directory;

  private Path folder;
  private String before;

  @BeforeEach
  void take() throws Exception {
    Caller.as("auditor-1", Role.AUDITOR).get("/audit/verification");
    folder = directory.resolve("intake");
    try (Connection service = dataSource.getConnection()) {
      assertThat(new DatabaseBackup(folder).take(service)).isPositive();
      service.setReadOnly(false);
      service.setAutoCommit(true);
      before = rows(service);
    }
  }

  @Test
  @DisplayName("is put into a schema that a migration made, and numbers go on behind its rows")
  void putBack() throws Exception {
    try (Connection owner = migrated("put_back")) {
      new DatabaseBackup(folder).putBack(owner);
      owner.commit();
      assertThat(rows(owner)).isEqualTo(before);

      assertThatThrownBy(() -> new DatabaseBackup(folder).putBack(owner))
          .as("a database that was worked with")
          .hasMessageContaining("has rows: a backup is put into a database that was made for it");
    }
  }

  @Test
  @DisplayName("is refused by another schema, where it was not taken to its end, or lacks rows")
  void refused() throws Exception {
    try (Connection owner = migrated("put_back_not")) {
      Sql.over(owner).update("create table more (value text)");
      assertThatThrownBy(() -> new DatabaseBackup(folder).putBack(owner))
          .hasMessageContaining("migrate with the version that it is of");
      owner.rollback();

      Files.writeString(folder.resolve("audit_record"), "");
      assertThatThrownBy(() -> new DatabaseBackup(folder).putBack(owner))
          .hasMessageContaining("audit_record has 0 rows, and the backup says");
      owner.rollback();

      Files.delete(folder.resolve("content.json"));
      assertThatThrownBy(() -> new DatabaseBackup(folder).putBack(owner))
          .hasMessageContaining("no complete part of a backup");
    }
  }

  /** A database of its own, with this schema and nothing in it. */
  private Connection migrated(String name) throws SQLException {
    String url = Stack.database().jdbcUrl(name);
    Flyway.configure()
        .configuration(flyway.getConfiguration())
        .dataSource(url, Database.OWNER, Database.OWNER_PASSWORD)
        .load()
        .migrate();
    Connection owner = DriverManager.getConnection(url, Database.OWNER, Database.OWNER_PASSWORD);
    owner.setAutoCommit(false);
    return owner;
  }

  private static String rows(Connection connection) throws SQLException {
    return Sql.over(connection).only(ROWS, row -> row.getString(1));
  }
}
