package org.carepremiums.eligibility.parameter;

/**
 * A parameter file that cannot be taken for law: the build fails, and the service does not start.
 */
public final class InvalidParameterFile extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidParameterFile(String file, String reason) {
    super(file + ": " + reason);
  }

  InvalidParameterFile(String file, String reason, Throwable cause) {
    super(file + ": " + reason, cause);
  }
}
