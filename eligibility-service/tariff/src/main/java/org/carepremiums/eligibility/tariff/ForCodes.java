package org.carepremiums.eligibility.tariff;

import java.util.Set;

/** Something that the tariff says of several codes alike. */
interface ForCodes {

  Set<NomenclatureCode> codes();

  /**
   * @throws IllegalArgumentException when there is none
   */
  static Set<NomenclatureCode> some(Set<NomenclatureCode> codes) {
    if (codes == null || codes.isEmpty()) {
      throw new IllegalArgumentException("a value names no codes");
    }
    return Set.copyOf(codes);
  }
}
