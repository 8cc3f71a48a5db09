package org.carepremiums.payment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.StructuredCommunication;
import org.carepremiums.payment.ledger.InstalmentPlan;
import org.carepremiums.platform.database.Columns;
import org.carepremiums.platform.database.Sql;

/** Keeps what was agreed about paying claims in parts. */
@ApplicationScoped
public class InstalmentStore {

  private final Sql sql;

  @Inject
  InstalmentStore(Sql sql) {
    this.sql = sql;
  }

  /** Adds a plan, inside the running transaction; it holds instead of an earlier one. */
  public void add(
      StructuredCommunication claim, InstalmentPlan plan, BusinessDay day, String operator)
      throws SQLException {
    long id =
        sql.only(
            """
            insert into instalment_plan (claim, agreed_on, agreed_by) values (?, ?, ?)
            returning plan_id
            """,
            row -> row.getLong("plan_id"),
            claim.value(),
            day,
            operator);
    sql.update(
        """
        insert into instalment (plan_id, due_on, amount_cents)
        select ?, part.* from unnest(?::date[], ?::bigint[]) as part
        """,
        id,
        Columns.of(plan.instalments())
            .date(InstalmentPlan.Instalment::dueOn)
            .cents(InstalmentPlan.Instalment::amountCents));
  }

  /** The plan that holds of each among some claims that has one. */
  public Map<StructuredCommunication, InstalmentPlan> of(Collection<StructuredCommunication> claims)
      throws SQLException {
    Map<StructuredCommunication, List<InstalmentPlan.Instalment>> parts = new HashMap<>();
    sql.each(
        """
        select plan.claim, part.due_on, part.amount_cents
        from (select claim, max(plan_id) as plan_id from instalment_plan
          where claim = any (?) group by claim) plan
        join instalment part using (plan_id) order by part.due_on
        """,
        row ->
            parts
                .computeIfAbsent(
                    new StructuredCommunication(row.getString("claim")), key -> new ArrayList<>())
                .add(
                    new InstalmentPlan.Instalment(
                        row.getObject("due_on", LocalDate.class),
                        EuroCents.of(row.getLong("amount_cents")))),
        claims.stream().map(StructuredCommunication::value).toList());
    Map<StructuredCommunication, InstalmentPlan> plans = new HashMap<>();
    parts.forEach((claim, ofClaim) -> plans.put(claim, new InstalmentPlan(ofClaim)));
    return plans;
  }
}
