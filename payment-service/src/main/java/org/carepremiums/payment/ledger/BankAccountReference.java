package org.carepremiums.payment.ledger;

import java.util.Comparator;
import org.carepremiums.contracts.event.Source;

/**
 * Which fact names an account. Two sources may use the same identifier for different things.
 *
 * @param source who says it
 * @param key the source's identifier: {@code account} for the one in ProSanté, otherwise the
 *     application that named it
 */
public record BankAccountReference(Source source, String key)
    implements Comparable<BankAccountReference> {

  private static final Comparator<BankAccountReference> ORDER =
      Comparator.comparing(BankAccountReference::key).thenComparing(BankAccountReference::source);

  @Override
  public int compareTo(BankAccountReference other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return source + "/" + key;
  }
}
