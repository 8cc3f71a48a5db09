package org.carepremiums.deploy.local.campaign;

import java.time.LocalDate;
import java.util.Map;

/**
 * The last payout of a premium to everybody of a kind.
 *
 * @param kind the short name of the kind of provider
 * @param account which of the provider's accounts it goes to
 * @param bookedOn the day on which the bank reported it booked
 */
record ExpectedPayout(String kind, Premium premium, int account, LocalDate bookedOn) {

  static final String[] COLUMNS = {"payouts of", "premium", "to account", "booked on"};

  static ExpectedPayout read(Map<String, String> row) {
    return new ExpectedPayout(
        row.get("payouts of"),
        Premium.read(row.get("premium")),
        Integer.parseInt(row.get("to account")),
        LocalDate.parse(row.get("booked on")));
  }
}
