package org.carepremiums.deploy.local.campaign;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.carepremiums.contracts.value.MayBeAbsent;

/**
 * The day before which no version of a decision on a premium may be final, since a source is not
 * complete.
 *
 * @param notBefore that day
 * @param because which source
 * @param exceptions the kinds of providers whom that source cannot give anything else: they are
 *     final the day before
 */
record FinalDay(
    CampaignPremium premium,
    LocalDate notBefore,
    String because,
    @MayBeAbsent @JsonProperty("except") List<String> exceptions) {

  FinalDay {
    exceptions = Objects.requireNonNullElse(exceptions, List.of());
  }
}
