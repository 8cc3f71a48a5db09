package org.carepremiums.payment.ledger;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carepremiums.platform.parameters.DatedValues;
import org.carepremiums.platform.parameters.SourcedValue;

/**
 * What a bank's reason for refusing or returning a payment means for what comes next, by the day on
 * which the bank established it.
 */
public final class BankReasons {

  /** What comes next. */
  public enum Consequence {
    /** The reason lies in the account: nothing is paid to it. */
    HELD_FOR_ACCOUNT,
    /** The reason lies in the payment: this premium is not paid to that account again. */
    HELD_FOR_ORDER,
    /** Nobody knows the code: held as if the reason lay in the payment, which is the safe side. */
    HELD_AS_UNKNOWN,
    /** The next cut-off orders it again. */
    ORDERED_AGAIN
  }

  /**
   * The codes of each consequence, as ISO 20022 writes them.
   *
   * @param heldForAccount {@link Consequence#HELD_FOR_ACCOUNT}
   * @param heldForOrder {@link Consequence#HELD_FOR_ORDER}
   * @param orderedAgain {@link Consequence#ORDERED_AGAIN}
   */
  public record Codes(
      List<String> heldForAccount, List<String> heldForOrder, List<String> orderedAgain) {

    /**
     * @throws IllegalArgumentException when a code stands in two lists, or twice in one
     */
    public Codes {
      Set<String> seen = new HashSet<>();
      for (List<String> codes : List.of(heldForAccount, heldForOrder, orderedAgain)) {
        for (String code : codes) {
          if (!code.matches("[A-Z0-9]{4}") || !seen.add(code)) {
            throw new IllegalArgumentException(
                "the reason %s is no code, or stands there twice".formatted(code));
          }
        }
      }
    }
  }

  private final DatedValues<Codes> reasons;

  public BankReasons(DatedValues<Codes> reasons) {
    this.reasons = reasons;
  }

  /**
   * @param code four capitals or digits
   * @param on the day on which the bank established it
   */
  public Consequence of(String code, LocalDate on) {
    return reasons.on(on).map(codes -> of(code, codes)).orElse(Consequence.HELD_AS_UNKNOWN);
  }

  private static Consequence of(String code, Codes codes) {
    if (codes.heldForAccount().contains(code)) {
      return Consequence.HELD_FOR_ACCOUNT;
    }
    if (codes.heldForOrder().contains(code)) {
      return Consequence.HELD_FOR_ORDER;
    }
    return codes.orderedAgain().contains(code)
        ? Consequence.ORDERED_AGAIN
        : Consequence.HELD_AS_UNKNOWN;
  }

  /** Every dated version, for whoever checks them. */
  public List<SourcedValue<Codes>> inOrder() {
    return reasons.inOrder();
  }
}
