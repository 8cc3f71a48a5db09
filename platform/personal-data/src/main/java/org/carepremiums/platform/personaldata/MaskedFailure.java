package org.carepremiums.platform.personaldata;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** A failure as a log line may show it: the same places in the code, without personal data. */
final class MaskedFailure extends Throwable {

  private static final long serialVersionUID = 1L;

  MaskedFailure(Throwable failure) {
    super(PersonalDataFilter.mask(failure.toString()), maskedCause(failure), true, true);
    setStackTrace(failure.getStackTrace());
    for (Throwable suppressed : failure.getSuppressed()) {
      addSuppressed(new MaskedFailure(suppressed));
    }
  }

  /**
   * Whether the failure, one of its causes or what was suppressed beside them says something that
   * is to be masked.
   */
  static boolean isNeededFor(Throwable failure) {
    return isNeededFor(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private static boolean isNeededFor(Throwable failure, Set<Throwable> seen) {
    if (failure == null || !seen.add(failure)) {
      return false;
    }
    String shown = failure.toString();
    return !PersonalDataFilter.mask(shown).equals(shown)
        || isNeededFor(failure.getCause(), seen)
        || Arrays.stream(failure.getSuppressed()).anyMatch(also -> isNeededFor(also, seen));
  }

  private static Throwable maskedCause(Throwable failure) {
    Throwable cause = failure.getCause();
    return cause == null || cause == failure ? null : new MaskedFailure(cause);
  }

  @Override
  public String toString() {
    return getMessage();
  }
}
