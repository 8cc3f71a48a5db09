package org.carepremiums.platform.parameters.deadline;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.carepremiums.contracts.decision.NotificationChannel;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.platform.parameters.DatedValues;
import org.carepremiums.platform.parameters.SourcedValue;

/**
 * How long decisions can be contested, and what that rests on for each premium. A value holds for
 * the applications, notifications and requests to complete of its period.
 *
 * @param days how many calendar days count
 * @param dayOne the first day that counts, for each way of notifying
 * @param rollsPastClosedDays whether a last day on a Saturday, Sunday or legal holiday moves to the
 *     next business day
 * @param completionDays how many days a provider has to complete a contestation, at least until the
 *     end of the window (rule book 12.24)
 * @param portals where a provider acts online
 * @param addressees to whom a contestation goes
 * @param bases what the deadline of each premium rests on
 */
public record DeadlineRules(
    DatedValues<Integer> days,
    Map<NotificationChannel, DatedValues<FirstCountedDay>> dayOne,
    DatedValues<Boolean> rollsPastClosedDays,
    DatedValues<Integer> completionDays,
    DatedValues<Portal> portals,
    DatedValues<Addressee> addressees,
    Map<Scheme, SourcedValue<ContestationBasis>> bases) {

  /**
   * @throws IllegalArgumentException when a way of notifying has no first day, a premium no basis,
   *     or the deadline no day
   */
  public DeadlineRules {
    dayOne = Map.copyOf(dayOne);
    bases = Map.copyOf(bases);
    for (SourcedValue<Integer> version : days.inOrder()) {
      if (version.value() < 1) {
        throw new IllegalArgumentException("a deadline has at least one day");
      }
    }
    for (NotificationChannel channel : NotificationChannel.values()) {
      if (!dayOne.containsKey(channel)) {
        throw new IllegalArgumentException("a deadline needs dayOne for " + channel);
      }
    }
    for (Scheme scheme : Scheme.values()) {
      if (!bases.containsKey(scheme)) {
        throw new IllegalArgumentException("the deadline of %s has no basis".formatted(scheme));
      }
    }
  }

  /**
   * What holds for an application or a notification.
   *
   * @throws IllegalArgumentException when nothing does on that day
   */
  public DeadlineRule on(LocalDate actOn) {
    Map<NotificationChannel, SourcedValue<FirstCountedDay>> first =
        new EnumMap<>(NotificationChannel.class);
    dayOne.forEach((channel, versions) -> first.put(channel, of(versions, actOn)));
    return new DeadlineRule(of(days, actOn), first, of(rollsPastClosedDays, actOn));
  }

  private static <T> SourcedValue<T> of(DatedValues<T> versions, LocalDate day) {
    return versions
        .sourcedOn(day)
        .orElseThrow(() -> new IllegalArgumentException("no deadline is known for " + day));
  }

  /**
   * How many days a contestation can still be completed when that is asked for on a day.
   *
   * @throws IllegalArgumentException when nothing is known for that day
   */
  public SourcedValue<Integer> completionDaysOn(LocalDate askedOn) {
    return of(completionDays, askedOn);
  }

  /**
   * Where a provider acts online on a day.
   *
   * @throws IllegalArgumentException when nothing is known for that day
   */
  public SourcedValue<Portal> portalOn(LocalDate day) {
    return of(portals, day);
  }

  /**
   * To whom a contestation goes on a day.
   *
   * @throws IllegalArgumentException when nothing is known for that day
   */
  public SourcedValue<Addressee> addresseeOn(LocalDate day) {
    return of(addressees, day);
  }

  public SourcedValue<ContestationBasis> basis(Scheme scheme) {
    return bases.get(scheme);
  }
}
