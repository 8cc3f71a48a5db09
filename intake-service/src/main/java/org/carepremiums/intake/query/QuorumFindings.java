package org.carepremiums.intake.query;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.value.BusinessDay;
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

  private final DataSource dataSource;
  private final UnitOfWork unitOfWork;

  @Inject
  QuorumFindings(DataSource dataSource, UnitOfWork unitOfWork) {
    this.dataSource = dataSource;
    this.unitOfWork = unitOfWork;
  }

  Stated state(QuorumFinding finding, BusinessDay on) {
    JsonNode written = ContractJson.mapper().valueToTree(finding);
    return unitOfWork.call(
        outgoing -> {
          try (Connection connection = dataSource.getConnection();
              PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, finding.convention());
            insert.setObject(2, on.value());
            insert.setString(3, written.toString());
            try (ResultSet row = insert.executeQuery()) {
              row.next();
              return new Stated(row.getLong(1), on.value(), written);
            }
          }
        });
  }

  List<Stated> stated(String convention) throws SQLException {
    List<Stated> stated = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setString(1, convention);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          stated.add(
              new Stated(
                  row.getLong(1),
                  row.getObject(2, LocalDate.class),
                  KeptJson.read(row.getString(3), JsonNode.class)));
        }
      }
    }
    return stated;
  }
}
