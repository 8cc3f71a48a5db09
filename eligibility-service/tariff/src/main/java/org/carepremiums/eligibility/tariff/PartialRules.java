package org.carepremiums.eligibility.tariff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carepremiums.platform.parameters.SourcedValue;

/**
 * What documents tell of a year whose convention was not read in full. Everything else is not known
 * here, and the answer says so instead of taking another year's values.
 */
final class PartialRules implements LineRules {

  private final PartialTariff tariff;
  private final HomeTravel homeTravel;

  PartialRules(PartialTariff tariff) {
    this.tariff = tariff;
    this.homeTravel =
        new HomeTravel(tariff.homeTravel(), tariff.travelScope(), tariff.furtherTravel());
  }

  @Override
  public Optional<LineProblem> problem(AttestedService line) {
    return tariff.homeTravel().stream()
            .anyMatch(each -> each.value().pseudocode().equals(line.code()))
        ? Optional.of(LineProblem.of("code", LinePhrase.LINE_IS_PSEUDOCODE.alone()))
        : Optional.empty();
  }

  @Override
  public LineAnswer answer(AttestedService line) {
    List<Reason> reasons = new ArrayList<>();
    fee(line, reasons);
    if (!line.conventioned()) {
      reasons.add(
          Reason.note(
              TariffRule.FEE_LIMIT,
              tariff.adherence(),
              TariffPhrase.FEES_BIND_ADHERENTS_ONLY.alone()));
    }
    if (line.reimbursedPercent() != null) {
      reasons.add(
          Reason.note(
              TariffRule.REIMBURSEMENT,
              tariff.fullText(),
              TariffPhrase.REIMBURSEMENT_UNKNOWN.alone()));
    }
    if (line.elaborateFile()) {
      reasons.add(
          Reason.note(
              TariffRule.FILE_START,
              tariff.keptIndemnities(),
              TariffPhrase.INDEMNITY_OF_YEAR_UNKNOWN.with(tariff.year())));
    }
    Charge charge =
        new Charge(
            line.conventioned() ? Charge.Kind.NOT_DOCUMENTED : Charge.Kind.FREE,
            null,
            null,
            line.coefficient(),
            null,
            reasons);
    IndemnityAnswer travel = homeTravel.of(line);
    travel.reason().ifPresent(reasons::add);
    travel
        .indemnity()
        .ifPresent(
            indemnity ->
                reasons.add(ConventionRules.duty(tariff.attestations(), indemnity, line.date())));
    return new LineAnswer(charge, travel.indemnity().stream().toList(), reasons);
  }

  /** The stated fees that may be meant: no document names their codes. */
  private void fee(AttestedService line, List<Reason> reasons) {
    for (SourcedValue<SectionFee> stated : tariff.sectionFees()) {
      SectionFee fee = stated.value();
      if (line.coefficient() == null || fee.coefficient().compareTo(line.coefficient()) == 0) {
        reasons.add(
            Reason.note(
                TariffRule.FACTOR,
                stated,
                fee.phrase().with(fee.coefficient(), fee.section(), fee.fee())));
      }
    }
    reasons.add(
        Reason.refused(
            TariffRule.FACTOR,
            tariff.fullText(),
            TariffPhrase.FEE_OF_YEAR_UNKNOWN.with(tariff.year())));
  }
}
