package org.carepremiums.intake.parameters;

import org.carepremiums.intake.convention.Conventions;
import org.carepremiums.intake.quorum.Quorums;

/** The parameters that the service starts with, for tests that start none. */
public final class ShippedParameters {

  private ShippedParameters() {}

  public static Conventions conventions() {
    return new ConventionFiles().conventions();
  }

  public static Quorums quorums() {
    return new QuorumFiles().quorums(conventions());
  }
}
