package org.carepremiums.intake.quorum;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.ConventionInterval;
import org.carepremiums.intake.convention.Convention;
import org.carepremiums.platform.parameters.SourcedValue;

/**
 * The quorum of adhesions to one convention (CV10; law art. 49 §5, convention of 22-12-2020, art.
 * 12): who stands below the line, who above it, and why.
 *
 * @param convention the convention
 * @param silentSince the first year of which the register's silence may bear on adhesion to it
 * @param parameters what it asks
 */
public record Quorum(Convention convention, int silentSince, QuorumParameters parameters) {

  /**
   * A source that has to be complete for the share to be the last word.
   *
   * @param source who delivers
   * @param feed the feed's short name
   * @param year the year
   */
  public record Needed(Source source, String feed, int year) {}

  /**
   * @throws IllegalArgumentException when the adhesions are counted on no day of the convention, or
   *     a value holds on other days than the convention
   */
  public Quorum {
    for (SourcedValue<?> value : parameters.byName().values()) {
      if (!convention.firstDay().equals(value.validFrom())
          || !convention.lastDay().equals(value.validTo())) {
        throw new IllegalArgumentException(
            "a value of the quorum of %s does not hold for its days".formatted(convention.name()));
      }
    }
    if (!isDayOf(convention, parameters.countedOn().value())) {
      throw new IllegalArgumentException(
          "adhesions to %s are counted on no day of it".formatted(convention.name()));
    }
  }

  private static boolean isDayOf(Convention convention, LocalDate day) {
    return !day.isBefore(convention.firstDay()) && !day.isAfter(convention.lastDay());
  }

  /** Whether the convention holds on that day. */
  public boolean holdsOn(LocalDate day) {
    return isDayOf(convention, day);
  }

  /** Profiles, new numbers and adhesions, those by silence too. */
  public List<Needed> sources(LocalDate countedOn) {
    return Stream.concat(
            Stream.of(
                new Needed(Source.INSURERS, "activity-counts", parameters.profileYear().value()),
                new Needed(Source.INAMI, "providers", parameters.numberIssuedIn().value())),
            IntStream.rangeClosed(silentSince, countedOn.getYear())
                .mapToObj(year -> new Needed(Source.INAMI, "conventions", year)))
        .toList();
  }

  /**
   * Where a provider stands.
   *
   * @param known what is known of the provider
   * @param countedOn the day on which adhesion is looked at
   * @return empty for whom the quorum does not concern: no physiotherapist, no profile, no adhesion
   */
  public Optional<QuorumEntry> entry(KnownProvider known, LocalDate countedOn) {
    ConventionInterval adhesion = adhesion(known, countedOn);
    if (!known.isPhysiotherapist() && known.services() == null && adhesion == null) {
      return Optional.empty();
    }
    Ground ground = ground(known);
    return Optional.of(
        new QuorumEntry(
            known.provider(),
            ground.isCounted(),
            ground.isCounted() && adhesion != null,
            ground,
            known.services(),
            known.firstRegisteredOn(),
            adhesion,
            why(known, ground, adhesion, countedOn)));
  }

  private Ground ground(KnownProvider known) {
    if (!known.isInRegister()) {
      return Ground.NOT_IN_REGISTER;
    }
    if (!known.isPhysiotherapist()) {
      return Ground.NOT_A_PHYSIOTHERAPIST;
    }
    boolean profile =
        known.services() != null && known.services() >= parameters.profileFromServices().value();
    boolean number =
        known.firstRegisteredOn().getYear() == parameters.numberIssuedIn().value().intValue();
    if (profile) {
      return number ? Ground.PROFILE_AND_NUMBER_ISSUED : Ground.PROFILE;
    }
    return number ? Ground.NUMBER_ISSUED : Ground.NEITHER;
  }

  private ConventionInterval adhesion(KnownProvider known, LocalDate day) {
    return known.intervals().stream()
        .filter(interval -> interval.convention().equals(convention.name()))
        .filter(interval -> !interval.from().isAfter(day))
        .filter(interval -> interval.to() == null || !interval.to().isBefore(day))
        .findFirst()
        .orElse(null);
  }

  private String why(
      KnownProvider known, Ground ground, ConventionInterval adhesion, LocalDate countedOn) {
    String below =
        switch (ground) {
          case PROFILE -> "%d services in %s".formatted(known.services(), profileYear());
          case NUMBER_ISSUED -> "number issued on " + known.firstRegisteredOn();
          case PROFILE_AND_NUMBER_ISSUED ->
              "%d services in %s, and number issued on %s: counted once"
                  .formatted(known.services(), profileYear(), known.firstRegisteredOn());
          case NEITHER ->
              "no profile for %s, and number issued on %s"
                  .formatted(profileYear(), known.firstRegisteredOn());
          case NOT_A_PHYSIOTHERAPIST -> "registered with another profession";
          case NOT_IN_REGISTER -> "not known in INAMI's register";
        };
    String above =
        adhesion == null
            ? "no adhesion to %s on %s".formatted(convention.name(), countedOn)
            : "adhered from %s (%s)".formatted(adhesion.from(), adhesion.ruleId());
    return below + "; " + above;
  }

  private Integer profileYear() {
    return parameters.profileYear().value();
  }
}
