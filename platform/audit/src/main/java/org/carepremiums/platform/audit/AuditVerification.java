package org.carepremiums.platform.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.audit.AuditAnchor;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.topic.BrokerSetting;

/**
 * Verifies the audit record of a database without its service, which is the first argument: {@code
 * DATABASE_URL}, {@code DATABASE_USER} and {@code DATABASE_PASSWORD} say which database, the
 * environment variables of {@link BrokerSetting} which broker has its anchors. A second argument is
 * the first business day whose anchors count. Ends with 0 where the record is as it was written and
 * anchored, with 1 where it is not.
 */
public final class AuditVerification {

  private AuditVerification() {}

  public static void main(String[] arguments) throws SQLException {
    if (arguments.length == 0) {
      throw new IllegalArgumentException("name the service, as in: payment");
    }
    Map<String, Object> broker = Map.copyOf(BrokerSetting.ofEnvironment(System.getenv()));
    if (broker.isEmpty()) {
      System.out.println("no broker is named: rows that are cut off at the end are not missed");
    }
    List<AuditAnchor> anchors =
        broker.isEmpty()
            ? List.of()
            : AnchorReader.read(
                Source.of(arguments[0]),
                arguments.length > 1 ? LocalDate.parse(arguments[1]) : LocalDate.MIN,
                broker);
    try (Connection connection =
        DriverManager.getConnection(
            System.getenv("DATABASE_URL"),
            System.getenv("DATABASE_USER"),
            System.getenv("DATABASE_PASSWORD"))) {
      AuditChain.Finding found = new AuditChain(anchors).verify(connection);
      System.out.println(describe(found));
      System.exit(found.intact() ? 0 : 1);
    }
  }

  static String describe(AuditChain.Finding found) {
    return found.intact()
        ? "%d rows are as they were written, %d of them as %d anchors say; the last has the hash %s"
            .formatted(found.rows(), found.anchoredRows(), found.anchors(), found.lastHash())
        : "row %d is the first that is broken: %s; the %d rows before it are as they were written"
            .formatted(found.brokenAt(), found.reason(), found.rows());
  }
}
