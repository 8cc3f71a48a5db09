package org.carepremiums.intake.parameters;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.carepremiums.contracts.upstream.ConventionChannel;
import org.carepremiums.intake.convention.Convention;
import org.carepremiums.intake.convention.RefusalRound;
import org.carepremiums.intake.convention.Silence;
import org.carepremiums.platform.parameters.SourcedValue;

/**
 * One convention as its file describes it.
 *
 * @param name as in {@code M/20}
 * @param firstDay its first day
 * @param lastDay its last day
 * @param rounds in which it may be refused
 * @param silence what saying nothing means
 * @param firstAdhesionDays within how many days of the first registration a first adhesion counts
 *     from it
 * @param refusalChannels how a refusal has to be made
 */
record ConventionFile(
    String name,
    SourcedValue<LocalDate> firstDay,
    SourcedValue<LocalDate> lastDay,
    List<Round> rounds,
    SourcedValue<Silence> silence,
    SourcedValue<Integer> firstAdhesionDays,
    SourcedValue<List<ConventionChannel>> refusalChannels) {

  /**
   * @param opensOn its first day
   * @param refuseUntil its last day
   * @param effectiveFrom the day from which its refusals hold; {@code null} for that of
   *     transmission
   */
  record Round(
      SourcedValue<LocalDate> opensOn,
      SourcedValue<LocalDate> refuseUntil,
      SourcedValue<LocalDate> effectiveFrom) {

    private Stream<SourcedValue<?>> values() {
      return Stream.<SourcedValue<?>>of(opensOn, refuseUntil, effectiveFrom)
          .filter(Objects::nonNull);
    }

    private RefusalRound round() {
      return new RefusalRound(
          opensOn.value(), refuseUntil, effectiveFrom == null ? null : effectiveFrom.value());
    }
  }

  /**
   * @throws IllegalArgumentException when a value holds on other days than the convention
   */
  ConventionFile {
    for (SourcedValue<?> value :
        values(firstDay, lastDay, rounds, silence, firstAdhesionDays, refusalChannels)) {
      if (!firstDay.value().equals(value.validFrom()) || !lastDay.value().equals(value.validTo())) {
        throw new IllegalArgumentException(
            "a value of %s (%s) does not hold for its days".formatted(name, value.ruleId()));
      }
    }
  }

  /** Each value that the file holds. */
  List<SourcedValue<?>> values() {
    return values(firstDay, lastDay, rounds, silence, firstAdhesionDays, refusalChannels);
  }

  private static List<SourcedValue<?>> values(
      SourcedValue<LocalDate> firstDay,
      SourcedValue<LocalDate> lastDay,
      List<Round> rounds,
      SourcedValue<Silence> silence,
      SourcedValue<Integer> firstAdhesionDays,
      SourcedValue<List<ConventionChannel>> refusalChannels) {
    return Stream.concat(
            Stream.<SourcedValue<?>>of(
                firstDay, lastDay, silence, firstAdhesionDays, refusalChannels),
            rounds.stream().flatMap(Round::values))
        .toList();
  }

  Convention convention() {
    return new Convention(
        name,
        firstDay.value(),
        lastDay.value(),
        rounds.stream().map(Round::round).toList(),
        silence,
        firstAdhesionDays,
        refusalChannels);
  }
}
