package org.carepremiums.eligibility.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiKey;

/**
 * Who gains and who loses by a draft. Nothing of it is stored or published.
 *
 * @param openDay the business day on which both editions were evaluated (Europe/Brussels)
 * @param changesNothing whether every provider keeps outcome and amount
 * @param premiums the totals over all providers: of the drafted premium, then of the one on top
 * @param changes providers whose outcome or amount changes, in the order of their numbers
 * @param next after which provider to go on asking; absent where nobody else changes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DraftEffect(
    BusinessDay openDay,
    boolean changesNothing,
    List<PremiumEffect> premiums,
    List<ChangedDecision> changes,
    InamiKey next) {}
