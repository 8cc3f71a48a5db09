package org.carepremiums.intake.inbox;

import java.util.List;
import java.util.Optional;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.AccountProblem;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.UnusableField;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.upstream.BankAccount;
import org.carepremiums.contracts.upstream.PremiumApplication;
import org.carepremiums.contracts.upstream.UpstreamRecord;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.intake.ledger.FactKey;
import org.carepremiums.intake.ledger.FactLedger;
import org.carepremiums.intake.ledger.Statement;
import org.carepremiums.intake.record.RecordRules;
import org.carepremiums.intake.store.IntakePersonalData;

/** Which account a provider named, by itself or with an application. */
final class AccountStatements {

  private static final String IN_PROSANTE = "account";
  private static final String IBAN = "iban";

  private AccountStatements() {}

  /** The key of the account that stands in ProSanté. */
  static FactKey inProSante(String provider) {
    return new FactKey(provider, FactKind.BANK_ACCOUNT.id(), IN_PROSANTE, Source.PROSANTE);
  }

  /**
   * The account that a record names, also one that cannot be used: that one was named matters.
   *
   * @param leftOut what of the record was left out because it could not be used
   */
  static Optional<FactValue> namedIn(UpstreamRecord record, List<UnusableField> leftOut) {
    if (record instanceof BankAccount account) {
      return Optional.of(inProSante(account, problem(account.iban(), leftOut)));
    }
    if (record instanceof PremiumApplication application) {
      AccountProblem problem = problem(application.iban(), leftOut);
      return application.iban() == null && problem == null
          ? Optional.empty()
          : Optional.of(withApplication(application, problem));
    }
    return Optional.empty();
  }

  /**
   * Why an account that is named by itself is refused: its source has to send another. That one was
   * named is known all the same, and no premium goes to the account of before (ADR 17). A request
   * is never refused for the account in it.
   */
  static Optional<InvalidRecord> refusal(Object record, List<UnusableField> leftOut) {
    return record instanceof BankAccount account && account.iban() == null
        ? leftOut.stream()
            .filter(field -> field.isIn(IBAN))
            .map(field -> new InvalidRecord(field.code(), field.name(), field.problem()))
            .findFirst()
        : Optional.empty();
  }

  private static FactValue inProSante(BankAccount account, AccountProblem problem) {
    return new FactValue.BankAccount(
        account.iban(),
        problem,
        account.holder(),
        account.validFrom(),
        ApplicationChannel.PROSANTE,
        null,
        null,
        null);
  }

  private static FactValue withApplication(PremiumApplication application, AccountProblem problem) {
    return new FactValue.BankAccount(
        application.iban(),
        problem,
        null,
        application.submittedOn(),
        application.channel(),
        application.applicationId(),
        application.scheme(),
        application.year());
  }

  private static AccountProblem problem(Iban iban, List<UnusableField> leftOut) {
    return iban != null
        ? null
        : leftOut.stream()
            .filter(field -> field.isIn(IBAN))
            .map(field -> problem(field.code()))
            .findFirst()
            .orElse(null);
  }

  private static AccountProblem problem(String code) {
    return switch (code) {
      case InvalidRecord.DUPLICATE_FIELD -> AccountProblem.NAMED_TWICE;
      case RecordRules.OUTSIDE_SEPA -> AccountProblem.OUTSIDE_SEPA;
      default -> AccountProblem.INVALID_IBAN;
    };
  }

  /**
   * An application names no holder of its account: it is that of the account that is known. The
   * social status is paid to an insurer or a pension fund, which is no known holder (rule book
   * §13).
   */
  static Statement withKnownHolder(Statement statement, FactLedger ledger) {
    if (!(statement.value() instanceof FactValue.BankAccount account)
        || account.iban() == null
        || account.applicationId() == null
        || account.scheme() == Scheme.PHYSIOTHERAPIST_SOCIAL_STATUS) {
      return statement;
    }
    return known(ledger, statement.key())
        .filter(known -> account.iban().equals(known.iban()))
        .or(() -> known(ledger, inProSante(statement.key().subject())))
        .map(FactValue.BankAccount::holder)
        .map(holder -> heldBy(holder, account, statement))
        .orElse(statement);
  }

  private static Statement heldBy(
      String holder, FactValue.BankAccount account, Statement statement) {
    FactValue.BankAccount held =
        new FactValue.BankAccount(
            account.iban(),
            null,
            holder,
            account.validFrom(),
            account.channel(),
            account.applicationId(),
            account.scheme(),
            account.year());
    return Statements.statement(
        statement.key().subject(),
        held,
        statement.key().source(),
        statement.period(),
        statement.observedOn(),
        statement.origin());
  }

  private static Optional<FactValue.BankAccount> known(FactLedger ledger, FactKey key) {
    return ledger
        .current(key)
        .filter(recorded -> !IntakePersonalData.isErased(recorded.content()))
        .map(
            recorded ->
                (FactValue.BankAccount) Statements.read(recorded.content(), FactValue.class));
  }
}
