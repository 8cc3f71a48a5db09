package org.carepremiums.deploy.local.campaign;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;

/**
 * The last payout of a premium to everybody of a kind.
 *
 * @param kind the short name of the kind of provider
 * @param account which of the provider's accounts it goes to
 * @param bookedOn the day on which the bank reported it booked
 */
record ExpectedPayout(
    @JsonProperty("of") String kind, CampaignPremium premium, int account, LocalDate bookedOn) {}
