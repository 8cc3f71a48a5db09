package org.carepremiums.deploy.benchmark.nationyear;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.carepremiums.contracts.topic.Topic;

/** Draws general practitioners whose facts give the outcome that was published. */
final class GeneralPractitioners {

  /** Salt of the draws. */
  private static final int KIND = 1;

  /** Of so many, the figures of one are corrected. */
  private static final int CORRECTED_EVERY = 50;

  private static final int FIGURES_CORRECTED_AT = 7;
  private static final int SUMEHRS_CORRECTED_AT = 11;

  /** Of so many who get the base amount, one uses a package that is not accepted. */
  private static final int NOT_ACCEPTED_EVERY = 5;

  private static final int SMALLEST_PRACTICE = 200;
  private static final int PRACTICES = 1_500;

  /** Health networks that count Sumehrs; most patients of a practice are in one of them. */
  static final List<Topic> NETWORKS =
      List.of(
          Topic.RSW_SUMEHR,
          Topic.ABRUMET_SUMEHR,
          Topic.VITALINK_SUMEHR,
          Topic.VZN_SUMEHR,
          Topic.COZO_SUMEHR);

  private GeneralPractitioners() {}

  /** All of a premium year. */
  static List<GeneralPractitioner> of(NationYearSize size) {
    List<PublishedOutcome> outcomes = size.generalPractitioners();
    List<GeneralPractitioner> all = new ArrayList<>(outcomes.size());
    for (int ordinal = 0; ordinal < outcomes.size(); ordinal++) {
      all.add(drawn(ordinal, outcomes.get(ordinal), size.drawsOf(KIND, ordinal)));
    }
    return List.copyOf(all);
  }

  /**
   * The same ones with other figures of their practices.
   *
   * @param number of the telling of these, from 2
   */
  static List<GeneralPractitioner> again(
      List<GeneralPractitioner> before, NationYearSize size, int number) {
    List<GeneralPractitioner> all = new ArrayList<>(before.size());
    for (int ordinal = 0; ordinal < before.size(); ordinal++) {
      all.add(again(before.get(ordinal), ordinal, size.drawsOf(KIND, ordinal, number)));
    }
    return List.copyOf(all);
  }

  /** Of who is in training nothing is counted. */
  private static GeneralPractitioner again(
      GeneralPractitioner before, int ordinal, SplittableRandom draws) {
    if (before.isInTraining()) {
      return before;
    }
    Set<PracticeParameter> reached = reached(usual(draws), draws);
    int patients = SMALLEST_PRACTICE + draws.nextInt(PRACTICES);
    return new GeneralPractitioner(
        before.person(),
        before.competenceCode(),
        before.competentFrom(),
        before.softwarePackage(),
        Insurers.tell(before.attestedEuros().keySet(), attestedEuros(draws), draws),
        availabilityFees(draws),
        Insurers.tell(before.dmgPatients().keySet(), patients, draws),
        figures(ordinal, reached, draws),
        sumehrs(ordinal, List.copyOf(before.lastSumehrs().keySet()), patients, reached, draws),
        before.appliedOn());
  }

  private static GeneralPractitioner drawn(
      int ordinal, PublishedOutcome outcome, SplittableRandom draws) {
    return switch (outcome.standing()) {
      case TRAINEE -> trainee(ordinal, draws);
      case STARTER ->
          practitioner(
              ordinal,
              outcome,
              "004",
              LocalDate.of(2023, 1 + draws.nextInt(10), 1 + draws.nextInt(28)),
              draws);
      case PRACTITIONER ->
          practitioner(
              ordinal,
              outcome,
              draws.nextInt(3) == 0 ? "004" : "003",
              // Before any year that has a parameter file: the first year of a competence is
              // decided
              LocalDate.of(1985 + draws.nextInt(32), 1 + draws.nextInt(12), 1),
              draws);
    };
  }

  private static GeneralPractitioner trainee(int ordinal, SplittableRandom draws) {
    String code = draws.nextInt(2) == 0 ? "005" : "006";
    return new GeneralPractitioner(
        InventedPerson.generalPractitioner(ordinal, code),
        code,
        LocalDate.of(2023, 9 + draws.nextInt(2), 1),
        SoftwarePackages.accepted(draws),
        Map.of(),
        0,
        Map.of(),
        List.of(),
        List.of(),
        applied(draws));
  }

  private static GeneralPractitioner practitioner(
      int ordinal,
      PublishedOutcome outcome,
      String code,
      LocalDate competentFrom,
      SplittableRandom draws) {
    boolean accepted = outcome != PublishedOutcome.BASE || draws.nextInt(NOT_ACCEPTED_EVERY) != 0;
    // Without accepted software figures change nothing. They look like everybody's: where those of
    // the users of one package stand apart, intake holds the whole delivery
    Set<PracticeParameter> reached = reached(accepted ? outcome : usual(draws), draws);
    int patients = SMALLEST_PRACTICE + draws.nextInt(PRACTICES);
    List<PracticeFigures> figures = figures(ordinal, reached, draws);
    List<Map<Topic, Integer>> sumehrs = sumehrs(ordinal, networks(draws), patients, reached, draws);
    return new GeneralPractitioner(
        InventedPerson.generalPractitioner(ordinal, code),
        code,
        competentFrom,
        accepted ? SoftwarePackages.accepted(draws) : SoftwarePackages.NOT_ACCEPTED,
        Insurers.tell(attestedEuros(draws), draws),
        availabilityFees(draws),
        Insurers.tell(patients, draws),
        figures,
        sumehrs,
        applied(draws));
  }

  private static int attestedEuros(SplittableRandom draws) {
    return 25_000 + draws.nextInt(275_000);
  }

  private static int availabilityFees(SplittableRandom draws) {
    return 1 + draws.nextInt(12);
  }

  /** As told first, where that is corrected, and last. */
  private static List<PracticeFigures> figures(
      int ordinal, Set<PracticeParameter> reached, SplittableRandom draws) {
    List<PracticeFigures> figures = new ArrayList<>();
    if (ordinal % CORRECTED_EVERY == FIGURES_CORRECTED_AT) {
      figures.add(PracticeFigures.drawn(draws, any(draws)));
    }
    figures.add(PracticeFigures.drawn(draws, reached));
    return List.copyOf(figures);
  }

  /** Likewise. */
  private static List<Map<Topic, Integer>> sumehrs(
      int ordinal,
      List<Topic> networks,
      int patients,
      Set<PracticeParameter> reached,
      SplittableRandom draws) {
    List<Map<Topic, Integer>> sumehrs = new ArrayList<>();
    if (ordinal % CORRECTED_EVERY == SUMEHRS_CORRECTED_AT) {
      sumehrs.add(sumehrs(networks, patients, draws.nextBoolean(), draws));
    }
    sumehrs.add(sumehrs(networks, patients, reached.contains(PracticeParameter.SUMEHR), draws));
    return List.copyOf(sumehrs);
  }

  /** What most come to, about as often as all do. */
  private static PublishedOutcome usual(SplittableRandom draws) {
    int one = draws.nextInt(10);
    if (one < 6) {
      return PublishedOutcome.TOP_TIER;
    }
    if (one < 8) {
      return PublishedOutcome.MIDDLE_TIER;
    }
    return one < 9 ? PublishedOutcome.LOWER_TIER : PublishedOutcome.BASE;
  }

  /** As many parameters as give the amount; which ones is drawn. */
  private static Set<PracticeParameter> reached(PublishedOutcome outcome, SplittableRandom draws) {
    int[] bounds = outcome.parametersReached();
    int howMany = bounds[0] + draws.nextInt(bounds[1] - bounds[0] + 1);
    List<PracticeParameter> all = new ArrayList<>(List.of(PracticeParameter.values()));
    Collections.shuffle(all, new Random(draws.nextLong()));
    Set<PracticeParameter> reached = EnumSet.noneOf(PracticeParameter.class);
    reached.addAll(all.subList(0, howMany));
    return reached;
  }

  private static Set<PracticeParameter> any(SplittableRandom draws) {
    Set<PracticeParameter> any = EnumSet.noneOf(PracticeParameter.class);
    for (PracticeParameter parameter : PracticeParameter.values()) {
      if (draws.nextBoolean()) {
        any.add(parameter);
      }
    }
    return any;
  }

  /** One network in 85 of 100 cases, else two or three. */
  private static List<Topic> networks(SplittableRandom draws) {
    int howMany = draws.nextInt(100) < 85 ? 1 : 2 + draws.nextInt(2);
    int first = draws.nextInt(NETWORKS.size());
    List<Topic> networks = new ArrayList<>();
    for (int one = 0; one < howMany; one++) {
      networks.add(NETWORKS.get((first + one) % NETWORKS.size()));
    }
    return networks;
  }

  /** At least 55 of 100 patients together, or fewer; never more than there are. */
  private static Map<Topic, Integer> sumehrs(
      List<Topic> networks, int patients, boolean reached, SplittableRandom draws) {
    int least = (patients * 55 + 99) / 100;
    int together = reached ? least + draws.nextInt(patients - least + 1) : draws.nextInt(least);
    Map<Topic, Integer> sumehrs = new LinkedHashMap<>();
    int left = together;
    for (int one = 0; one < networks.size(); one++) {
      int part = one == networks.size() - 1 ? left : draws.nextInt(left + 1);
      sumehrs.put(networks.get(one), part);
      left -= part;
    }
    return sumehrs;
  }

  /** Within the window of 17 September to 15 December 2024. */
  private static LocalDate applied(SplittableRandom draws) {
    return LocalDate.of(2024, 9, 17).plusDays(draws.nextInt(90));
  }
}
