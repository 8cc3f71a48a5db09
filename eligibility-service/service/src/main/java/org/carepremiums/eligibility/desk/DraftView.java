package org.carepremiums.eligibility.desk;

import java.util.List;
import java.util.stream.Stream;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.eligibility.draft.ChangedDecision;
import org.carepremiums.eligibility.draft.DraftEffect;
import org.carepremiums.eligibility.draft.PremiumEffect;
import org.carepremiums.platform.web.desk.Bar;
import org.carepremiums.platform.web.desk.Tone;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.wording.phrase.Phrase;

/**
 * What a draft does to one premium, as a page shows it.
 *
 * @param effect the numbers
 * @param totals who gains, loses and stays
 * @param differences by how much
 */
public record DraftView(PremiumEffect effect, List<Bar> totals, List<Bar> differences) {

  private record Total(Phrase who, long providers, Tone tone) {}

  static List<DraftView> of(Page page, DraftEffect effect) {
    return effect.premiums().stream().map(premium -> of(page, premium, effect.changes())).toList();
  }

  private static DraftView of(Page page, PremiumEffect effect, List<ChangedDecision> changes) {
    return new DraftView(
        effect,
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
            DifferenceSteps.of(
                changes.stream()
                    .filter(change -> change.scheme() == effect.scheme())
                    .map(DraftView::difference)
                    .toList()),
            new Bar.Look<>(
                step -> page.text(step.inWords()),
                DifferenceSteps.Step::providers,
                step -> page.number(step.providers()),
                step -> step.isLoss() ? Tone.BAD : Tone.GOOD,
                step -> null)));
  }

  /** How much more somebody gets under the draft; negative for less. */
  static EuroCents difference(ChangedDecision change) {
    return change.after().amount().minus(change.before().amount());
  }
}
