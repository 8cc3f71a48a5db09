package org.carepremiums.intake.convention;

import java.time.LocalDate;
import org.carepremiums.contracts.upstream.ConventionChannel;
import org.carepremiums.contracts.upstream.ConventionEventKind;

/**
 * How a physiotherapist answered a convention.
 *
 * @param convention its name
 * @param kind adhesion, refusal, or silence until the deadline had passed
 * @param on the day on which it was transmitted
 * @param channel how; {@code null} where the register does not say
 * @param askedFrom from which day a first adhesion was asked to hold; {@code null} where no day was
 *     named (CV11)
 */
public record ConventionAnswer(
    String convention,
    ConventionEventKind kind,
    LocalDate on,
    ConventionChannel channel,
    LocalDate askedFrom) {

  /** Without a day from which it was asked to hold. */
  public ConventionAnswer(
      String convention, ConventionEventKind kind, LocalDate on, ConventionChannel channel) {
    this(convention, kind, on, channel, null);
  }

  /** The register does not say how. */
  public ConventionAnswer(String convention, ConventionEventKind kind, LocalDate on) {
    this(convention, kind, on, null, null);
  }
}
