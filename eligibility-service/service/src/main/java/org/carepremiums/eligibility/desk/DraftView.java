package org.carepremiums.eligibility.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.eligibility.draft.DraftResult;
import org.carepremiums.eligibility.draft.PremiumEffect;
import org.carepremiums.platform.web.desk.Bar;
import org.carepremiums.platform.web.desk.Tone;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.wording.phrase.Phrase;

/**
 * What a draft does to one premium, as a page shows it.
 *
 * @param effect the numbers
 * @param inWords what that comes to
 * @param totals who gains, loses and stays
 * @param differences by how much
 */
public record DraftView(
    PremiumEffect effect, String inWords, List<Bar> totals, List<Bar> differences) {

  private record Total(Phrase who, long providers, Tone tone) {}

  static List<DraftView> of(Page page, DraftResult result) {
    return result.premiums().stream()
        .map(premium -> of(page, premium, result.differences(premium.scheme())))
        .toList();
  }

  private static DraftView of(Page page, PremiumEffect effect, Map<EuroCents, Long> differences) {
    return new DraftView(
        effect,
        page.text(
            LawDeskPhrase.DRAFT_IN_WORDS.with(
                effect.gaining(), effect.losing(), effect.before(), effect.after())),
        Bar.of(
            Stream.of(
                    new Total(LawDeskPhrase.DRAFT_GAINING, effect.gaining(), Tone.GOOD),
                    new Total(LawDeskPhrase.DRAFT_LOSING, effect.losing(), Tone.BAD),
                    new Total(LawDeskPhrase.DRAFT_OTHERWISE, effect.otherwise(), Tone.WAIT),
                    new Total(LawDeskPhrase.DRAFT_UNCHANGED, effect.unchanged(), Tone.PLAIN))
                .toList(),
            new Bar.Look<>(
                total -> page.text(total.who().alone()),
                Total::providers,
                total -> page.number(total.providers()),
                Total::tone,
                total -> null)),
        Bar.of(
            DifferenceSteps.of(differences),
            new Bar.Look<>(
                step -> page.text(step.inWords()),
                DifferenceSteps.Step::providers,
                step -> page.number(step.providers()),
                step -> step.isLoss() ? Tone.BAD : Tone.GOOD,
                step -> null)));
  }
}
