package org.carepremiums.contestation.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contestation.window.FactsJson;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.personaldata.PersonalDataSeal;

/** Keeps what was done with rulings that need a second person. */
@ApplicationScoped
public class RulingSteps {

  private static final String ADD =
      """
      insert into ruling_step (case_id, number, kind, handler, taken_on, outcome, establishes,
        reasons)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final Sql sql;
  private final PersonalDataSeal seal;

  @Inject
  RulingSteps(Sql sql, PersonalDataSeal seal) {
    this.sql = sql;
    this.seal = seal;
  }

  /** Everything that was done with the ruling of a case, in order. */
  public List<RulingStep> of(String caseId) throws SQLException {
    return sql.list(
        "select * from ruling_step where case_id = ? order by number", this::read, caseId);
  }

  /** Adds a step, inside the running transaction, with the premium locked. */
  void add(String caseId, RulingStep step) throws SQLException {
    sql.update(
        ADD,
        caseId,
        step.number(),
        step.kind(),
        step.handler(),
        step.on(),
        step.outcome(),
        step.establishes().isEmpty() ? null : FactsJson.write(step.establishes()),
        sealed(step, caseId));
  }

  /** A handler's words about a person are encrypted, and bound to the step. */
  private String sealed(RulingStep step, String caseId) {
    return step.reasons().isEmpty()
        ? step.reasons()
        : seal.seal(step.reasons(), caseId + "/" + step.number());
  }

  private RulingStep read(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    String establishes = row.getString("establishes");
    int number = row.getInt("number");
    return new RulingStep(
        number,
        RulingStep.Kind.valueOf(row.getString("kind")),
        row.getString("handler"),
        row.getObject("taken_on", LocalDate.class),
        outcome == null ? null : RulingOutcome.valueOf(outcome),
        establishes == null ? List.of() : FactsJson.read(establishes),
        seal.open(row.getString("reasons"), row.getString("case_id") + "/" + number));
  }
}
