package org.carepremiums.payment.ledger;

import java.time.LocalDate;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.platform.parameters.DatedValues;
import org.carepremiums.platform.parameters.deadline.Portal;
import org.carepremiums.platform.wording.phrase.Sentences;

/** What a provider can do where money is held, or an account is not paid to (rule book 12.30). */
public final class Remedies {

  private final BankAccountOrders orders;
  private final DatedValues<Portal> portals;

  /**
   * @param portals the portal that is in use in each period
   */
  public Remedies(BankAccountOrders orders, DatedValues<Portal> portals) {
    this.orders = orders;
    this.portals = portals;
  }

  /**
   * @param because one of {@link HoldPhrase}
   * @param scheme the premium; {@code null} for every premium
   * @param year its year; {@code null} for every year
   * @param day the business day that is open
   */
  public Sentence to(Sentence because, Scheme scheme, PremiumYear year, LocalDate day) {
    return Sentences.of(phrase(because.phrase(), scheme, year, day).alone());
  }

  private RemedyPhrase phrase(String because, Scheme scheme, PremiumYear year, LocalDate day) {
    if (because.equals(HoldPhrase.NO_ACCOUNT_RULE.id())) {
      return RemedyPhrase.INAMI_SETTLES_IT;
    }
    if (because.equals(HoldPhrase.DECISION_TAKEN_BACK.id())) {
      return RemedyPhrase.NOTHING_UNTIL_FINAL;
    }
    if (because.equals(HoldPhrase.PAYMENT_NOT_REPEATED.id())
        || because.equals(HoldPhrase.BANK_REASON_NOT_KNOWN.id())) {
      return RemedyPhrase.INAMI_SETTLES_IT_OR_ANOTHER_ACCOUNT;
    }
    if (because.equals(HoldPhrase.ACCOUNT_NOT_YET_VALID.id())) {
      return RemedyPhrase.NOTHING_UNTIL_THEN;
    }
    if (scheme != null && !canBeCommunicated(scheme, year)) {
      return RemedyPhrase.NAME_WITH_ONLINE_REQUEST;
    }
    Portal inUse =
        portals
            .on(day)
            .orElseThrow(() -> new IllegalArgumentException("no portal is known for " + day));
    return switch (inUse) {
      case MYINAMI -> RemedyPhrase.COMMUNICATE_IN_MYINAMI;
      case PROSANTE -> RemedyPhrase.COMMUNICATE_IN_PROSANTE;
    };
  }

  private boolean canBeCommunicated(Scheme scheme, PremiumYear year) {
    return orders
        .of(scheme, year)
        .filter(order -> order.origins().contains(BankAccountOrigin.PROSANTE))
        .isPresent();
  }
}
