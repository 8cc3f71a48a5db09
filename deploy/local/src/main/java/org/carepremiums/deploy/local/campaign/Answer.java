package org.carepremiums.deploy.local.campaign;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a source or a provider says to a question. */
enum Answer {
  @JsonProperty("yes")
  YES,
  @JsonProperty("no")
  NO,
  @JsonProperty("not-stated")
  NOT_STATED;

  /** {@code null} where it is not stated. */
  Boolean stated() {
    return this == NOT_STATED ? null : this == YES;
  }

  /** As the page writes it. */
  @Override
  public String toString() {
    return this == NOT_STATED ? "-" : name().toLowerCase(Locale.ROOT);
  }
}
