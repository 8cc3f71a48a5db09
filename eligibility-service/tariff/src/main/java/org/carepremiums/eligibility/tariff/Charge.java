package org.carepremiums.eligibility.tariff;

import java.math.BigDecimal;
import java.util.List;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.platform.wording.phrase.Phrase;

/**
 * Which fee may be charged.
 *
 * @param kind how far the fee binds
 * @param fee the fee of the convention; {@code null} where it is not documented
 * @param maximum the most that may be charged; {@code null} where there is no limit or none is
 *     documented
 * @param coefficient M-values of the service; {@code null} where they are not documented
 * @param reimbursed what insurance pays back of the fee; {@code null} where no document and no line
 *     tells
 * @param reasons why
 */
public record Charge(
    Kind kind,
    EuroCents fee,
    EuroCents maximum,
    BigDecimal coefficient,
    EuroCents reimbursed,
    List<Reason> reasons) {

  public Charge {
    reasons = List.copyOf(reasons);
  }

  /** How far the fee of the convention binds. */
  public enum Kind {
    /** The fee, neither more nor less. */
    EXACT(TariffPhrase.CHARGE_EXACT),
    /** Any fee up to the maximum, also where no document tells the maximum. */
    UP_TO(TariffPhrase.CHARGE_UP_TO),
    /** Any fee. */
    FREE(TariffPhrase.CHARGE_FREE),
    /** The fee binds, but no document tells it. */
    NOT_DOCUMENTED(TariffPhrase.CHARGE_NOT_DOCUMENTED);

    private final TariffPhrase phrase;

    Kind(TariffPhrase phrase) {
      this.phrase = phrase;
    }

    /** What it is called. */
    public Phrase phrase() {
      return phrase;
    }
  }
}
