package org.carepremiums.contracts.upstream;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.carepremiums.contracts.fact.AccountProblem;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.UnusableField;
import org.carepremiums.contracts.value.FreeText;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.MayBeUnusable;
import org.carepremiums.contracts.value.Text;

/**
 * The account that a provider named in ProSanté (KQP12).
 *
 * @param inamiNumber the provider
 * @param iban the account; {@code null} where what was named is none
 * @param holder the account holder's name, at most 70 characters
 * @param validFrom the first day on which it may be paid to
 * @param observedOn the day on which the provider named it
 */
public record BankAccountRecord(
    InamiNumber inamiNumber,
    @MayBeUnusable Iban iban,
    @FreeText @Text(maxLength = 70) String holder,
    LocalDate validFrom,
    LocalDate observedOn)
    implements ProviderAct, AboutProvider {

  @Override
  public void check(RecordCheck check) throws InvalidRecord {
    check.account(iban, observedOn);
  }

  @Override
  public List<Stated> states(List<UnusableField> leftOut) {
    return Stated.fact(
        new FactValue.BankAccount(
            iban,
            problem(iban, leftOut),
            holder,
            validFrom,
            ApplicationChannel.PROSANTE,
            null,
            null,
            null));
  }

  /** Its source has to send another: that one was named is known all the same (ADR 17). */
  @Override
  public Optional<InvalidRecord> refusal(List<UnusableField> leftOut) {
    return unusable(iban, leftOut)
        .map(field -> new InvalidRecord(field.code(), field.name(), field.problem()));
  }

  /** Why an account that was named cannot be used; {@code null} where it can, or none was named. */
  static AccountProblem problem(Iban iban, List<UnusableField> leftOut) {
    return unusable(iban, leftOut).map(field -> problem(field.code())).orElse(null);
  }

  private static Optional<UnusableField> unusable(Iban iban, List<UnusableField> leftOut) {
    return iban != null
        ? Optional.empty()
        : leftOut.stream().filter(field -> field.isIn("iban")).findFirst();
  }

  private static AccountProblem problem(String code) {
    return switch (code) {
      case InvalidRecord.DUPLICATE_FIELD -> AccountProblem.NAMED_TWICE;
      case RecordCheck.OUTSIDE_SEPA -> AccountProblem.OUTSIDE_SEPA;
      default -> AccountProblem.INVALID_IBAN;
    };
  }
}
