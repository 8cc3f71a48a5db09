package org.carepremiums.platform.audit;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.carepremiums.contracts.audit.AuditAnchor;

/** Verifies the audit record of this service while it runs. */
@ApplicationScoped
public class AuditVerifier {

  private final DataSource dataSource;
  private final AuditAnchors anchors;
  private final Map<String, Object> broker;

  @Inject
  AuditVerifier(
      DataSource dataSource,
      AuditAnchors anchors,
      @Identifier("default-kafka-broker") Map<String, Object> broker) {
    this.dataSource = dataSource;
    this.anchors = anchors;
    this.broker = broker;
  }

  /**
   * Whether the record is as it was written and as it was anchored at the broker, and where it
   * first is not.
   *
   * @param anchoredFrom the first business day whose anchors count; {@code null} for all
   */
  public AuditChain.Finding verify(@Nullable LocalDate anchoredFrom) throws SQLException {
    return verify(anchoredFrom, rows -> {});
  }

  /** The same, while somebody watches. */
  AuditChain.Finding verify(@Nullable LocalDate anchoredFrom, AuditChain.Watcher watcher)
      throws SQLException {
    // The anchors first: rows that are added meanwhile are not missed
    List<AuditAnchor> anchored =
        AnchorReader.read(
            anchors.service(), anchoredFrom == null ? LocalDate.MIN : anchoredFrom, broker);
    try (Connection connection = dataSource.getConnection()) {
      return new AuditChain(anchored).verify(connection, watcher);
    }
  }
}
