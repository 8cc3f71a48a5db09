package org.carepremiums.intake.page;

import java.util.Optional;
import org.carepremiums.intake.act.KnownAccount;
import org.carepremiums.intake.disclosure.HeldPhrase;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * The account that an application keeps if it names no other.
 *
 * @param said what keeping it means
 * @param masked the account, all but its ends hidden; {@code null} where intake knows none
 * @param since when it was named; {@code null} where intake knows none
 * @param problem why what was named cannot be used; {@code null} where it can
 * @param offered whether the form proposes to keep it
 */
public record AccountKept(
    Wording said, String masked, Wording since, Wording problem, boolean offered) {

  /**
   * @param known the account that was named with an application for the premium, or else the one
   *     that stands
   */
  static AccountKept of(PremiumAddress premium, Optional<KnownAccount> known) {
    Optional<KnownAccount> usable = known.filter(KnownAccount::isUsable);
    boolean isOfApplication = usable.filter(one -> one.applicationId() != null).isPresent();
    boolean mayBePaidBefore = premium.keepsLastPaid() && !isOfApplication;
    return new AccountKept(
        said(usable.isPresent(), mayBePaidBefore).alone(),
        usable.map(KnownAccount::masked).orElse(null),
        usable
            .map(
                one ->
                    (isOfApplication
                            ? ApplyPhrase.APPLY_NAMED_WITH_APPLICATION
                            : ApplyPhrase.APPLY_NAMED_ON)
                        .with(one.namedOn()))
            .orElse(null),
        known
            .filter(one -> !one.isUsable())
            .map(
                one ->
                    ApplyPhrase.APPLY_ACCOUNT_PROBLEM.with(
                        one.namedOn(), HeldPhrase.of(one.problem()).alone()))
            .orElse(null),
        usable.isPresent() || mayBePaidBefore);
  }

  /** What the form calls the other choice. */
  public Wording other() {
    return (offered ? ApplyPhrase.APPLY_ANOTHER : ApplyPhrase.APPLY_GIVE).alone();
  }

  private static Phrase said(boolean isKnown, boolean mayBePaidBefore) {
    if (mayBePaidBefore) {
      return isKnown ? ApplyPhrase.APPLY_KEEP_LAST_PAID : ApplyPhrase.APPLY_KEEP_LAST_PAID_ALONE;
    }
    return isKnown ? ApplyPhrase.APPLY_KEEP : ApplyPhrase.APPLY_KEEP_NONE;
  }
}
