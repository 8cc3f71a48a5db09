package org.carepremiums.deploy.local.campaign;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.carepremiums.contracts.value.MayBeAbsent;

/**
 * A row of the software lists of eHealth and of the Convention Commission.
 *
 * @param homologatedFrom {@code null} where the row says nothing of homologation
 * @param approvedFrom {@code null} where the row says nothing of approval
 * @param arrives when a row that is not part of the usual lists arrives
 */
record PackageListing(
    @JsonProperty("package") String packageId,
    @MayBeAbsent LocalDate homologatedFrom,
    @MayBeAbsent LocalDate homologatedTo,
    @MayBeAbsent LocalDate approvedFrom,
    @MayBeAbsent LocalDate approvedTo,
    @MayBeAbsent ArrivalDay arrives) {}
