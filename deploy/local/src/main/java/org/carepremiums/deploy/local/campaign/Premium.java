package org.carepremiums.deploy.local.campaign;

import java.util.Comparator;
import org.carepremiums.contracts.event.Scheme;

/** One scheme in one premium year. */
record Premium(Scheme scheme, int year) implements Comparable<Premium> {

  @Override
  public int compareTo(Premium other) {
    return Comparator.comparing(Premium::scheme).thenComparing(Premium::year).compare(this, other);
  }
}
