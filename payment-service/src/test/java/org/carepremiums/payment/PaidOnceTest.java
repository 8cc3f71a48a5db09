package org.carepremiums.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carepremiums.payment.Campaign.KSW;
import static org.carepremiums.payment.Campaign.SOFTWARE_CENTS;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.carepremiums.contracts.value.InamiKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A line is paid once, even where the program is wrong: SQL attacks the database directly. */
@QuarkusTest
@PaymentStack
class PaidOnceTest {

  @Inject Campaign campaign;
  private InamiKey provider;

  @BeforeEach
  void oneLineDrawnUp() throws Exception {
    campaign.begin();
    campaign.open("2025-02-03");
    provider = Providers.next();
    campaign.nameAccount(provider, 1, "2025-01-06");
    campaign.decide(provider, KSW, 2024, 1, SOFTWARE_CENTS);
    campaign.settle();
  }

  @Test
  @DisplayName("A second payout of money that is ordered already is refused")
  void secondPayoutIsRefused() {
    campaign.open("2025-02-17");
    campaign.pay("batch-2025-02-15");

    assertThatThrownBy(() -> campaign.execute(payout(2, SOFTWARE_CENTS, "RESERVED")))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("would exceed what is owed");
    assertThatThrownBy(() -> campaign.execute(payout(2, 1, "RESERVED")))
        .hasMessageContaining("would exceed what is owed");
  }

  @Test
  @DisplayName("Two payouts of the same account cannot be set apart at once")
  void secondReservationIsRefused() throws Exception {
    campaign.execute("update ledger_account set owed_cents = 2 * owed_cents");
    campaign.execute("update decided_amount set amount_cents = 2 * amount_cents");
    campaign.execute("update ledger_entry set owed_cents = 2 * owed_cents");
    campaign.open("2025-02-17");
    campaign.execute("update ledger_account set owed_cents = 2 * owed_cents");

    assertThatThrownBy(() -> campaign.execute(payout(2, 1, "RESERVED")))
        .hasMessageContaining("one_reserved_payout_per_account");
  }

  @Test
  @DisplayName("Two transactions that do not see each other cannot both set the money apart")
  void concurrentReservations() throws Exception {
    campaign.open("2025-02-17");
    campaign.withdraw("batch-2025-02-15", "operator-1", "test").statusCode(200);
    CyclicBarrier together = new CyclicBarrier(2);
    ExecutorService two = Executors.newFixedThreadPool(2);
    List<Future<Boolean>> attempts = new ArrayList<>();
    try {
      for (int sequence : List.of(2, 3)) {
        attempts.add(
            two.submit(
                () -> {
                  together.await();
                  return reserves(payout(sequence, SOFTWARE_CENTS, "RESERVED"));
                }));
      }
      List<Boolean> done = new ArrayList<>();
      for (Future<Boolean> attempt : attempts) {
        done.add(attempt.get());
      }
      assertThat(done).containsExactlyInAnyOrder(true, false);
    } finally {
      two.shutdownNow();
    }
  }

  @Test
  @DisplayName("A payout cannot begin as ordered, past the two persons")
  void payoutBeginsReserved() {
    assertThatThrownBy(
            () -> {
              campaign.open("2025-02-17");
              campaign.execute(payout(2, SOFTWARE_CENTS, "ORDERED"));
            })
        .hasMessageContaining("begins by being set apart");
  }

  @Test
  @DisplayName("A payout that came to its end cannot be brought back")
  void endedPayoutStaysEnded() {
    campaign.open("2025-02-17");
    campaign.withdraw("batch-2025-02-15", "operator-1", "test").statusCode(200);

    assertThatThrownBy(() -> campaign.execute("update payout set stage = 'ORDERED'"))
        .hasMessageContaining("cannot go from WITHDRAWN to ORDERED");
    assertThatThrownBy(() -> campaign.execute("delete from payout"))
        .hasMessageContaining("never removed");
  }

  @Test
  @DisplayName("Neither amount nor account of a payout can be changed")
  void payoutIsFixed() {
    campaign.open("2025-02-17");

    assertThatThrownBy(() -> campaign.execute("update payout set amount_cents = 1"))
        .hasMessageContaining("cannot be changed");
    assertThatThrownBy(() -> campaign.execute("update payout set iban = 'BE71096123456769'"))
        .hasMessageContaining("cannot be changed");
  }

  @Test
  @DisplayName("What is no longer owed cannot be ordered, whatever the program thinks")
  void orderBeyondOwedIsRefused() throws Exception {
    campaign.open("2025-02-17");
    campaign.execute("update ledger_account set owed_cents = 0");

    assertThatThrownBy(() -> campaign.execute("update payout set stage = 'ORDERED'"))
        .hasMessageContaining("would exceed what is owed");
  }

  @Test
  @DisplayName("One person cannot stand on both sides of an approval in the database either")
  void fourEyesInTheDatabase() {
    campaign.open("2025-02-17");

    assertThatThrownBy(
            () ->
                campaign.execute(
                    """
                    update payment_batch set status = 'APPROVED', submitted_by = 'operator-1',
                      approved_by = 'operator-1', bank_file = 'f'
                    """))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("violates check constraint");
  }

  private String payout(int sequence, long cents, String stage) {
    return """
        insert into payout (payout_id, batch_id, provider, scheme, premium_year, sequence,
          decision_id, amount_cents, iban, holder, payee_kind, execution_date, stage, stage_on)
        values ('KSW-2024-%1$s-%2$d', 'batch-2025-02-15', '%1$s', 'physiotherapist-software', 2024,
          %2$d, 'd', %3$d, 'BE68539007547034', 'h', 'PROVIDER', '2025-02-19', '%4$s', '2025-02-17')
        """
        .formatted(provider, sequence, cents, stage);
  }

  /** Holds its transaction open until the other one waits for it or has failed. */
  private boolean reserves(String insert) throws SQLException {
    try (Connection connection = campaign.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      try {
        statement.executeUpdate(insert);
        connection.commit();
        return true;
      } catch (SQLException refused) {
        connection.rollback();
        return false;
      }
    }
  }
}
