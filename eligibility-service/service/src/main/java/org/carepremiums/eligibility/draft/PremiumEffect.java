package org.carepremiums.eligibility.draft;

import java.util.List;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * What a draft does to one premium and year; amounts in cents.
 *
 * @param scheme the premium
 * @param year the premium year
 * @param inForce the edition in force on the open day, with its digest
 * @param draft the draft with its digest; the edition in force where only the premium under it is
 *     drafted
 * @param decided providers for whom there is something to decide, in force or under the draft
 * @param unchanged those whose outcome and amount stay
 * @param gaining those who get more
 * @param losing those who get less
 * @param otherwise those who get the same with another outcome, as refused in place of pending
 * @param newlyGranted granted under the draft only
 * @param grantedUnasked of those, who lost the premium in force because they did not ask for it in
 *     time
 * @param noLongerGranted granted in force only
 * @param before what is owed to all of them in force
 * @param after what would be owed under the draft
 * @param difference the second less the first
 * @param steps how many are granted each amount
 */
public record PremiumEffect(
    Scheme scheme,
    PremiumYear year,
    String inForce,
    String draft,
    long decided,
    long unchanged,
    long gaining,
    long losing,
    long otherwise,
    long newlyGranted,
    long grantedUnasked,
    long noLongerGranted,
    EuroCents before,
    EuroCents after,
    EuroCents difference,
    List<AmountStep> steps) {

  /**
   * An amount that the law gives.
   *
   * @param amount the amount
   * @param before how many are granted it in force
   * @param after how many would be granted it under the draft
   */
  public record AmountStep(EuroCents amount, long before, long after) {}
}
