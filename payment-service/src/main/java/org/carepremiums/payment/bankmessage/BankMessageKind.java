package org.carepremiums.payment.bankmessage;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The messages of a bank that are read, in the versions that banks send with pain.001.001.09 (ISO
 * 20022 of 2019, which Febelfin's guides follow).
 */
public enum BankMessageKind {
  /** How far orders have come: customer payment status report. */
  PAIN_002("pain.002.001.10"),
  /** Everything that was booked on the account in a day: bank to customer statement. */
  CAMT_053("camt.053.001.08"),
  /** Single bookings, as they happen: bank to customer debit credit notification. */
  CAMT_054("camt.054.001.08");

  private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:";

  private final String id;

  BankMessageKind(String id) {
    this.id = id;
  }

  /** The message's identifier, as in {@code pain.002.001.10}. */
  public String id() {
    return id;
  }

  /** Empty for a namespace of anything else. */
  static Optional<BankMessageKind> ofNamespace(String namespace) {
    return Arrays.stream(values())
        .filter(kind -> (NAMESPACE + kind.id).equals(namespace))
        .findFirst();
  }

  /** All identifiers, for whoever sent something else. */
  static String all() {
    return Arrays.stream(values()).map(BankMessageKind::id).collect(Collectors.joining(", "));
  }
}
