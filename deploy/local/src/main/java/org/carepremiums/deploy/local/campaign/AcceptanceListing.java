package org.carepremiums.deploy.local.campaign;

import java.time.LocalDate;
import java.util.Map;

/**
 * A row of the list of packages that the Commission nationale médico-mutualiste accepts (PPI4).
 *
 * @param acceptedTo {@code null} while it lasts
 */
record AcceptanceListing(String packageId, LocalDate acceptedFrom, LocalDate acceptedTo) {

  static final String[] COLUMNS = {"accepted package", "accepted from", "accepted to"};

  static AcceptanceListing read(Map<String, String> row) {
    String to = row.get("accepted to");
    return new AcceptanceListing(
        row.get("accepted package"),
        LocalDate.parse(row.get("accepted from")),
        to.equals("-") ? null : LocalDate.parse(to));
  }
}
