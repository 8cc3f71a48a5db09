package org.carepremiums.platform.testing;

import java.util.HashMap;
import java.util.Map;

/**
 * A running PostgreSQL server. As in production, one role owns the schemas and migrates them, and
 * services have another one (ADR 32).
 */
public interface Database extends AutoCloseable {

  /** Who owns every database here, and migrates it. */
  String OWNER = "care_premiums";

  String OWNER_PASSWORD = "care_premiums";

  /** As whom services run. */
  String SERVICE = "care_premiums_service";

  String SERVICE_PASSWORD = "care_premiums_service";

  /**
   * The JDBC address of a database on this server, which is made if it is not there.
   *
   * @param name lower-case name, as in {@code intake}
   */
  String jdbcUrl(String name);

  /**
   * The environment of a packaged service that migrates a database and works with it.
   *
   * @param name as in {@link #jdbcUrl}
   */
  default Map<String, String> environment(String name) {
    Map<String, String> environment = new HashMap<>(roles());
    environment.put("DATABASE_URL", jdbcUrl(name));
    return environment;
  }

  /** The part of it that says as whom, whatever way leads to the database. */
  static Map<String, String> roles() {
    return Map.of(
        "DATABASE_USER", SERVICE,
        "DATABASE_PASSWORD", SERVICE_PASSWORD,
        "MIGRATION_USER", OWNER,
        "MIGRATION_PASSWORD", OWNER_PASSWORD);
  }

  @Override
  void close();
}
