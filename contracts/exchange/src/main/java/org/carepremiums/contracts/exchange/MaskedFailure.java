package org.carepremiums.contracts.exchange;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** A failure as a log line may show it: the same places in the code, without personal data. */
final class MaskedFailure extends Throwable {

  private static final long serialVersionUID = 1L;

  private final String description;

  MaskedFailure(Throwable failure) {
    super(null, maskedCause(failure), false, true);
    this.description = PersonalDataFilter.mask(failure.toString());
    setStackTrace(failure.getStackTrace());
  }

  /** Whether the failure or one of its causes says something that is to be masked. */
  static boolean isNeededFor(Throwable failure) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
      String shown = cause.toString();
      if (!PersonalDataFilter.mask(shown).equals(shown)) {
        return true;
      }
    }
    return false;
  }

  private static Throwable maskedCause(Throwable failure) {
    Throwable cause = failure.getCause();
    return cause == null || cause == failure ? null : new MaskedFailure(cause);
  }

  @Override
  public String toString() {
    return description;
  }
}
