package org.carepremiums.intake.convention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.carepremiums.contracts.upstream.ConventionChannel;
import org.carepremiums.platform.parameters.SourcedValue;

/**
 * An agreement between physiotherapists and insurers (rule book §7).
 *
 * @param name as in {@code M/20}
 * @param firstDay its first day
 * @param lastDay its last day; it is not renewed tacitly (CV7)
 * @param rounds in which it may be refused, at least one, in their order
 * @param silence what saying nothing means (CV2, CV9), and how well that is founded
 * @param firstAdhesionDays within how many days of the first registration a first adhesion counts
 *     from the registration on (CV11), and how well that is founded
 * @param channels how a refusal has to be made (CV6), and how well that is founded
 */
public record Convention(
    String name,
    LocalDate firstDay,
    LocalDate lastDay,
    List<RefusalRound> rounds,
    SourcedValue<Silence> silence,
    SourcedValue<Integer> firstAdhesionDays,
    SourcedValue<List<ConventionChannel>> channels) {

  /** By default, where the register does not say how something was transmitted. */
  private static final ConventionChannel UNSAID = ConventionChannel.MYINAMI;

  /**
   * @throws IllegalArgumentException when there is no round, one begins before the one before it
   *     has ended, or days are fewer than none
   */
  public Convention {
    rounds = List.copyOf(rounds);
    if (rounds.isEmpty()) {
      throw new IllegalArgumentException("%s cannot be refused".formatted(name));
    }
    if (firstAdhesionDays.value() < 0) {
      throw new IllegalArgumentException(
          "%s gives a first adhesion less than no days".formatted(name));
    }
    for (int next = 1; next < rounds.size(); next++) {
      if (!rounds.get(next - 1).hasPassed(rounds.get(next).opensOn())) {
        throw new IllegalArgumentException(
            "a round of %s opens on %s, before the one before it has ended"
                .formatted(name, rounds.get(next).opensOn()));
      }
    }
  }

  /** The last day on which a refusal could keep somebody from adhering at all. */
  public LocalDate refuseUntil() {
    return rounds.get(0).refuseUntil().value();
  }

  /** The round in which a refusal is transmitted on that day; empty where it comes too late. */
  Optional<RefusalRound> roundOn(LocalDate transmittedOn) {
    for (RefusalRound round : rounds) {
      if (!round.hasPassed(transmittedOn)) {
        boolean open = round.equals(rounds.get(0)) || !transmittedOn.isBefore(round.opensOn());
        return open ? Optional.of(round) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The round that a refusal missed which is transmitted on a day of none. */
  RefusalRound roundMissedOn(LocalDate transmittedOn) {
    RefusalRound missed = rounds.get(0);
    for (RefusalRound round : rounds) {
      if (round.hasPassed(transmittedOn)) {
        missed = round;
      }
    }
    return missed;
  }

  /** Whether a refusal may be made in that way; {@code null} where the register does not say. */
  boolean isRefusedBy(ConventionChannel channel) {
    return channels.value().contains(channel == null ? UNSAID : channel);
  }

  /**
   * Whether an adhesion that is transmitted on that day, a first one, counts from the registration
   * on: the day of registration itself does not count.
   */
  boolean isSoonAfter(LocalDate registeredOn, LocalDate transmittedOn) {
    return !transmittedOn.isAfter(registeredOn.plusDays(firstAdhesionDays.value()));
  }
}
