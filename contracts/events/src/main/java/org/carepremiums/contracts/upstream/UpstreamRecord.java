package org.carepremiums.contracts.upstream;

import java.time.LocalDate;

/** One statement by an upstream data provider. */
public interface UpstreamRecord {

  /**
   * The day on which the provider of the data established it. Of two statements about the same
   * thing the later one holds, in whatever order they arrive.
   */
  LocalDate observedOn();
}
