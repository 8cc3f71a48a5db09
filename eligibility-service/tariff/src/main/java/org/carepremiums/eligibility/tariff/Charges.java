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
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * What may be charged for a list of attested services, what is reimbursed, and why. The list is all
 * that is known: services that are not in it count only through the ranks that the lines tell.
 *
 * @param answers one for each line, in the order of the lines
 * @param totals one for each provider with a right line, in the order of the numbers
 */
public record Charges(List<TariffLineAnswer> answers, List<ProviderTotal> totals) {

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
  public static Charges of(Tariff tariff, List<? extends Line> lines) {
    Calculation calculation = new Calculation(tariff);
    TariffLineAnswer[] answers = new TariffLineAnswer[lines.size()];
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

    private final int year;
    private final LineRules rules;
    private final Map<AttestedService, Integer> seen = new HashMap<>();
    private final Map<InamiKey, ProviderTotal> totals = new TreeMap<>();

    Calculation(Tariff tariff) {
      this.year = tariff.year();
      this.rules =
          tariff instanceof PhysiotherapyTariff whole
              ? new ConventionRules(whole)
              : new PartialRules((PartialTariff) tariff);
    }

    TariffLineAnswer of(Placed placed) {
      AttestedService line = placed.service();
      Optional<LineProblem> problem = problem(line);
      if (problem.isPresent()) {
        return problem.get();
      }
      Integer before = seen.putIfAbsent(line, placed.place());
      if (before != null) {
        return LineProblem.of(null, LinePhrase.LINE_REPEATED.with(before));
      }
      LineAnswer answer = rules.answer(line);
      BigDecimal coefficient = answer.charge().coefficient();
      totals.merge(
          line.provider(),
          ProviderTotal.none(line.provider(), year).plus(coefficient),
          (sum, one) -> sum.plus(coefficient));
      return answer;
    }

    private Optional<LineProblem> problem(AttestedService line) {
      if (line.date().getYear() != year) {
        return wrong("date", LinePhrase.LINE_OF_OTHER_YEAR.with(year));
      }
      if (line.rank() != null && line.rank() < 1) {
        return wrong("rank", LinePhrase.LINE_RANK_BELOW_ONE.alone());
      }
      if (line.situation() != null
          && line.situation().startedOn() != null
          && line.situation().startedOn().isAfter(line.date())) {
        return wrong("situation.startedOn", LinePhrase.LINE_BEFORE_SITUATION.alone());
      }
      return shareProblem(line).or(() -> coefficientProblem(line)).or(() -> rules.problem(line));
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
          : wrong("reimbursedPercent", LinePhrase.LINE_SHARE_OUT_OF_BOUNDS.with(MOST_DECIMALS));
    }

    private static Optional<LineProblem> coefficientProblem(AttestedService line) {
      BigDecimal given = line.coefficient();
      boolean right =
          given == null
              || given.signum() > 0
                  && given.compareTo(HIGHEST_COEFFICIENT) <= 0
                  && given.scale() <= MOST_DECIMALS;
      return right
          ? Optional.empty()
          : wrong(
              "coefficient",
              LinePhrase.LINE_COEFFICIENT_OUT_OF_BOUNDS.with(HIGHEST_COEFFICIENT, MOST_DECIMALS));
    }

    private static Optional<LineProblem> wrong(String field, Wording reason) {
      return Optional.of(LineProblem.of(field, reason));
    }
  }
}
