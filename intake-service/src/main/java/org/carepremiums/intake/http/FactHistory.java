package org.carepremiums.intake.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.fact.FactKey;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.intake.ledger.Origin;
import org.carepremiums.intake.ledger.Recorded;
import org.carepremiums.intake.store.StoredStatements;
import org.carepremiums.platform.database.Sql;

/** Answers what was known about a subject at the end of a business day. */
@ApplicationScoped
class FactHistory {

  /** What replaced a version is only told as far as it was known on the day that is asked for. */
  private static final String SELECT =
      """
      select fact.*,
        case when version is not null then lead(version) over versions end as next_version,
        case when version is not null then lead(recorded_on) over versions end as next_recorded_on
      from fact
      where subject = ? and recorded_on <= ? and (?::text is null or kind = ?)
      window versions as (
        partition by kind, fact_key, source, version is null order by arrival)
      order by kind, fact_key, source, arrival
      """;

  private final Sql sql;
  private final StoredStatements contents;

  @Inject
  FactHistory(Sql sql, StoredStatements contents) {
    this.contents = contents;
    this.sql = sql;
  }

  /**
   * @param subject the provider's 8 digits, or a software package
   * @param asOf the day at whose end it was known
   * @param kind the kind of fact; {@code null} for all
   * @param withHistory also what had been superseded by then, was confirmed, or came late
   */
  List<FactView> known(String subject, LocalDate asOf, String kind, boolean withHistory)
      throws SQLException {
    List<FactView> facts = sql.list(SELECT, this::fact, subject, asOf, kind, kind);
    if (!withHistory) {
      facts.removeIf(fact -> fact.version() == null || fact.supersededBy() != null);
    }
    return facts;
  }

  private FactView fact(ResultSet row) throws SQLException {
    Recorded recorded = contents.recorded(row);
    FactKey key = recorded.key();
    Origin origin = recorded.statement().origin();
    Integer version = recorded.version();
    Integer nextVersion = row.getObject("next_version", Integer.class);
    return new FactView(
        version == null ? null : key.factId(version),
        version,
        key.kind(),
        key.key(),
        key.source().id(),
        recorded.standing(),
        recorded.statement().period(),
        shown(recorded.content()),
        origin.feed(),
        origin.deliveryId(),
        origin.eventId(),
        recorded.observedOn(),
        recorded.on().value(),
        version == null || version == 1 ? null : key.factId(version - 1),
        nextVersion == null ? null : key.factId(nextVersion),
        row.getObject("next_recorded_on", LocalDate.class));
  }

  private static JsonNode shown(String content) {
    JsonNode value = KeptJson.read(content, JsonNode.class);
    if (value instanceof ObjectNode account && value.hasNonNull("iban")) {
      account.put("iban", new Iban(value.get("iban").textValue()).toString());
    }
    return value;
  }
}
