package org.carepremiums.eligibility.draft;

import java.util.List;
import java.util.TreeMap;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.eligibility.draft.PremiumEffect.AmountStep;

/** Counts the providers of one premium; each thread has its own, and they are added up. */
final class DraftTotals {

  private final TreeMap<EuroCents, AmountStep> steps = new TreeMap<>();
  private long decided;
  private long unchanged;
  private long gaining;
  private long losing;
  private long newlyGranted;
  private long grantedUnasked;
  private long noLongerGranted;
  private EuroCents before = EuroCents.ZERO;
  private EuroCents after = EuroCents.ZERO;

  void count(DraftOutcome in, DraftOutcome under) {
    decided++;
    int more = under.amount().compareTo(in.amount());
    if (in.equals(under)) {
      unchanged++;
    } else if (more > 0) {
      gaining++;
    } else if (more < 0) {
      losing++;
    }
    before = before.plus(in.amount());
    after = after.plus(under.amount());
    if (in.isGranted()) {
      add(new AmountStep(in.amount(), 1, 0));
    }
    if (under.isGranted()) {
      add(new AmountStep(under.amount(), 0, 1));
    }
    if (under.isGranted() && !in.isGranted()) {
      newlyGranted++;
      grantedUnasked += in.outcome() == Outcome.NOT_APPLIED_FOR ? 1 : 0;
    } else if (in.isGranted() && !under.isGranted()) {
      noLongerGranted++;
    }
  }

  void add(DraftTotals others) {
    decided += others.decided;
    unchanged += others.unchanged;
    gaining += others.gaining;
    losing += others.losing;
    newlyGranted += others.newlyGranted;
    grantedUnasked += others.grantedUnasked;
    noLongerGranted += others.noLongerGranted;
    before = before.plus(others.before);
    after = after.plus(others.after);
    others.steps.values().forEach(this::add);
  }

  private void add(AmountStep step) {
    steps.merge(
        step.amount(),
        step,
        (one, other) ->
            new AmountStep(
                one.amount(), one.before() + other.before(), one.after() + other.after()));
  }

  boolean changesNothing() {
    return decided == unchanged;
  }

  PremiumEffect of(SchemeComparison premium) {
    return new PremiumEffect(
        premium.draft().rules().scheme(),
        premium.draft().rules().year(),
        premium.inForce().version(),
        premium.draft().version(),
        decided,
        unchanged,
        gaining,
        losing,
        decided - unchanged - gaining - losing,
        newlyGranted,
        grantedUnasked,
        noLongerGranted,
        before,
        after,
        after.minus(before),
        List.copyOf(steps.values()));
  }
}
