package org.carepremiums.deploy.benchmark.nationyear;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Draws physiotherapists, of whom each condition is met by some and not by others. */
final class Physiotherapists {

  /** Salt of the draws. */
  private static final int KIND = 2;

  /** Of so many, the services of one are corrected. */
  private static final int CORRECTED_EVERY = 50;

  private static final int CORRECTED_AT = 13;

  // Each of a hundred
  private static final int BEGAN_LATELY = 6;
  private static final int APPLIED = 70;
  private static final int NOT_APPROVED = 12;
  private static final int NOT_MAIN_ACTIVITY = 3;
  private static final int NOT_ON_LIST = 3;
  private static final int FEW_SERVICES = 18;

  private static final int FEWEST_SERVICES = 60;
  private static final int ENOUGH_SERVICES = 500;
  private static final int MANY_SERVICES = 2_500;

  private Physiotherapists() {}

  /** All of a premium year. */
  static List<Physiotherapist> of(NationYearSize size) {
    List<Physiotherapist> all = new ArrayList<>(size.physiotherapists());
    for (int ordinal = 0; ordinal < size.physiotherapists(); ordinal++) {
      all.add(drawn(ordinal, size.drawsOf(KIND, ordinal)));
    }
    return List.copyOf(all);
  }

  /**
   * The same ones with other services and findings.
   *
   * @param number of the telling of these, from 2
   */
  static List<Physiotherapist> again(
      List<Physiotherapist> before, NationYearSize size, int number) {
    List<Physiotherapist> all = new ArrayList<>(before.size());
    for (int ordinal = 0; ordinal < before.size(); ordinal++) {
      all.add(again(before.get(ordinal), ordinal, size.drawsOf(KIND, ordinal, number)));
    }
    return List.copyOf(all);
  }

  private static Physiotherapist again(
      Physiotherapist before, int ordinal, SplittableRandom draws) {
    List<Map<String, Integer>> services =
        before.services().isEmpty()
            ? List.of()
            : corrected(
                ordinal,
                Insurers.tell(before.services().get(0).keySet(), services(draws), draws),
                draws);
    return new Physiotherapist(
        before.person(),
        before.registeredOn(),
        before.convention(),
        services,
        before.softwarePackage(),
        before.isOnQualityList() ? QualityFindings.drawn(before.registeredOn(), draws) : null,
        before.appliedOn(),
        before.isMainActivity());
  }

  private static Physiotherapist drawn(int ordinal, SplittableRandom draws) {
    boolean lately = isOf(BEGAN_LATELY, draws);
    LocalDate registeredOn =
        lately
            ? LocalDate.of(2021 + draws.nextInt(3), 7 + draws.nextInt(3), 1 + draws.nextInt(28))
            : LocalDate.of(1985 + draws.nextInt(34), 1 + draws.nextInt(12), 1);
    return new Physiotherapist(
        InventedPerson.physiotherapist(ordinal),
        registeredOn,
        registeredOn.getYear() > 2021 ? ConventionStory.BEGAN : story(draws),
        services(ordinal, registeredOn, draws),
        isOf(NOT_APPROVED, draws)
            ? SoftwarePackages.NOT_APPROVED
            : SoftwarePackages.approved(draws),
        isOf(NOT_ON_LIST, draws) ? null : QualityFindings.drawn(registeredOn, draws),
        isOf(APPLIED, draws) ? LocalDate.of(2024, 1, 8).plusDays(draws.nextInt(170)) : null,
        !isOf(NOT_MAIN_ACTIVITY, draws));
  }

  private static boolean isOf(int percent, SplittableRandom draws) {
    return draws.nextInt(100) < percent;
  }

  private static ConventionStory story(SplittableRandom draws) {
    int one = draws.nextInt(100);
    if (one < 80) {
      return ConventionStory.SILENT;
    }
    if (one < 92) {
      return ConventionStory.REFUSED;
    }
    return one < 96 ? ConventionStory.CAME_BACK : ConventionStory.CAME_BACK_LATE;
  }

  private static List<Map<String, Integer>> services(
      int ordinal, LocalDate registeredOn, SplittableRandom draws) {
    if (registeredOn.getYear() > 2021) {
      return List.of();
    }
    return corrected(ordinal, Insurers.tell(services(draws), draws), draws);
  }

  /** As told first, and with a correction of one in so many. */
  private static List<Map<String, Integer>> corrected(
      int ordinal, Map<String, Integer> told, SplittableRandom draws) {
    if (ordinal % CORRECTED_EVERY != CORRECTED_AT) {
      return List.of(told);
    }
    // Those who were told of first, with other numbers: each replaces its own
    int other = services(draws);
    int together = told.values().stream().mapToInt(Integer::intValue).sum();
    Map<String, Integer> corrected = new TreeMap<>();
    told.forEach(
        (insurer, services) -> corrected.put(insurer, (int) ((long) services * other / together)));
    return List.of(told, corrected);
  }

  private static int services(SplittableRandom draws) {
    return isOf(FEW_SERVICES, draws)
        ? FEWEST_SERVICES + draws.nextInt(ENOUGH_SERVICES - FEWEST_SERVICES)
        : ENOUGH_SERVICES + draws.nextInt(MANY_SERVICES);
  }
}
