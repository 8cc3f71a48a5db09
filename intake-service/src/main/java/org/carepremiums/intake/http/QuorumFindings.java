package org.carepremiums.intake.http;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.messaging.outbox.UnitOfWork;

/** Keeps the findings on a quorum that were stated; they are only ever added. */
@ApplicationScoped
class QuorumFindings {

  private static final String INSERT =
      "insert into quorum_finding (convention, stated_on, finding) values (?, ?, ?::json)"
          + " returning finding_id";
  private static final String SELECT =
      """
      select finding_id, stated_on, finding from quorum_finding
      where convention = ? order by finding_id
      """;

  /**
   * A finding as it was stated.
   *
   * @param findingId 1, 2, ...
   * @param statedOn the business day on which it was stated
   * @param finding what was found, with both readings
   */
  public record Stated(long findingId, LocalDate statedOn, JsonNode finding) {}

  private final Sql sql;
  private final UnitOfWork unitOfWork;

  @Inject
  QuorumFindings(Sql sql, UnitOfWork unitOfWork) {
    this.sql = sql;
    this.unitOfWork = unitOfWork;
  }

  Stated state(QuorumFinding finding, BusinessDay on) {
    JsonNode written = ContractJson.mapper().valueToTree(finding);
    return unitOfWork.call(
        outgoing ->
            sql.only(
                INSERT,
                row -> new Stated(row.getLong(1), on.value(), written),
                finding.convention(),
                on,
                written.toString()));
  }

  List<Stated> stated(String convention) throws SQLException {
    return sql.list(
        SELECT,
        row ->
            new Stated(
                row.getLong(1),
                row.getObject(2, LocalDate.class),
                KeptJson.read(row.getString(3), JsonNode.class)),
        convention);
  }
}
