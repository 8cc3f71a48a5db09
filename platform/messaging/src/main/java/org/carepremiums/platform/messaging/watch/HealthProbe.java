package org.carepremiums.platform.messaging.watch;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What else {@link DatabaseWatch} looks at every few seconds: a check of readiness that asked the
 * database itself would hang with it. What was seen is kept until the next look.
 */
@FunctionalInterface
public interface HealthProbe {

  /**
   * Looks once.
   *
   * @param connection outside of any transaction; is not closed
   */
  void look(Connection connection) throws SQLException;
}
