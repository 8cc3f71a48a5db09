package org.carepremiums.eligibility.parameters;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.OptionalInt;

/**
 * A parameter file that cannot be taken for law: the build fails, and the service does not start.
 */
public final class InvalidParameterFile extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String reason;

  InvalidParameterFile(String file, String reason) {
    super(file + ": " + reason);
    this.reason = reason;
  }

  InvalidParameterFile(String file, String reason, Throwable cause) {
    super(file + ": " + reason, cause);
    this.reason = reason;
  }

  /** What is wrong, without the file; where it is one value, its name comes first. */
  public String reason() {
    return reason;
  }

  /** In which line of the file the reader stopped, from 1; empty where it read to the end. */
  public OptionalInt line() {
    return getCause() instanceof JsonProcessingException stopped
            && stopped.getLocation() != null
            && stopped.getLocation().getLineNr() > 0
        ? OptionalInt.of(stopped.getLocation().getLineNr())
        : OptionalInt.empty();
  }
}
