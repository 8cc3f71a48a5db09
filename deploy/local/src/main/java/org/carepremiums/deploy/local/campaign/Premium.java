package org.carepremiums.deploy.local.campaign;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Comparator;
import org.carepremiums.contracts.event.Scheme;

/** One scheme in one premium year. */
record Premium(Scheme scheme, int year) implements Comparable<Premium> {

  /** As in {@code PPI 2024}. */
  @JsonCreator
  static Premium of(String text) {
    Premiums premiums = Premiums.of(text);
    if (premiums.first() != premiums.last()) {
      throw new IllegalArgumentException("'%s' is not one year".formatted(text));
    }
    return new Premium(premiums.scheme(), premiums.first());
  }

  @Override
  public int compareTo(Premium other) {
    return Comparator.comparing(Premium::scheme).thenComparing(Premium::year).compare(this, other);
  }

  @Override
  public String toString() {
    return scheme.rulePrefix() + " " + year;
  }
}
