package org.carepremiums.eligibility.rule.practice;

import static org.carepremiums.eligibility.rule.CompetenceCodes.PRACTITIONER;
import static org.carepremiums.eligibility.rule.CompetenceCodes.TRAINING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.carepremiums.contracts.fact.FactValue.Competence;
import org.carepremiums.contracts.fact.FactValue.ForfaitPeriod;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.KnownFact;
import org.carepremiums.eligibility.rule.ProviderFacts;

/**
 * As what a doctor worked in a premium year (PPI1-PPI3; rule book §13, "Effectively active").
 *
 * @param competences what was looked at
 * @param entitled whether general practitioner or in training on a day of the year
 * @param inTraining whether the rule for trainees holds: training started in the year, or lasted
 *     all of it
 * @param practitionerFrom first day ever as general practitioner; {@code null} where never
 * @param trainingFrom first day ever in training; {@code null} where never
 * @param forfaitPeriods what was looked at
 * @param payment how the practice was paid
 */
public record PractitionerStatus(
    List<KnownFact<Competence>> competences,
    boolean entitled,
    boolean inTraining,
    LocalDate practitionerFrom,
    LocalDate trainingFrom,
    List<KnownFact<ForfaitPeriod>> forfaitPeriods,
    Payment payment) {

  /** How a practice is paid on the days of the year on which the doctor practises. */
  public enum Payment {
    A_L_ACTE,
    FORFAIT,
    MIXED
  }

  /** What the facts say of a premium year. */
  public static PractitionerStatus of(ProviderFacts facts, PremiumYear year) {
    Days all = Days.of(year);
    List<KnownFact<Competence>> competences = facts.competences(year);
    boolean entitled = false;
    LocalDate practitionerFrom = null;
    LocalDate trainingFrom = null;
    for (int i = 0; i < competences.size(); i++) {
      Competence competence = competences.get(i).value();
      if (PRACTITIONER.contains(competence.competenceCode())) {
        entitled |= all.touch(competence.from(), competence.to());
        practitionerFrom = earlier(practitionerFrom, competence.from());
      } else if (TRAINING.contains(competence.competenceCode())) {
        entitled |= all.touch(competence.from(), competence.to());
        trainingFrom = earlier(trainingFrom, competence.from());
      }
    }
    List<KnownFact<ForfaitPeriod>> periods = facts.forfaitPeriods(year);
    return new PractitionerStatus(
        competences,
        entitled,
        trainingFrom != null
            && (all.contains(trainingFrom) || all.areCoveredBy(days(competences, TRAINING, all))),
        practitionerFrom,
        trainingFrom,
        periods,
        periods.isEmpty() ? Payment.A_L_ACTE : payment(periods, competences, all));
  }

  private static LocalDate earlier(LocalDate known, LocalDate other) {
    return known == null || other.isBefore(known) ? other : known;
  }

  /** Whether general practitioner on every day of the year, so that the group's mean may count. */
  static boolean isPractitionerAllYear(ProviderFacts facts, PremiumYear year) {
    Days all = Days.of(year);
    List<KnownFact<Competence>> competences = facts.competences(year);
    for (int i = 0; i < competences.size(); i++) {
      Competence competence = competences.get(i).value();
      if (PRACTITIONER.contains(competence.competenceCode())
          && all.areWithin(competence.from(), competence.to())) {
        return true;
      }
    }
    return all.areCoveredBy(days(competences, PRACTITIONER, all));
  }

  private static List<Days> days(
      List<KnownFact<Competence>> competences, Set<String> codes, Days within) {
    List<Days> days = new ArrayList<>(2);
    for (KnownFact<Competence> known : competences) {
      Competence competence = known.value();
      if (codes.contains(competence.competenceCode())) {
        Days common = within.meet(competence.from(), competence.to());
        if (common != null) {
          days.add(common);
        }
      }
    }
    return days;
  }

  /** How the practice was paid on the days as general practitioner; in training, on all days. */
  private static Payment payment(
      List<KnownFact<ForfaitPeriod>> periods, List<KnownFact<Competence>> competences, Days all) {
    List<Days> practising = days(competences, PRACTITIONER, all);
    boolean some = false;
    boolean every = true;
    for (Days days : practising.isEmpty() ? List.of(all) : Days.joined(practising)) {
      List<Days> atForfait = atForfait(periods, days);
      some |= !atForfait.isEmpty();
      every &= days.areCoveredBy(atForfait);
    }
    return every ? Payment.FORFAIT : some ? Payment.MIXED : Payment.A_L_ACTE;
  }

  /** The days at forfait among these, in order and joined. */
  public static List<Days> atForfait(List<KnownFact<ForfaitPeriod>> periods, Days within) {
    List<Days> days = new ArrayList<>(2);
    for (KnownFact<ForfaitPeriod> period : periods) {
      Days common = within.meet(period.value().from(), period.value().to());
      if (common != null) {
        days.add(common);
      }
    }
    return Days.joined(days);
  }
}
