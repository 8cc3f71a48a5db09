package org.carepremiums.payment.reading;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.decision.Payee;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.payment.ledger.PayoutStage;
import org.carepremiums.platform.parameters.deadline.PaymentDay;

/**
 * What a provider is paid, what is held and why, what the provider can do, and what is recovered.
 *
 * @param provider the unique 8 digits
 * @param premiums one per premium and year that was decided
 * @param unusedAccounts accounts that the provider named and that are not paid to
 * @param settingsOff what was paid too much and settled with what was due, the latest first
 * @param repayments what was paid too much and paid back, the latest first
 */
public record ProviderPayments(
    InamiKey provider,
    List<Premium> premiums,
    List<UnusedAccountView> unusedAccounts,
    List<NettingView> settingsOff,
    List<RepaymentView> repayments) {

  /**
   * Where one premium stands.
   *
   * @param scheme the premium
   * @param year the premium year
   * @param title both in words
   * @param payee whose money it is
   * @param owedCents what the decision grants
   * @param paidCents what the bank has paid, and what was settled without it
   * @param dueCents what is still to be paid
   * @param toRecoverCents what was paid too much
   * @param writtenOffCents what was paid too much and is no longer asked back
   * @param standing the same in words, the most important first
   * @param heldBecause why what is due cannot be paid
   * @param whatToDo what the provider can do about it
   * @param expected when what is due is paid; {@code null} where nothing is due, it is held or in
   *     preparation, or no day is known
   * @param payTo the account that it would be paid to, masked
   * @param payments every payment that was begun and not withdrawn, the first one first
   */
  public record Premium(
      Scheme scheme,
      int year,
      Sentence title,
      Payee payee,
      EuroCents owedCents,
      EuroCents paidCents,
      EuroCents dueCents,
      EuroCents toRecoverCents,
      EuroCents writtenOffCents,
      List<Sentence> standing,
      Sentence heldBecause,
      Sentence whatToDo,
      PaymentDay expected,
      String payTo,
      List<Payment> payments) {}

  /**
   * One payment.
   *
   * @param payoutId its identification, which the bank statement shows
   * @param amountCents what is paid
   * @param account the account that it goes to, masked; {@code null} once it was erased
   * @param executionDate the day on which the bank is asked to pay
   * @param stage how far it has come
   * @param standing the same in words
   */
  public record Payment(
      String payoutId,
      EuroCents amountCents,
      String account,
      LocalDate executionDate,
      PayoutStage stage,
      Sentence standing) {}
}
