package org.carepremiums.payment.ledger;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.carepremiums.platform.parameters.DatedValues;
import org.carepremiums.platform.parameters.SourcedValue;

/**
 * What a bank's reason for refusing or returning a payment means for what comes next, by the day on
 * which the bank established it.
 */
public final class BankReasons {

  /** What comes next. */
  public enum Consequence {
    /** The reason lies in the payee: nothing is paid, to whatever account. */
    HELD_FOR_PAYEE,
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
   * What a code means.
   *
   * @param consequence what comes next
   * @param toAct who has to act; {@link Actor#NOBODY} where it is ordered again
   */
  public record Meaning(Consequence consequence, Actor toAct) {}

  /**
   * Codes for which something is held.
   *
   * @param consequence what is held
   * @param toAct who has to act before it is paid
   * @param codes as ISO 20022 writes them
   */
  public record Held(Consequence consequence, Actor toAct, List<String> codes) {

    /**
     * @throws IllegalArgumentException when nothing is held, or nobody has to act
     */
    public Held {
      codes = List.copyOf(codes);
      if (consequence == Consequence.ORDERED_AGAIN
          || consequence == Consequence.HELD_AS_UNKNOWN
          || toAct == Actor.NOBODY) {
        throw new IllegalArgumentException("codes %s are held for nobody".formatted(codes));
      }
    }
  }

  /**
   * Codes for which a premium is ordered again.
   *
   * @param times how often at most, to the same account; then it is held, for a payment operator
   * @param codes as ISO 20022 writes them
   */
  public record TriedAgain(int times, List<String> codes) {

    /**
     * @throws IllegalArgumentException when it is never tried again
     */
    public TriedAgain {
      codes = List.copyOf(codes);
      if (times < 1) {
        throw new IllegalArgumentException("what is tried again is tried once or more");
      }
    }
  }

  /**
   * All codes that are known; one that is not holds the premium.
   *
   * @param triedAgain {@link Consequence#ORDERED_AGAIN}
   * @param held all others
   */
  public record Codes(TriedAgain triedAgain, List<Held> held) {

    /**
     * @throws IllegalArgumentException when a code stands in two lists, or twice in one
     */
    public Codes {
      held = List.copyOf(held);
      Set<String> seen = new HashSet<>();
      Stream.concat(triedAgain.codes().stream(), held.stream().flatMap(one -> one.codes().stream()))
          .forEach(
              code -> {
                if (!code.matches("[A-Z0-9]{4}") || !seen.add(code)) {
                  throw new IllegalArgumentException(
                      "the reason %s is no code, or stands there twice".formatted(code));
                }
              });
    }
  }

  private static final Meaning UNKNOWN =
      new Meaning(Consequence.HELD_AS_UNKNOWN, Actor.PAYMENT_OPERATOR);

  private final DatedValues<Codes> reasons;

  public BankReasons(DatedValues<Codes> reasons) {
    this.reasons = reasons;
  }

  /**
   * @param code four capitals or digits
   * @param on the day on which the bank established it
   */
  public Meaning of(String code, LocalDate on) {
    return reasons.on(on).map(codes -> of(code, codes)).orElse(UNKNOWN);
  }

  /**
   * The same, of a premium whose payment to the same account failed before.
   *
   * @param failures how often it failed for reasons that pass, since an operator released it last
   */
  public Meaning of(String code, LocalDate on, int failures) {
    Meaning meaning = of(code, on);
    boolean oftenEnough =
        meaning.consequence() == Consequence.ORDERED_AGAIN
            && reasons.on(on).orElseThrow().triedAgain().times() <= failures;
    return oftenEnough ? new Meaning(Consequence.HELD_FOR_ORDER, Actor.PAYMENT_OPERATOR) : meaning;
  }

  private static Meaning of(String code, Codes codes) {
    if (codes.triedAgain().codes().contains(code)) {
      return new Meaning(Consequence.ORDERED_AGAIN, Actor.NOBODY);
    }
    return codes.held().stream()
        .filter(held -> held.codes().contains(code))
        .findFirst()
        .map(held -> new Meaning(held.consequence(), held.toAct()))
        .orElse(UNKNOWN);
  }

  /** Every dated version, for whoever checks them. */
  public List<SourcedValue<Codes>> inOrder() {
    return reasons.inOrder();
  }
}
