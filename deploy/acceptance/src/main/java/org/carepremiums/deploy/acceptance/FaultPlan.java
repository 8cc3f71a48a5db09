package org.carepremiums.deploy.acceptance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.carepremiums.contracts.calendar.BelgianCalendar;
import org.carepremiums.deploy.local.scenario.Scenario;
import org.carepremiums.deploy.local.stack.Service;

/**
 * What happens while a scenario is played, to what, when and for how long: the same for the same
 * seed, number of faults, scenario and most instances.
 *
 * @param seed what it was drawn from
 * @param alone whether each fault is over, and the system quiet, before the next one begins
 * @param instances how many there are of each service
 * @param faults in the order of the days
 */
record FaultPlan(long seed, boolean alone, Map<Service, Integer> instances, List<Fault> faults) {

  /** Steps take about as long: most faults strike while something is done. */
  private static final int LONGEST_DELAY_MILLIS = 400;

  /** A kind is drawn again so often where the day has nothing left for it to strike. */
  private static final int MOST_DRAWS = 100;

  /**
   * Draws a plan.
   *
   * @param count how many faults there shall be
   * @param mostInstances how many there may be of each service
   */
  static FaultPlan draw(long seed, int count, Scenario scenario, int mostInstances) {
    Random random = new Random(seed);
    Map<Service, Integer> instances = drawInstances(random, mostInstances);
    List<LocalDate> days = List.copyOf(scenario.calendar());
    Set<LocalDate> withRecords = scenario.recordsByDay().keySet();
    Set<LocalDate> withActions = scenario.actionsByDay().keySet();
    List<LocalDate> busy = days.stream().filter(withRecords::contains).toList();
    Map<LocalDate, Set<Target>> struck = new HashMap<>();
    List<Fault> faults = new ArrayList<>();
    while (faults.size() < count) {
      LocalDate day =
          random.nextBoolean()
              ? busy.get(random.nextInt(busy.size()))
              : days.get(random.nextInt(days.size()));
      List<Fault.Moment> moments = new ArrayList<>();
      if (BelgianCalendar.isBusinessDay(day)) {
        moments.add(Fault.Moment.OPENING);
      }
      if (withRecords.contains(day)) {
        moments.add(Fault.Moment.PUBLISHING);
      }
      if (withActions.contains(day)) {
        moments.add(Fault.Moment.ACTING);
      }
      Set<Target> ofDay = struck.computeIfAbsent(day, first -> new HashSet<>());
      for (int draw = 0; draw < MOST_DRAWS; draw++) {
        FaultKind kind = FaultKind.draw(random);
        Target target = target(kind.place(), instances, random);
        if (ofDay.add(target)) {
          faults.add(
              new Fault(
                  day,
                  moments.get(random.nextInt(moments.size())),
                  random.nextInt(LONGEST_DELAY_MILLIS),
                  kind,
                  target,
                  kind.drawDuration(random),
                  kind.drawStrength(random)));
          break;
        }
      }
    }
    faults.sort(
        Comparator.comparing(Fault::day)
            .thenComparing(Fault::moment)
            .thenComparing(Fault::delayMillis));
    return new FaultPlan(seed, false, instances, List.copyOf(faults));
  }

  /**
   * Draws faults one at a time, so that what each costs can be told: each kind in its turn, on the
   * next business day, which begins for every service while the fault lasts.
   *
   * @param mostInstances how many there may be of each service
   */
  static FaultPlan drawAlone(long seed, Scenario scenario, int mostInstances) {
    Random random = new Random(seed);
    Map<Service, Integer> instances = drawInstances(random, mostInstances);
    List<Fault> faults = new ArrayList<>();
    for (LocalDate day : scenario.calendar()) {
      if (BelgianCalendar.isBusinessDay(day)) {
        FaultKind kind = FaultKind.values()[faults.size() % FaultKind.values().length];
        faults.add(
            new Fault(
                day,
                Fault.Moment.OPENING,
                0,
                kind,
                target(kind.place(), instances, random),
                kind.drawDuration(random),
                kind.drawStrength(random)));
      }
    }
    return new FaultPlan(seed, true, instances, List.copyOf(faults));
  }

  private static Map<Service, Integer> drawInstances(Random random, int most) {
    Map<Service, Integer> instances = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      instances.put(service, 1 + random.nextInt(most));
    }
    return Collections.unmodifiableMap(instances);
  }

  private static Target target(Target.Place place, Map<Service, Integer> instances, Random random) {
    if (place == Target.Place.BROKER || place == Target.Place.DATABASE) {
      return new Target(place, null, 0, false);
    }
    Service service = Service.values()[random.nextInt(Service.values().length)];
    return new Target(
        place,
        service,
        random.nextInt(instances.get(service)),
        place == Target.Place.WAY && random.nextBoolean());
  }

  /** The whole plan, a line for each fault. */
  String inWords() {
    StringBuilder text = new StringBuilder();
    text.append("Seed %d: %d faults on %s%n".formatted(seed, faults.size(), instances));
    faults.forEach(fault -> text.append("    ").append(fault).append(System.lineSeparator()));
    return text.toString();
  }
}
