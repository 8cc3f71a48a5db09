package org.carepremiums.eligibility.conduct;

import java.util.Optional;
import org.carepremiums.contracts.value.Share;

/**
 * What one insurer, or the proof against it, says of a physiotherapist's year.
 *
 * @param insurer the insurer's code, three digits
 * @param attestedServices number of services attested
 * @param personalShareCollected in how many of them the personal share was collected
 * @param beneficiaries to how many of the insurer's members they were given; {@code null} where
 *     nobody counted them
 */
public record InsurerFigures(
    String insurer, long attestedServices, long personalShareCollected, Long beneficiaries) {

  /**
   * @throws IllegalArgumentException when more was collected than attested, or the services cannot
   *     have been given to so many
   */
  public InsurerFigures {
    new Share(personalShareCollected, attestedServices);
    if (beneficiaries != null && !canBe(beneficiaries, attestedServices)) {
      throw new IllegalArgumentException(
          "%d services to %d beneficiaries".formatted(attestedServices, beneficiaries));
    }
  }

  /** Each service is given to somebody, and nobody counts to whom none was. */
  public static boolean canBe(long beneficiaries, long attestedServices) {
    return beneficiaries <= attestedServices && (beneficiaries > 0) == (attestedServices > 0);
  }

  /** In how many of the services the personal share was collected. */
  public Share share() {
    return new Share(personalShareCollected, attestedServices);
  }

  /** Empty without services, or where nobody counted to how many they were given. */
  public Optional<ServicesPerBeneficiary> servicesPerBeneficiary() {
    return beneficiaries == null || attestedServices == 0
        ? Optional.empty()
        : Optional.of(new ServicesPerBeneficiary(attestedServices, beneficiaries));
  }

  /** The same as proved by somebody who may have counted no beneficiaries. */
  InsurerFigures disprovedBy(InsurerFigures proof) {
    boolean kept =
        proof.beneficiaries == null
            && beneficiaries != null
            && canBe(beneficiaries, proof.attestedServices);
    return kept
        ? new InsurerFigures(
            insurer, proof.attestedServices, proof.personalShareCollected, beneficiaries)
        : proof;
  }
}
