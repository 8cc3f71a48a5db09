package org.carepremiums.contestation.desk;

import java.util.Map;
import org.carepremiums.platform.web.Problem;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.wording.phrase.Wording;

/** Why a step is refused, in words for who stands at the desk. */
final class Refusals {

  private static final String UNFOUNDED = "unfounded-fact";

  private static final Map<String, DeskPhrase> BY_KIND =
      Map.ofEntries(
          Map.entry("not-assigned", DeskPhrase.REFUSED_NOT_ASSIGNED),
          Map.entry("not-examined", DeskPhrase.REFUSED_WAITS),
          Map.entry("waiting", DeskPhrase.REFUSED_WAITS),
          Map.entry("incomplete", DeskPhrase.REFUSED_INCOMPLETE),
          Map.entry("inadmissible", DeskPhrase.REFUSED_INADMISSIBLE),
          Map.entry("no-business-day", DeskPhrase.REFUSED_NO_DAY),
          Map.entry(UNFOUNDED, DeskPhrase.REFUSED_UNFOUNDED),
          Map.entry("not-proposed", DeskPhrase.REFUSED_NOT_PROPOSED),
          Map.entry("already-proposed", DeskPhrase.REFUSED_PROPOSED),
          Map.entry("already-settled", DeskPhrase.REFUSED_SETTLED),
          Map.entry("withdrawn", DeskPhrase.REFUSED_WITHDRAWN),
          Map.entry("contradictory", DeskPhrase.REFUSED_CONTRADICTORY),
          Map.entry("too-late-to-complete", DeskPhrase.REFUSED_TOO_LATE));

  private Refusals() {}

  /** Whether what was typed can be mended, and it is not too late for it. */
  static boolean canBeMended(RequestRefused refused) {
    return refused.problem().status() == 400 || kind(refused.problem()).equals(UNFOUNDED);
  }

  static Wording why(RequestRefused refused) {
    return BY_KIND.getOrDefault(kind(refused.problem()), DeskPhrase.REFUSED_OTHERWISE).alone();
  }

  private static String kind(Problem problem) {
    return problem.type().substring(problem.type().lastIndexOf(':') + 1);
  }
}
