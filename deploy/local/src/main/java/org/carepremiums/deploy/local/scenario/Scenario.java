package org.carepremiums.deploy.local.scenario;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A campaign that can be played: who publishes what on which day, what people do, and how it must
 * come out.
 *
 * @param folder where it was read from; uploads name files in it
 * @param name a short name, which also tells kept data of one scenario from another's
 * @param description a sentence
 * @param days business days that open although nothing is published or done on them
 * @param playedUntil the last day that is played; what is planned for later days happens when they
 *     are opened. {@code null} for every day that is named
 * @param longestWait how long a service may take to catch up
 * @param records in the order of publishing: by topic file, then by line
 * @param actions in the order of doing
 * @param expected how it must come out
 */
public record Scenario(
    Path folder,
    String name,
    String description,
    List<LocalDate> days,
    LocalDate playedUntil,
    Duration longestWait,
    List<UpstreamLine> records,
    List<Action> actions,
    Expected expected) {

  /** Every day that is named anywhere and played, in order. */
  public SortedSet<LocalDate> calendar() {
    SortedSet<LocalDate> calendar = new TreeSet<>(days);
    records.forEach(record -> calendar.add(record.day()));
    actions.forEach(action -> calendar.add(action.day()));
    calendar.removeIf(day -> !isPlayed(day));
    return calendar;
  }

  /**
   * Whether that is later than everything that is played.
   *
   * @param day the last day of a play; {@code null} for none
   */
  public boolean isGoneBeyond(LocalDate day) {
    SortedSet<LocalDate> calendar = calendar();
    return day != null && !calendar.isEmpty() && day.isAfter(calendar.last());
  }

  /** How many records are published on the days that are played. */
  public int playedRecords() {
    return (int) records.stream().filter(record -> isPlayed(record.day())).count();
  }

  /** How many actions are done on the days that are played. */
  public int playedActions() {
    return (int) actions.stream().filter(action -> isPlayed(action.day())).count();
  }

  private boolean isPlayed(LocalDate day) {
    return playedUntil == null || !day.isAfter(playedUntil);
  }

  public Map<LocalDate, List<UpstreamLine>> recordsByDay() {
    return records.stream()
        .collect(Collectors.groupingBy(UpstreamLine::day, TreeMap::new, Collectors.toList()));
  }

  public Map<LocalDate, List<Action>> actionsByDay() {
    return actions.stream()
        .collect(Collectors.groupingBy(Action::day, TreeMap::new, Collectors.toList()));
  }

  /** The same scenario with other records. */
  public Scenario withRecords(List<UpstreamLine> others) {
    return new Scenario(
        folder,
        name,
        description,
        days,
        playedUntil,
        longestWait,
        new ArrayList<>(others),
        actions,
        expected);
  }

  /** The same scenario with more time for services to catch up. */
  public Scenario withLongestWait(Duration other) {
    return new Scenario(
        folder, name, description, days, playedUntil, other, records, actions, expected);
  }
}
