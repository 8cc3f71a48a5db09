package org.carepremiums.contracts.exchange.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Verifies the audit record of a database without its service: {@code DATABASE_URL}, {@code
 * DATABASE_USER} and {@code DATABASE_PASSWORD} say which. Ends with 0 where it is as it was
 * written, with 1 where it is not.
 */
public final class AuditVerification {

  private AuditVerification() {}

  public static void main(String[] arguments) throws SQLException {
    try (Connection connection =
        DriverManager.getConnection(
            System.getenv("DATABASE_URL"),
            System.getenv("DATABASE_USER"),
            System.getenv("DATABASE_PASSWORD"))) {
      AuditChain.Finding found = AuditChain.verify(connection);
      System.out.println(describe(found));
      System.exit(found.intact() ? 0 : 1);
    }
  }

  static String describe(AuditChain.Finding found) {
    return found.intact()
        ? "%d rows are as they were written; the last has the hash %s"
            .formatted(found.rows(), found.lastHash())
        : "row %d is the first that is broken: %s; the %d rows before it are as they were written"
            .formatted(found.brokenAt(), found.reason(), found.rows());
  }
}
