package org.carepremiums.eligibility.tariff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carepremiums.contracts.value.InamiKey;

/**
 * What may be charged for a list of attested services, what is reimbursed, and why. The list is all
 * that is known: services that are not in it count only through the ranks that the lines tell.
 *
 * @param answers one for each line, in the order of the lines
 * @param totals one for each provider with a right line, in the order of the numbers
 */
public record Charges(List<Answer> answers, List<ProviderTotal> totals) {

  public Charges {
    answers = List.copyOf(answers);
    totals = List.copyOf(totals);
  }

  /**
   * @param lines what was attested, in any order; those of one moment in the order of the list
   */
  public static Charges of(PhysiotherapyTariff tariff, List<AttestedService> lines) {
    Calculation calculation = new Calculation(tariff);
    Answer[] answers = new Answer[lines.size()];
    List<Integer> inOrder =
        IntStream.range(0, lines.size())
            .boxed()
            .sorted(
                Comparator.comparing((Integer index) -> lines.get(index).date())
                    .thenComparing(
                        index -> lines.get(index).time(),
                        Comparator.nullsFirst(Comparator.naturalOrder())))
            .collect(Collectors.toList());
    for (int index : inOrder) {
      answers[index] = calculation.of(index, lines.get(index));
    }
    return new Charges(List.of(answers), List.copyOf(calculation.totals.values()));
  }

  /** The rules with their counters, for one list. */
  private static final class Calculation {

    private final PhysiotherapyTariff tariff;
    private final Fee fee;
    private final TreatmentStart treatmentStart;
    private final FileStart fileStart;
    private final HomeTravel homeTravel;
    private final Map<AttestedService, Integer> seen = new HashMap<>();
    private final Map<InamiKey, ProviderTotal> totals = new TreeMap<>();

    Calculation(PhysiotherapyTariff tariff) {
      this.tariff = tariff;
      this.fee = new Fee(tariff);
      this.treatmentStart = new TreatmentStart(tariff);
      this.fileStart = new FileStart(tariff);
      this.homeTravel = new HomeTravel(tariff);
    }

    Answer of(int index, AttestedService line) {
      Optional<LineProblem> problem = problem(line);
      if (problem.isPresent()) {
        return problem.get();
      }
      Integer before = seen.putIfAbsent(line, index);
      if (before != null) {
        return new LineProblem(
            null, "repeats line %d; two services of one day differ in time".formatted(before));
      }
      Charge charge = fee.of(line);
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
      return coefficientProblem(line);
    }

    private Optional<LineProblem> coefficientProblem(AttestedService line) {
      BigDecimal given = line.coefficient();
      if (given == null) {
        return Optional.empty();
      }
      if (given.signum() <= 0) {
        return wrong("coefficient", "a coefficient is positive");
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
