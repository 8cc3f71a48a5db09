package org.carepremiums.deploy.local.campaign;

import java.time.LocalDate;
import java.util.Map;

/**
 * A row of the software lists of eHealth and of the Convention Commission.
 *
 * @param homologatedFrom {@code null} where the row says nothing of homologation
 * @param approvedFrom {@code null} where the row says nothing of approval
 * @param arrival when a row that is not part of the usual lists arrives
 */
record PackageListing(
    String packageId,
    LocalDate homologatedFrom,
    LocalDate homologatedTo,
    LocalDate approvedFrom,
    LocalDate approvedTo,
    Arrival arrival) {

  static final String[] COLUMNS = {
    "package", "homologated from", "homologated to", "approved from", "approved to"
  };

  static PackageListing read(Map<String, String> row) {
    Clause last = new Clause(row.get("approved to"));
    LocalDate approvedTo = last.takes("-") ? null : last.date();
    Arrival arrival = Arrival.read(last);
    last.mustEnd();
    return new PackageListing(
        row.get("package"),
        dateOrNull(row.get("homologated from")),
        dateOrNull(row.get("homologated to")),
        dateOrNull(row.get("approved from")),
        approvedTo,
        arrival);
  }

  private static LocalDate dateOrNull(String cell) {
    return cell.equals("-") ? null : LocalDate.parse(cell);
  }
}
