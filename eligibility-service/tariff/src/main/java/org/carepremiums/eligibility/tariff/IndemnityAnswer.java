package org.carepremiums.eligibility.tariff;

import java.util.Optional;
import org.carepremiums.platform.parameters.Basis;
import org.carepremiums.platform.parameters.SourcedValue;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * What one rule says about an indemnity.
 *
 * @param indemnity what may be charged; empty where nothing may
 * @param reason why; empty where nothing was asked for and nothing is near
 */
record IndemnityAnswer(Optional<Indemnity> indemnity, Optional<Reason> reason) {

  static final IndemnityAnswer NOT_ASKED = new IndemnityAnswer(Optional.empty(), Optional.empty());

  static IndemnityAnswer granted(Indemnity indemnity, SourcedValue<?> value, Wording text) {
    return granted(indemnity, Basis.of(value), text);
  }

  static IndemnityAnswer granted(Indemnity indemnity, Basis basis, Wording text) {
    return new IndemnityAnswer(
        Optional.of(indemnity), Optional.of(Reason.granted(indemnity.rule(), basis, text)));
  }

  static IndemnityAnswer refused(TariffRule rule, SourcedValue<?> value, Wording text) {
    return refused(rule, Basis.of(value), text);
  }

  static IndemnityAnswer refused(TariffRule rule, Basis basis, Wording text) {
    return new IndemnityAnswer(Optional.empty(), Optional.of(Reason.refused(rule, basis, text)));
  }
}
