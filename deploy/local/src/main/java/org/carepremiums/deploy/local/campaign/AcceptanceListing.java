package org.carepremiums.deploy.local.campaign;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.carepremiums.contracts.value.MayBeAbsent;

/**
 * A row of the list of packages that the Commission nationale médico-mutualiste accepts (PPI4).
 *
 * @param acceptedTo {@code null} while it lasts
 */
record AcceptanceListing(
    @JsonProperty("package") String packageId,
    @JsonProperty("from") LocalDate acceptedFrom,
    @MayBeAbsent @JsonProperty("to") LocalDate acceptedTo) {}
