package org.carepremiums.eligibility.tariff;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carepremiums.contracts.parameter.SourcedValue;
import org.carepremiums.contracts.value.EuroCents;

/**
 * TAR-M and TAR-LIMIT: the fee is the coefficient times M, and who adheres to the convention keeps
 * to it (rule book §8 and §10; convention of 22-12-2020, art. 3 §3 and art. 4 §1). The 21 codes
 * over the limit of sessions are free up to the fees within the limit. As the document does not
 * pair them, the highest documented fee within the limit is the most [D].
 *
 * <p>A coefficient that no document tells is never guessed: the caller may give it.
 */
final class Fee {

  private static final TariffRule RULE = TariffRule.FACTOR;

  private final PhysiotherapyTariff tariff;
  private final FeeFreedom freedom;

  Fee(PhysiotherapyTariff tariff) {
    this.tariff = tariff;
    this.freedom = new FeeFreedom(tariff);
  }

  Charge of(AttestedService service) {
    List<Reason> reasons = new ArrayList<>();
    BigDecimal coefficient = coefficient(service);
    EuroCents fee = fee(service, coefficient, reasons);
    if (!service.conventioned()) {
      reasons.add(
          Reason.note(
              TariffRule.FEE_LIMIT,
              tariff.adherence(),
              "the fees bind only those who adhere to the convention"));
      return new Charge(Charge.Kind.FREE, fee, null, coefficient, null, reasons);
    }
    Optional<Reason> free = freedom.of(service);
    free.ifPresent(reasons::add);
    if (free.isPresent() && free.get().verdict() == Reason.Verdict.GRANTED) {
      return new Charge(Charge.Kind.FREE, fee, null, coefficient, null, reasons);
    }
    if (tariff.overLimitCodes().value().contains(service.code())) {
      EuroCents most = tariff.highestDocumentedFeeWithinLimits(service.date());
      reasons.add(
          Reason.granted(
              TariffRule.FEE_LIMIT,
              tariff.withinLimitCodes(),
              "a session over the limit is free up to the fee within the limit; which one is not given, so the highest documented one is taken by default: "
                  + most));
      return new Charge(Charge.Kind.UP_TO, fee, most, coefficient, null, reasons);
    }
    if (fee == null) {
      return new Charge(Charge.Kind.NOT_DOCUMENTED, null, null, null, null, reasons);
    }
    return new Charge(Charge.Kind.EXACT, fee, fee, coefficient, null, reasons);
  }

  private BigDecimal coefficient(AttestedService service) {
    return tariff
        .coefficient(service.code(), service.date())
        .map(known -> known.value().coefficient())
        .orElse(service.coefficient());
  }

  private EuroCents fee(AttestedService service, BigDecimal coefficient, List<Reason> reasons) {
    NomenclatureCode code = service.code();
    LocalDate day = service.date();
    Optional<SourcedValue<FixedFee>> fixed = tariff.fixedFee(code, day);
    if (fixed.isPresent()) {
      FixedFee stated = fixed.get().value();
      reasons.add(
          Reason.granted(
              RULE,
              fixed.get(),
              stated.heldSince() == null
                  ? "the fee is stated: " + stated.fee()
                  : "the fee is stated: %s, since %s".formatted(stated.fee(), stated.heldSince())));
      return stated.fee();
    }
    SourcedValue<MultiplicationFactor> factor =
        tariff
            .factor(code, day)
            .orElseThrow(() -> new IllegalArgumentException("no factor for " + code));
    BigDecimal m = factor.value().factor();
    if (coefficient == null) {
      reasons.add(
          Reason.refused(RULE, factor, "coefficient not documented; M is " + m.toPlainString()));
      return null;
    }
    EuroCents fee = PhysiotherapyTariff.fee(coefficient, m);
    boolean documented = tariff.coefficient(code, day).isPresent();
    reasons.add(
        Reason.granted(
            RULE,
            factor,
            "%s M%s x %s = %s"
                .formatted(
                    documented ? "coefficient" : "coefficient of the request",
                    coefficient.toPlainString(),
                    m.toPlainString(),
                    fee)));
    return fee;
  }
}
