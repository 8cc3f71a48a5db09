package org.carepremiums.eligibility.tariff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carepremiums.platform.parameters.SourcedValue;
import org.carepremiums.platform.wording.phrase.Wording;

/** What a whole convention says. */
final class ConventionRules implements LineRules {

  private final PhysiotherapyTariff tariff;
  private final Fee fee;
  private final Reimbursement reimbursement;
  private final TreatmentStart treatmentStart;
  private final FileStart fileStart;
  private final HomeTravel homeTravel;

  ConventionRules(PhysiotherapyTariff tariff) {
    this.tariff = tariff;
    this.fee = new Fee(tariff);
    this.reimbursement = new Reimbursement(tariff);
    this.treatmentStart = new TreatmentStart(tariff);
    this.fileStart = new FileStart(tariff, reimbursement);
    this.homeTravel =
        new HomeTravel(tariff.homeTravel(), tariff.travelScope(), tariff.furtherTravel());
  }

  @Override
  public Optional<LineProblem> problem(AttestedService line) {
    if (tariff.isPseudocode(line.code())) {
      return wrong("code", LinePhrase.LINE_IS_PSEUDOCODE.alone());
    }
    if (!tariff.knows(line.code())) {
      return wrong("code", LinePhrase.LINE_CODE_UNKNOWN.with(tariff.year()));
    }
    return line.coefficient() == null
        ? Optional.empty()
        : tariff
            .coefficient(line.code(), line.date())
            .map(known -> known.value().coefficient())
            .filter(known -> known.compareTo(line.coefficient()) != 0)
            .flatMap(
                known ->
                    wrong(
                        "coefficient",
                        LinePhrase.LINE_COEFFICIENT_OTHERWISE.with(line.code(), known)));
  }

  private static Optional<LineProblem> wrong(String field, Wording reason) {
    return Optional.of(LineProblem.of(field, reason));
  }

  @Override
  public LineAnswer answer(AttestedService line) {
    Charge charge = reimbursement.of(line, fee.of(line));
    List<Indemnity> indemnities = new ArrayList<>();
    List<Reason> reasons = new ArrayList<>(charge.reasons());
    for (IndemnityAnswer answer :
        List.of(treatmentStart.of(line), fileStart.of(line), homeTravel.of(line))) {
      answer
          .reason()
          .ifPresent(
              reason -> {
                reasons.add(reason);
                untilIntegration(reason.rule(), line.date()).ifPresent(reasons::add);
              });
      answer
          .indemnity()
          .ifPresent(
              indemnity -> {
                indemnities.add(indemnity);
                reasons.add(duty(tariff.attestations(), indemnity, line.date()));
              });
    }
    return new LineAnswer(charge, indemnities, reasons);
  }

  /** From that day on, what is said of these indemnities is a default (rule book 12.33). */
  private Optional<Reason> untilIntegration(TariffRule rule, LocalDate day) {
    SourcedValue<LocalDate> planned = tariff.plannedIntegration();
    boolean said = rule != TariffRule.HOME_TRAVEL && !day.isBefore(planned.value());
    return said
        ? Optional.of(
            Reason.note(
                rule, planned, TariffPhrase.INDEMNITY_UNTIL_INTEGRATION.with(planned.value())))
        : Optional.empty();
  }

  /** To inform the patient, and where the pseudocode stands (art. 3 §§4 to 6). */
  static Reason duty(
      List<SourcedValue<Attestation>> attestations, Indemnity indemnity, LocalDate day) {
    SourcedValue<Attestation> attestation =
        YearlyValues.find(attestations, indemnity.pseudocode(), day)
            .orElseThrow(
                () -> new IllegalArgumentException("no place for " + indemnity.pseudocode()));
    return Reason.note(
        indemnity.rule(), attestation, attestation.value().duty().with(indemnity.pseudocode()));
  }
}
