package org.carepremiums.eligibility.tariff;

import java.util.List;

/**
 * What may be charged for one service.
 *
 * @param charge the fee
 * @param indemnities what may be charged beside the fee
 * @param reasons why, for the fee and for each indemnity that was asked for or is near
 */
public record LineAnswer(Charge charge, List<Indemnity> indemnities, List<Reason> reasons)
    implements TariffLineAnswer {

  public LineAnswer {
    indemnities = List.copyOf(indemnities);
    reasons = List.copyOf(reasons);
  }
}
