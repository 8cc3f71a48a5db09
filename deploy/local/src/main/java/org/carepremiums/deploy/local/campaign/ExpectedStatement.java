package org.carepremiums.deploy.local.campaign;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.carepremiums.contracts.value.MayBeAbsent;

/**
 * What the first provider of a kind reads.
 *
 * @param kind the short name of the kind of provider
 * @param on the day at whose end it is read; {@code null} for the end of the campaign
 * @param contains what stands in it
 * @param lacks what does not
 */
record ExpectedStatement(
    @JsonProperty("of") String kind,
    CampaignPremium premium,
    @MayBeAbsent LocalDate on,
    String language,
    @MayBeAbsent List<String> contains,
    @MayBeAbsent List<String> lacks) {

  ExpectedStatement {
    contains = Objects.requireNonNullElse(contains, List.of());
    lacks = Objects.requireNonNullElse(lacks, List.of());
  }
}
