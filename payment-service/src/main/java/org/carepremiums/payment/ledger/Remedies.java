package org.carepremiums.payment.ledger;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.platform.parameters.DatedValues;
import org.carepremiums.platform.parameters.deadline.Portal;
import org.carepremiums.platform.wording.phrase.Sentences;

/**
 * Who has to act, and what a provider can do, where money is held, or an account is not paid to
 * (rule book 12.30).
 */
public final class Remedies {

  private static final Map<String, HoldPhrase> HOLDS =
      Arrays.stream(HoldPhrase.values())
          .collect(Collectors.toUnmodifiableMap(HoldPhrase::id, phrase -> phrase));

  private final BankAccountOrders orders;
  private final DatedValues<Portal> portals;
  private final BankReasons reasons;

  /**
   * @param portals the portal that is in use in each period
   * @param reasons who has to act for which reason of a bank
   */
  public Remedies(BankAccountOrders orders, DatedValues<Portal> portals, BankReasons reasons) {
    this.orders = orders;
    this.portals = portals;
    this.reasons = reasons;
  }

  /**
   * @param because one of {@link HoldPhrase}
   * @param scheme the premium; {@code null} for every premium
   * @param year its year; {@code null} for every year
   * @param day the business day that is open
   */
  public Remedy to(Sentence because, Scheme scheme, PremiumYear year, LocalDate day) {
    return switch (HOLDS.get(because.phrase())) {
      case NO_ACCOUNT_RULE, REPRESENTATIVE_REFUSED_BY_BANK ->
          remedy(Actor.PAYMENT_OPERATOR, RemedyPhrase.INAMI_SETTLES_IT);
      case DECISION_TAKEN_BACK -> remedy(Actor.NOBODY, RemedyPhrase.NOTHING_UNTIL_FINAL);
      case ACCOUNT_NOT_YET_VALID -> remedy(Actor.NOBODY, RemedyPhrase.NOTHING_UNTIL_THEN);
      case PAYMENT_NOT_REPEATED, BANK_REASON_NOT_KNOWN ->
          remedy(Actor.PAYMENT_OPERATOR, RemedyPhrase.INAMI_SETTLES_IT_OR_ANOTHER_ACCOUNT);
      case PAYEE_NOT_PAID -> ofPayee(because, day);
      case NO_ACCOUNT,
          NO_ACCOUNT_OF_INSTITUTION,
          ACCOUNT_INVALID,
          ACCOUNT_OUTSIDE_SEPA,
          ACCOUNT_NAMED_TWICE,
          ACCOUNT_NOT_NAMED_ONLINE,
          ACCOUNT_REFUSED_BY_BANK ->
          remedy(Actor.PROVIDER, anotherAccount(scheme, year, day));
    };
  }

  private Remedy ofPayee(Sentence because, LocalDate day) {
    String code = BankReasonPhrase.codeIn((Sentence) because.values().get("reason"));
    Actor toAct = reasons.of(code, day).toAct();
    return toAct == Actor.REPRESENTATIVE
        ? remedy(toAct, RemedyPhrase.REPRESENTATIVE_TELLS_INAMI)
        : remedy(toAct, RemedyPhrase.INAMI_SETTLES_IT);
  }

  private RemedyPhrase anotherAccount(Scheme scheme, PremiumYear year, LocalDate day) {
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

  private static Remedy remedy(Actor toAct, RemedyPhrase phrase) {
    return new Remedy(toAct, Sentences.of(phrase.alone()));
  }

  private boolean canBeCommunicated(Scheme scheme, PremiumYear year) {
    return orders
        .of(scheme, year)
        .filter(order -> order.origins().contains(BankAccountOrigin.PROSANTE))
        .isPresent();
  }
}
