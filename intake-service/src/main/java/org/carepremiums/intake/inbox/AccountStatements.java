package org.carepremiums.intake.inbox;

import java.util.Optional;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.FactKey;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.fact.FactValue.BankAccount;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.intake.ledger.FactLedger;
import org.carepremiums.intake.ledger.SourceStatement;
import org.carepremiums.intake.store.IntakePersonalData;

/**
 * Who holds the account that an application names: it names none, so it is who holds the account
 * that is known. The social status is paid to an insurer or a pension fund, which is no known
 * holder (rule book §13).
 */
final class AccountStatements {

  private AccountStatements() {}

  /** The account that stands in ProSanté, where a statement needs the name of its holder. */
  static Optional<FactKey> holderOf(SourceStatement statement) {
    return statement.value() instanceof BankAccount account
            && account.iban() != null
            && account.applicationId() != null
            && account.scheme() != Scheme.PHYSIOTHERAPIST_SOCIAL_STATUS
        ? Optional.of(
            new FactKey(
                statement.key().subject(), FactKind.BANK_ACCOUNT.id(), "account", Source.PROSANTE))
        : Optional.empty();
  }

  /** The same statement, with the holder's name where one is needed and known. */
  static SourceStatement withKnownHolder(SourceStatement statement, FactLedger ledger) {
    return holderOf(statement)
        .flatMap(inProSante -> held((BankAccount) statement.value(), statement, inProSante, ledger))
        .orElse(statement);
  }

  private static Optional<SourceStatement> held(
      BankAccount account, SourceStatement statement, FactKey inProSante, FactLedger ledger) {
    return known(ledger, statement.key())
        .filter(known -> account.iban().equals(known.iban()))
        .or(() -> known(ledger, inProSante))
        .map(BankAccount::holder)
        .map(
            holder ->
                StatementsOfRecord.statement(
                    statement.key(),
                    account.heldBy(holder),
                    statement.period(),
                    statement.observedOn(),
                    statement.origin()));
  }

  private static Optional<BankAccount> known(FactLedger ledger, FactKey key) {
    return ledger
        .current(key)
        .filter(recorded -> !IntakePersonalData.isErased(recorded.content()))
        .map(recorded -> KeptJson.read(recorded.content(), BankAccount.class));
  }
}
