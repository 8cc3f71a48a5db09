package org.carepremiums.payment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.StructuredCommunication;
import org.carepremiums.payment.ledger.CreditOutcome;
import org.carepremiums.payment.ledger.IncomingCredit;
import org.carepremiums.payment.ledger.LedgerAccountId;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.personaldata.PersonalDataSeal;

/**
 * Keeps the money that came in, and what it settled. Every method works inside the running
 * transaction.
 */
@ApplicationScoped
public class CreditStore {

  /**
   * A credit as it is kept.
   *
   * @param id its number here
   * @param bankReference the bank's own reference of the booking
   * @param amount all of it
   * @param bookedOn the day on which the bank booked it
   * @param claim what it answers to; {@code null} while nobody knows
   * @param openBefore what could be reclaimed before it came; {@code null} while nobody knows
   * @param settled the part that was paid too much
   * @param sentBack the part that was sent back
   */
  public record Kept(
      long id,
      String bankReference,
      EuroCents amount,
      LocalDate bookedOn,
      StructuredCommunication claim,
      EuroCents openBefore,
      EuroCents settled,
      EuroCents sentBack) {

    /** What belongs to the payer. */
    public EuroCents rest() {
      return amount.minus(settled).minus(sentBack);
    }

    /** What became of it when it came. */
    public CreditOutcome outcome() {
      return claim == null
          ? new CreditOutcome.Unknown()
          : CreditOutcome.of(claim, amount, openBefore);
    }
  }

  private static final String KEPT =
      """
      select credit_id, bank_reference, amount_cents, booked_on, claim, open_cents, settled_cents, sent_back_cents
      from incoming_credit
      """;

  private final Sql sql;
  private final PersonalDataSeal seal;

  @Inject
  CreditStore(Sql sql, PersonalDataSeal seal) {
    this.sql = sql;
    this.seal = seal;
  }

  /**
   * Adds a credit.
   *
   * @param enteredBy the operator who entered it; {@code null} where the bank told it
   * @return its number; empty where a credit of that reference is known, and nothing was changed
   */
  public Optional<Long> add(IncomingCredit credit, String enteredBy, BusinessDay day)
      throws SQLException {
    String reference = credit.bankReference();
    return sql.first(
        """
        insert into incoming_credit (bank_reference, amount_cents, booked_on, communication,
          debtor_name, debtor_iban, taken_up_on, entered_by)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (bank_reference) do nothing returning credit_id
        """,
        row -> row.getLong("credit_id"),
        reference,
        credit.amount(),
        credit.bookedOn(),
        sealed(credit.communication(), reference),
        sealed(credit.debtorName(), reference),
        sealed(credit.debtorAccount() == null ? null : credit.debtorAccount().value(), reference),
        day,
        enteredBy);
  }

  private String sealed(String text, String reference) {
    return text == null ? null : seal.seal(text, reference);
  }

  /** The credit of a booking. */
  public Optional<Kept> find(String bankReference) throws SQLException {
    return sql.first(KEPT + "where bank_reference = ?", CreditStore::kept, bankReference);
  }

  /** A credit, locked until the transaction ends. */
  public Optional<Kept> lock(long id) throws SQLException {
    return sql.first(KEPT + "where credit_id = ? for update", CreditStore::kept, id);
  }

  /**
   * Says what a credit answers to.
   *
   * @param assignedBy the operator who found out; {@code null} where it says so itself
   */
  public void settle(
      long id,
      StructuredCommunication claim,
      LedgerAccountId account,
      EuroCents openBefore,
      EuroCents settled,
      String assignedBy,
      BusinessDay day)
      throws SQLException {
    sql.update(
        """
        update incoming_credit set claim = ?, open_cents = ?, settled_cents = ?, assigned_by = ?
        where credit_id = ?
        """,
        claim.value(),
        openBefore,
        settled,
        assignedBy,
        id);
    if (settled.isPositive()) {
      move(id, account, settled, day.value());
    }
  }

  /** Records that what belonged to the payer was sent back. */
  public void sendBack(
      long id, EuroCents amount, BusinessDay day, String operator, String reference)
      throws SQLException {
    sql.update(
        """
        insert into sent_back (credit_id, amount_cents, sent_on, sent_by, reference)
        values (?, ?, ?, ?, ?)
        """,
        id,
        amount,
        day,
        operator,
        reference);
    sql.update(
        "update incoming_credit set sent_back_cents = sent_back_cents + ? where credit_id = ?",
        amount,
        id);
  }

  /** Gives back to their payers what had settled money that the bank sent back too. */
  void undo(Map<LedgerAccountId, EuroCents> undone, LocalDate day) throws SQLException {
    for (Map.Entry<LedgerAccountId, EuroCents> entry : undone.entrySet()) {
      undo(entry.getKey(), entry.getValue(), day);
    }
  }

  /** The latest credits first. */
  private void undo(LedgerAccountId account, EuroCents amount, LocalDate day) throws SQLException {
    EuroCents left = amount;
    for (Kept credit :
        sql.list(
            KEPT
                + """
                where settled_cents > 0 and credit_id in (select credit_id from repayment
                  where provider = ? and scheme = ? and premium_year = ?)
                order by credit_id desc for update
                """,
            CreditStore::kept,
            account.provider(),
            account.scheme(),
            account.year())) {
      EuroCents part = credit.settled().compareTo(left) <= 0 ? credit.settled() : left;
      if (part.isPositive()) {
        left = left.minus(part);
        sql.update(
            "update incoming_credit set settled_cents = settled_cents - ? where credit_id = ?",
            part,
            credit.id());
        move(credit.id(), account, EuroCents.ZERO.minus(part), day);
      }
    }
  }

  private void move(long id, LedgerAccountId account, EuroCents amount, LocalDate day)
      throws SQLException {
    sql.update(
        """
        insert into repayment (credit_id, provider, scheme, premium_year, amount_cents, repaid_on)
        values (?, ?, ?, ?, ?, ?)
        """,
        id,
        account.provider(),
        account.scheme(),
        account.year(),
        amount,
        day);
  }

  private static Kept kept(ResultSet row) throws SQLException {
    String claim = row.getString("claim");
    return new Kept(
        row.getLong("credit_id"),
        row.getString("bank_reference"),
        EuroCents.of(row.getLong("amount_cents")),
        row.getObject("booked_on", LocalDate.class),
        claim == null ? null : new StructuredCommunication(claim),
        claim == null ? null : EuroCents.of(row.getLong("open_cents")),
        EuroCents.of(row.getLong("settled_cents")),
        EuroCents.of(row.getLong("sent_back_cents")));
  }
}
