package org.carepremiums.payment.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carepremiums.platform.parameters.DatedValues;
import org.carepremiums.platform.parameters.SourcedValue;

/** What the status codes of ISO 20022 in a pain.002 mean for a payment of ours, by the day. */
public final class BankStatusCodes {

  /** What a code says. */
  public enum Meaning {
    /** The bank will execute it. */
    ACCEPTED,
    /** The money left our account. */
    BOOKED,
    /** The bank refuses it. */
    REJECTED,
    /** Neither accepted nor refused yet: nothing is concluded. */
    UNDER_WAY,
    /** The bank keeps the money, and neither pays nor returns it: somebody has to ask. */
    BLOCKED,
    /** Verification of the payee: name and account belong together. */
    PAYEE_MATCHES,
    /** The name resembles that of the account's holder. */
    PAYEE_MATCHES_CLOSELY,
    /** The name is not that of the account's holder. */
    PAYEE_DIFFERS,
    /** The payee's bank cannot verify it. */
    PAYEE_NOT_VERIFIABLE;

    /** Whether it is the result of a verification, which moves no payment. */
    public boolean isVerification() {
      return compareTo(PAYEE_MATCHES) >= 0;
    }
  }

  /**
   * @param codes as ISO 20022 writes them
   */
  public record Codes(Map<String, Meaning> codes) {

    /**
     * @throws IllegalArgumentException when one is no code
     */
    public Codes {
      codes = Map.copyOf(codes);
      for (String code : codes.keySet()) {
        if (!code.matches("[A-Z0-9]{4}")) {
          throw new IllegalArgumentException("the status %s is no code".formatted(code));
        }
      }
    }
  }

  private final DatedValues<Codes> statuses;

  public BankStatusCodes(DatedValues<Codes> statuses) {
    this.statuses = statuses;
  }

  /**
   * Empty for a code that is not known.
   *
   * @param on the day on which the bank said so
   */
  public Optional<Meaning> of(String code, LocalDate on) {
    return statuses.on(on).map(known -> known.codes().get(code));
  }

  /** Every dated version, for whoever checks them. */
  public List<SourcedValue<Codes>> inOrder() {
    return statuses.inOrder();
  }
}
