package org.carepremiums.eligibility.tariff;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.carepremiums.contracts.value.InamiKey;

/**
 * What may be charged for a list of attested services, what is reimbursed, and why. The list is all
 * that is known: services that are not in it count only through the ranks that the lines tell.
 *
 * @param answers one for each line, in the order of the lines
 * @param totals one for each provider with a right line, in the order of the numbers
 */
public record Charges(List<Answer> answers, List<ProviderTotal> totals) {

  private static final Comparator<Placed> IN_TIME =
      Comparator.comparing(Placed::date)
          .thenComparing(Placed::time, Comparator.nullsFirst(Comparator.naturalOrder()));

  public Charges {
    answers = List.copyOf(answers);
    totals = List.copyOf(totals);
  }

  /**
   * @param lines what was sent, in any order; services of one moment in the order of the list
   */
  public static Charges of(PhysiotherapyTariff tariff, List<? extends Line> lines) {
    Calculation calculation = new Calculation(tariff);
    Answer[] answers = new Answer[lines.size()];
    List<Placed> services = new ArrayList<>();
    for (int place = 0; place < lines.size(); place++) {
      Line line = lines.get(place);
      if (line instanceof LineProblem problem) {
        answers[place] = problem;
      } else {
        services.add(new Placed(place, (AttestedService) line));
      }
    }
    services.sort(IN_TIME);
    for (Placed placed : services) {
      answers[placed.place()] = calculation.of(placed);
    }
    return new Charges(List.of(answers), List.copyOf(calculation.totals.values()));
  }

  /** A service and its place in the list, from 0. */
  private record Placed(int place, AttestedService service) {

    LocalDate date() {
      return service.date();
    }

    LocalTime time() {
      return service.time();
    }
  }

  /** The rules with their counters, for one list. */
  private static final class Calculation {

    /** No service of physiotherapy comes near; it keeps amounts within bounds. */
    private static final BigDecimal HIGHEST_COEFFICIENT = BigDecimal.valueOf(1_000);

    private static final BigDecimal ALL_OF_IT = BigDecimal.valueOf(100);
    private static final int MOST_DECIMALS = 4;

    private final PhysiotherapyTariff tariff;
    private final Fee fee;
    private final Reimbursement reimbursement;
    private final TreatmentStart treatmentStart;
    private final FileStart fileStart;
    private final HomeTravel homeTravel;
    private final Map<AttestedService, Integer> seen = new HashMap<>();
    private final Map<InamiKey, ProviderTotal> totals = new TreeMap<>();

    Calculation(PhysiotherapyTariff tariff) {
      this.tariff = tariff;
      this.fee = new Fee(tariff);
      this.reimbursement = new Reimbursement(tariff);
      this.treatmentStart = new TreatmentStart(tariff);
      this.fileStart = new FileStart(tariff, reimbursement);
      this.homeTravel = new HomeTravel(tariff);
    }

    Answer of(Placed placed) {
      AttestedService line = placed.service();
      Optional<LineProblem> problem = problem(line);
      if (problem.isPresent()) {
        return problem.get();
      }
      Integer before = seen.putIfAbsent(line, placed.place());
      if (before != null) {
        return new LineProblem(
            null, "repeats line %d; two services of one day differ in time".formatted(before));
      }
      Charge charge = reimbursement.of(line, fee.of(line));
      List<Indemnity> indemnities = new ArrayList<>();
      List<Reason> reasons = new ArrayList<>(charge.reasons());
      for (IndemnityAnswer answer :
          List.of(treatmentStart.of(line), fileStart.of(line), homeTravel.of(line))) {
        answer.indemnity().ifPresent(indemnities::add);
        answer.reason().ifPresent(reasons::add);
      }
      totals.merge(
          line.provider(),
          ProviderTotal.none(line.provider(), tariff.year()).plus(charge.coefficient()),
          (sum, one) -> sum.plus(charge.coefficient()));
      return new LineAnswer(charge, indemnities, reasons);
    }

    private Optional<LineProblem> problem(AttestedService line) {
      if (line.date().getYear() != tariff.year()) {
        return wrong("date", "this is the tariff of %d".formatted(tariff.year()));
      }
      if (tariff.isPseudocode(line.code())) {
        return wrong("code", "it is the pseudocode of an indemnity, which goes with a service");
      }
      if (!tariff.knows(line.code())) {
        return wrong("code", "the tariff of %d has no such code".formatted(tariff.year()));
      }
      if (line.rank() != null && line.rank() < 1) {
        return wrong("rank", "ranks count from 1");
      }
      if (line.situation() != null
          && line.situation().startedOn() != null
          && line.situation().startedOn().isAfter(line.date())) {
        return wrong("situation.startedOn", "the situation starts after the service");
      }
      return shareProblem(line).or(() -> coefficientProblem(line));
    }

    private static Optional<LineProblem> shareProblem(AttestedService line) {
      BigDecimal given = line.reimbursedPercent();
      boolean right =
          given == null
              || given.signum() >= 0
                  && given.compareTo(ALL_OF_IT) <= 0
                  && given.scale() <= MOST_DECIMALS;
      return right
          ? Optional.empty()
          : wrong(
              "reimbursedPercent",
              "a share lies between 0 and 100 per cent, with at most %d decimals"
                  .formatted(MOST_DECIMALS));
    }

    private Optional<LineProblem> coefficientProblem(AttestedService line) {
      BigDecimal given = line.coefficient();
      if (given == null) {
        return Optional.empty();
      }
      if (given.signum() <= 0
          || given.compareTo(HIGHEST_COEFFICIENT) > 0
          || given.scale() > MOST_DECIMALS) {
        return wrong(
            "coefficient",
            "a coefficient is positive, at most %s, with at most %d decimals"
                .formatted(HIGHEST_COEFFICIENT, MOST_DECIMALS));
      }
      return tariff
          .coefficient(line.code(), line.date())
          .filter(known -> known.value().coefficient().compareTo(given) != 0)
          .flatMap(
              known ->
                  wrong(
                      "coefficient",
                      "the coefficient of %s is %s"
                          .formatted(line.code(), known.value().coefficient().toPlainString())));
    }

    private static Optional<LineProblem> wrong(String field, String reason) {
      return Optional.of(new LineProblem(field, reason));
    }
  }
}
