package org.carepremiums.eligibility.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * Something that a care provider can do now.
 *
 * @param what in words
 * @param path where, from the root of the site
 * @param until the last day; after every other where there is none
 */
public record ToDo(Wording what, String path, LocalDate until) {

  /** What runs out first comes first. */
  static List<ToDo> of(List<PremiumView> premiums) {
    return premiums.stream()
        .flatMap(premium -> Stream.concat(apply(premium), contest(premium)))
        .sorted(Comparator.comparing(ToDo::until))
        .toList();
  }

  private static Stream<ToDo> apply(PremiumView premium) {
    if (!premium.canApply()) {
      return Stream.empty();
    }
    Decision decision = premium.decision();
    LocalDate closes = premium.applyUntil();
    return Stream.of(
        new ToDo(
            closes == null
                ? PremiumsPhrase.TO_DO_APPLY_WITHOUT_END.with(decision.scheme(), decision.year())
                : PremiumsPhrase.TO_DO_APPLY.with(decision.scheme(), decision.year(), closes),
            "/intake/my/applications/" + premium.address(),
            closes == null ? LocalDate.MAX : closes));
  }

  private static Stream<ToDo> contest(PremiumView premium) {
    if (!premium.canContest()) {
      return Stream.empty();
    }
    Decision decision = premium.decision();
    LocalDate last = premium.contestUntil();
    return Stream.of(
        new ToDo(
            PremiumsPhrase.TO_DO_CONTEST.with(decision.scheme(), decision.year(), last),
            "/contestation/my/contestations/" + premium.address(),
            last));
  }
}
