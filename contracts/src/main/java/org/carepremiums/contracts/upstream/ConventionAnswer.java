package org.carepremiums.contracts.upstream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;

/**
 * How a physiotherapist answered a convention, as intake keeps it.
 *
 * @param convention its name
 * @param kind adhesion, refusal, or silence until the deadline had passed
 * @param on the day on which it was transmitted
 * @param channel how; {@code null} where the register does not say
 * @param askedFrom from which day a first adhesion was asked to hold; {@code null} where no day was
 *     named (CV11)
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonTypeName(ConventionEvent.KIND)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConventionAnswer(
    String convention,
    @JsonProperty("event") ConventionEventKind kind,
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
