package org.carepremiums.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.contracts.wording.SentenceJson;
import org.carepremiums.payment.ledger.BankReasonPhrase;
import org.carepremiums.payment.ledger.HoldPhrase;
import org.carepremiums.platform.testing.SchemaOwner;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PaymentStack
class MigrationTest {

  private static final String SCHEMA = "as_it_was";
  private static final LocalDate NAMED = LocalDate.of(2025, 1, 6);

  private final DataSource dataSource = SchemaOwner.dataSource();

  @Test
  @DisplayName(
      "What was held before reasons were sentences is held for the same reason, and money keeps its"
          + " payee and its decision's day")
  void holdsOfBefore() throws SQLException {
    migrateTo("4");
    execute(
        """
        insert into bank_account (provider, account_key, version, iban, valid_from, observed_on)
        values ('54263481', 'account', 1, 'sealed', '2025-01-06', '2025-01-06')
        """,
        account("2020", null, "no bank account is known"),
        account("2021", null, "no rule says which account is paid to for this premium year"),
        account("2022", null, "the account named on 2025-01-06 may be paid to from 2025-03-01 on"),
        account(
            "2023",
            null,
            "the account named on 2025-01-06 was refused by the bank: AC04 closed account"),
        account("2024", "account", null),
        """
        insert into ledger_entry (provider, scheme, premium_year, version, decision_id, owed_cents,
          ordered_cents, paid_cents, held_because, entered_on)
        select provider, scheme, premium_year, version, decision_id, owed_cents, ordered_cents,
          paid_cents, held_because, '2025-02-03' from ledger_account
        """,
        """
        insert into payment_batch (batch_id, cut_off, attempt, status, lines, total_cents,
          netted_cents, drawn_up_on, execution_date, status_on)
        values ('b', '2025-02-15', 1, 'DRAWN_UP', 1, 800, 0, '2025-02-17', '2025-02-19', '2025-02-17')
        """,
        """
        insert into payout (payout_id, batch_id, provider, scheme, premium_year, sequence, decision_id,
          amount_cents, iban, holder, execution_date, stage, stage_on)
        values ('SOC-2024-54263481-1', 'b', '54263481', 'physiotherapist-social-status', 2024, 1, 'd',
          800, 'sealed', 'sealed', '2025-02-19', 'RESERVED', '2025-02-17')
        """);
    migrateTo("latest");

    List<Sentence> held = new ArrayList<>();
    for (String table : List.of("ledger_account", "ledger_entry")) {
      held.clear();
      for (String json :
          texts("select held_because from %s order by premium_year".formatted(table))) {
        held.add(SentenceJson.read(json));
      }
      assertThat(held)
          .containsExactly(
              HoldPhrase.NO_ACCOUNT.sentence(),
              HoldPhrase.NO_ACCOUNT_RULE.sentence(),
              HoldPhrase.ACCOUNT_NOT_YET_VALID.sentence(NAMED, LocalDate.of(2025, 3, 1)),
              HoldPhrase.ACCOUNT_REFUSED_BY_BANK.sentence(NAMED, BankReasonPhrase.AC04.alone()),
              null);
    }
    assertThat(texts("select distinct payee_kind || ' ' || decided_on from ledger_account"))
        .containsExactly("INSTITUTION 2025-02-03");
    assertThat(texts("select payee_kind from payout")).containsExactly("INSTITUTION");
    assertThat(texts("select account_source from ledger_account where account_key is not null"))
        .containsExactly("prosante");
    execute("drop schema " + SCHEMA + " cascade");
  }

  private static String account(String year, String key, String heldBecause) {
    return """
        insert into ledger_account (provider, scheme, premium_year, decision_id, decision_version,
          owed_cents, reserved_cents, ordered_cents, paid_cents, netted_cents, account_key,
          account_version, held_because, version)
        values ('54263481', 'physiotherapist-social-status', %s, 'd', 1, 800, 0, 0, 0, 0, %s, %s, %s, 1)
        """
        .formatted(
            year,
            key == null ? "null" : "'" + key + "'",
            key == null ? "null" : "1",
            heldBecause == null ? "null" : "'" + heldBecause + "'");
  }

  private void migrateTo(String version) {
    Flyway.configure()
        .dataSource(dataSource)
        .schemas(SCHEMA)
        .locations("classpath:db/migration")
        .target(version)
        .load()
        .migrate();
  }

  private void execute(String... statements) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set search_path to " + SCHEMA);
      for (String sql : statements) {
        statement.execute(sql);
      }
      statement.execute("reset search_path");
    }
  }

  private List<String> texts(String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set search_path to " + SCHEMA);
      try (ResultSet row = statement.executeQuery(query)) {
        while (row.next()) {
          texts.add(row.getString(1));
        }
      }
      statement.execute("reset search_path");
    }
    return texts;
  }
}
