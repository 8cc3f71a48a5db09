package org.carepremiums.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import org.carepremiums.contracts.audit.AuditAnchor;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.messaging.day.DayOpened;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Says outside the database how far the audit record has come: with every business day and with
 * every hundredth row, on {@link Topic#AUDIT_ANCHORS} and in the log.
 */
@ApplicationScoped
public class AuditAnchors implements DayOpened {

  private static final Logger LOG = Logger.getLogger(AuditAnchors.class);
  private static final long EVERY = 100;

  private static final String LAST =
      "select sequence, hash from audit_record order by sequence desc limit 1";

  private static final String PUBLISH =
      "insert into outbox (topic, record_key, event_id, event_type, data) values (?, ?, ?, ?, ?)";

  private final Sql sql;
  private final Source service;

  @Inject
  AuditAnchors(Sql sql, @ConfigProperty(name = "quarkus.application.name") String applicationName) {
    this.sql = sql;
    this.service = Source.ofService(applicationName);
  }

  /** The service whose audit record it is. */
  Source service() {
    return service;
  }

  /** Anchors the last row, where there is one, in the transaction that opens the day. */
  @Override
  public void dayOpened(BusinessDay day) throws SQLException {
    Optional<AuditAnchor> last =
        sql.first(LAST, row -> anchor(row.getLong("sequence"), row.getBytes("hash"), day));
    if (last.isPresent()) {
      publish(last.get());
    }
  }

  /** Anchors every hundredth row in the transaction that adds it. */
  void added(AuditRow row, byte[] hash) throws SQLException {
    if (row.sequence() % EVERY == 0) {
      BusinessDay day = row.businessDay() == null ? null : new BusinessDay(row.businessDay());
      publish(anchor(row.sequence(), hash, day));
    }
  }

  private AuditAnchor anchor(long sequence, byte[] hash, BusinessDay day) {
    return new AuditAnchor(service, sequence, HexFormat.of().formatHex(hash), day);
  }

  private void publish(AuditAnchor anchor) throws SQLException {
    sql.update(
        PUBLISH,
        Topic.AUDIT_ANCHORS,
        service,
        String.join("/", service.id(), Long.toString(anchor.sequence()), "" + anchor.on()),
        EventType.AUDIT_ANCHOR.id(),
        KeptJson.bytes(anchor));
    LOG.infof("row %d of the audit record has the hash %s", anchor.sequence(), anchor.hash());
  }
}
