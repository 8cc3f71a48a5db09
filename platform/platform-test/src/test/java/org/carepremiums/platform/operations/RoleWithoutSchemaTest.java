package org.carepremiums.platform.operations;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.testing.Database;
import org.carepremiums.platform.testing.RightsOfService;
import org.carepremiums.platform.testing.SchemaOwner;
import org.carepremiums.platform.testing.Stack;
import org.carepremiums.platform.testing.StackTestResource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
@DisplayName("A connection of a service")
class RoleWithoutSchemaTest extends RightsOfService {

  @Inject RoleWithoutSchema own;
  @Inject Flyway flyway;

  @Test
  @DisplayName("has to be that of a role to which the schema does not belong, or nothing starts")
  void refusesToStart() throws SQLException {
    assertThatCode(own::requireNoOwner).doesNotThrowAnyException();
    try (Connection owner = SchemaOwner.dataSource().getConnection()) {
      assertThatThrownBy(() -> new RoleWithoutSchema(Sql.over(owner), true).requireNoOwner())
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("MIGRATION_USER");
    }
  }

  @Test
  @DisplayName("needs a schema that was made before")
  void refusesWithoutSchema() throws SQLException {
    try (Connection empty = ownerOf("empty")) {
      assertThatThrownBy(() -> new RoleWithoutSchema(Sql.over(empty), true).requireNoOwner())
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("migration has to run first");
    }
  }

  @Test
  @DisplayName("may work with a table that a later migration makes, and has what was taken again")
  void laterTables() throws SQLException {
    execute("create table later (value bigint generated always as identity)");
    execute("revoke all on outbox from public, care_premiums_service");
    execute("grant truncate on later to care_premiums_service");
    try {
      flyway.migrate();

      rightsOfTables();
    } finally {
      execute("drop table later");
    }
  }

  private static Connection ownerOf(String database) throws SQLException {
    return DriverManager.getConnection(
        Stack.database().jdbcUrl(database), Database.OWNER, Database.OWNER_PASSWORD);
  }

  private static void execute(String sql) throws SQLException {
    try (Connection owner = SchemaOwner.dataSource().getConnection();
        Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }
}
