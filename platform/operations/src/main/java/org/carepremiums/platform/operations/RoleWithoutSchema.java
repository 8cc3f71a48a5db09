package org.carepremiums.platform.operations;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.carepremiums.platform.database.Sql;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets no service start whose role could change its own schema, and with it switch off what guards
 * its tables (ADR 32), or whose schema nobody has made yet.
 */
@ApplicationScoped
class RoleWithoutSchema {

  /**
   * Whether the table of all services is there, and whether this role may do what its owner may.
   */
  private static final String OWNS =
      """
      select pg_has_role(current_user, relowner, 'member') from pg_class
      where oid = to_regclass('audit_record')
      """;

  private final Sql sql;
  private final boolean required;

  @Inject
  RoleWithoutSchema(
      Sql sql, @ConfigProperty(name = "care-premiums.tables.owned-by-others") boolean required) {
    this.sql = sql;
    this.required = required;
  }

  void onStart(@Observes @Priority(OneOffJob.BEFORE_JOBS) StartupEvent event) throws SQLException {
    if (required) {
      requireNoOwner();
    }
  }

  /**
   * @throws IllegalStateException when the schema is missing, or belongs to this role
   */
  void requireNoOwner() throws SQLException {
    boolean owns =
        sql.list(OWNS, row -> row.getBoolean(1)).stream()
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "the database has no schema yet: its migration has to run first"));
    if (owns) {
      throw new IllegalStateException(
          "the schema belongs to the role that this service runs as (DATABASE_USER), which could"
              + " switch off what guards its tables: let another role own and migrate it"
              + " (MIGRATION_USER), see docs/upgrade.md");
    }
  }
}
