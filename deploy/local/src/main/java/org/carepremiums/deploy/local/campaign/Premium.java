package org.carepremiums.deploy.local.campaign;

import java.util.Comparator;
import org.carepremiums.contracts.event.Scheme;

/** One scheme in one premium year. */
record Premium(Scheme scheme, int year) implements Comparable<Premium> {

  /** As in {@code PPI 2024}. */
  static Premium read(String cell) {
    Clause clause = new Clause(cell);
    Premium premium = new Premium(clause.scheme(), clause.number());
    clause.mustEnd();
    return premium;
  }

  @Override
  public int compareTo(Premium other) {
    return Comparator.comparing(Premium::scheme).thenComparing(Premium::year).compare(this, other);
  }
}
