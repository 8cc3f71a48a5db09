package org.carepremiums.eligibility.tariff;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.platform.parameters.SourcedValue;

/**
 * TAR-REIMB and TAR-25: what insurance pays back of the fee. The convention leaves the share to the
 * royal decree of 23-03-1982 (art. 6), which no document here gives: the caller tells it, and it is
 * never guessed. It is a share of the fee of the convention, whatever is charged. Where the
 * provider did not adhere, insurance pays 25 % less from 1 April 2021 on, except to patients with
 * the preferential rate; the cent is rounded half-up once, after both [D].
 */
final class Reimbursement {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final PhysiotherapyTariff tariff;

  Reimbursement(PhysiotherapyTariff tariff) {
    this.tariff = tariff;
  }

  /** The charge with what is paid back of it. */
  Charge of(AttestedService service, Charge charge) {
    BigDecimal percent = service.reimbursedPercent();
    SourcedValue<Integer> reduction = reductionOn(service.date());
    List<Reason> reasons = new ArrayList<>(charge.reasons());
    EuroCents reimbursed = null;
    if (percent != null && charge.fee() != null) {
      reimbursed =
          less(
              BigDecimal.valueOf(charge.fee().value()).multiply(percent).divide(HUNDRED),
              isReduced(service) ? reduction.value() : 0);
      reasons.add(
          Reason.granted(
              TariffRule.REIMBURSEMENT,
              tariff.feeReimbursement(),
              TariffPhrase.REIMBURSED_AS_TOLD.with(percent, charge.fee())));
    } else if (percent != null) {
      reasons.add(
          Reason.note(
              TariffRule.REIMBURSEMENT,
              tariff.feeReimbursement(),
              TariffPhrase.REIMBURSEMENT_UNKNOWN.alone()));
    }
    if (!service.conventioned() && reduction.value() > 0) {
      reasons.add(
          Reason.note(
              TariffRule.REDUCTION,
              reduction,
              service.preferential()
                  ? TariffPhrase.NOT_REDUCED_FOR_PREFERENTIAL.alone()
                  : TariffPhrase.REDUCED.with(reduction.value())));
    }
    return new Charge(
        charge.kind(), charge.fee(), charge.maximum(), charge.coefficient(), reimbursed, reasons);
  }

  /**
   * What is paid back of an indemnity that is paid back in full: less from the day on which it
   * becomes a part of the fee.
   */
  EuroCents ofIndemnity(AttestedService service, EuroCents amount) {
    boolean integrated = !service.date().isBefore(tariff.firstDayOfReducedIndemnities().value());
    int percent = integrated && isReduced(service) ? reductionOn(service.date()).value() : 0;
    return less(BigDecimal.valueOf(amount.value()), percent);
  }

  private static boolean isReduced(AttestedService service) {
    return !service.conventioned() && !service.preferential();
  }

  private SourcedValue<Integer> reductionOn(LocalDate day) {
    return tariff
        .reductionForNonAdherents()
        .sourcedOn(day)
        .orElseThrow(() -> new IllegalArgumentException("no reduction is known for " + day));
  }

  private static EuroCents less(BigDecimal cents, int percent) {
    return EuroCents.of(
        cents
            .multiply(HUNDRED.subtract(BigDecimal.valueOf(percent)))
            .divide(HUNDRED)
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact());
  }
}
