package org.carepremiums.eligibility.conduct;

import org.carepremiums.contracts.value.Share;

/**
 * What one insurer, or the proof against it, says of a physiotherapist's year.
 *
 * @param insurer the insurer's code, three digits
 * @param attestedServices number of services attested
 * @param personalShareCollected in how many of them the personal share was collected
 */
public record InsurerFigures(String insurer, long attestedServices, long personalShareCollected) {

  /**
   * @throws IllegalArgumentException when more was collected than attested
   */
  public InsurerFigures {
    new Share(personalShareCollected, attestedServices);
  }
}
