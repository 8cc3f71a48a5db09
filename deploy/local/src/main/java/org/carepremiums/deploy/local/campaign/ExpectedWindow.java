package org.carepremiums.deploy.local.campaign;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.carepremiums.contracts.contestation.CountedFrom;
import org.carepremiums.contracts.value.MayBeAbsent;

/**
 * A window within which everybody of a kind can contest a premium.
 *
 * @param kind the short name of the kind of provider
 * @param number the premium's first, second ... window
 * @param countedFrom from which act its days are counted; {@code null} where there is no such
 *     window, as are the days
 * @param actOn the day of that act
 * @param rawEnd day 60
 * @param rolledEnd day 60, rolled past closed days
 */
record ExpectedWindow(
    @JsonProperty("of") String kind,
    CampaignPremium premium,
    int number,
    @MayBeAbsent CountedFrom countedFrom,
    @MayBeAbsent @JsonProperty("on") LocalDate actOn,
    @MayBeAbsent @JsonProperty("day-60") LocalDate rawEnd,
    @MayBeAbsent @JsonProperty("last-day") LocalDate rolledEnd) {}
