package org.carepremiums.eligibility.tariff;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.platform.parameters.Basis;
import org.carepremiums.platform.parameters.SourcedValue;

/**
 * TAR-M and TAR-LIMIT: the fee is the coefficient times M, and who adheres to the convention keeps
 * to it (rule book §8 and §10; convention of 22-12-2020, art. 3 §3 and art. 4 §1). A session over
 * the limits is free up to the fee of its counterpart within them. The document does not pair the
 * two, so that pairs are deduced; without a pair, or a fee of the counterpart that a document
 * tells, no ceiling is stated (rule book 12.32).
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
              TariffPhrase.FEES_BIND_ADHERENTS_ONLY.alone()));
      return new Charge(Charge.Kind.FREE, fee, null, coefficient, null, reasons);
    }
    Optional<Reason> free = freedom.of(service);
    free.ifPresent(reasons::add);
    if (free.isPresent() && free.get().verdict() == Reason.Verdict.GRANTED) {
      return new Charge(Charge.Kind.FREE, fee, null, coefficient, null, reasons);
    }
    if (tariff.overLimitCodes().value().contains(service.code())) {
      EuroCents most = ceiling(service, reasons);
      return new Charge(Charge.Kind.UP_TO, fee, most, coefficient, null, reasons);
    }
    reasons.add(
        Reason.note(TariffRule.FEE_LIMIT, tariff.adherence(), TariffPhrase.FEE_BINDS.alone()));
    if (fee == null) {
      return new Charge(Charge.Kind.NOT_DOCUMENTED, null, null, null, null, reasons);
    }
    return new Charge(Charge.Kind.EXACT, fee, fee, coefficient, null, reasons);
  }

  /** The fee of the counterpart within the limits; {@code null} where no document tells it. */
  private EuroCents ceiling(AttestedService service, List<Reason> reasons) {
    Optional<NomenclatureCode> counterpart = tariff.counterpart(service.code());
    if (counterpart.isEmpty()) {
      reasons.add(
          Reason.note(
              TariffRule.FEE_LIMIT,
              tariff.overLimitCodes(),
              TariffPhrase.OVER_LIMIT_WITHOUT_COUNTERPART.alone()));
      return null;
    }
    NomenclatureCode within = counterpart.get();
    Basis pairing = Basis.of(tariff.overLimitCodes(), tariff.counterparts());
    Optional<DocumentedFee> most = tariff.documentedFee(within, service.date());
    if (most.isEmpty()) {
      SourcedValue<MultiplicationFactor> m = factor(within, service.date());
      reasons.add(
          Reason.note(
              TariffRule.FEE_LIMIT,
              pairing.and(Basis.of(m)),
              TariffPhrase.OVER_LIMIT_CEILING_UNKNOWN.with(within, m.value().factor())));
      return null;
    }
    EuroCents fee = most.get().fee();
    reasons.add(
        Reason.granted(
            TariffRule.FEE_LIMIT,
            pairing.and(most.get().basis()),
            TariffPhrase.OVER_LIMIT_UP_TO.with(within, fee)));
    return fee;
  }

  private SourcedValue<MultiplicationFactor> factor(NomenclatureCode code, LocalDate day) {
    return tariff
        .factor(code, day)
        .orElseThrow(() -> new IllegalArgumentException("no factor for " + code));
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
                  ? TariffPhrase.FEE_STATED.with(stated.fee())
                  : TariffPhrase.FEE_STATED_SINCE.with(stated.fee(), stated.heldSince())));
      return stated.fee();
    }
    SourcedValue<MultiplicationFactor> factor = factor(code, day);
    BigDecimal m = factor.value().factor();
    if (coefficient == null) {
      reasons.add(Reason.refused(RULE, factor, TariffPhrase.COEFFICIENT_NOT_DOCUMENTED.with(m)));
      return null;
    }
    EuroCents fee = PhysiotherapyTariff.fee(coefficient, m);
    Optional<SourcedValue<Coefficient>> documented = tariff.coefficient(code, day);
    reasons.add(
        documented.isPresent()
            ? Reason.granted(
                RULE,
                Basis.of(factor, documented.get()),
                TariffPhrase.FEE_COMPUTED.with(coefficient, m, fee))
            : Reason.granted(
                RULE, factor, TariffPhrase.FEE_COMPUTED_AS_TOLD.with(coefficient, m, fee)));
    return fee;
  }
}
