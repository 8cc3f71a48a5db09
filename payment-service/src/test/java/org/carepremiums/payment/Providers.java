package org.carepremiums.payment;

import java.util.concurrent.atomic.AtomicInteger;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.InamiNumber;

/** Physiotherapists that no other test of this run has used. */
final class Providers {

  private static final AtomicInteger BASE = new AtomicInteger(540_000);

  private Providers() {}

  static InamiKey next() {
    int base = BASE.incrementAndGet();
    return new InamiKey("%06d%02d".formatted(base, 97 - base % 97));
  }

  static InamiNumber number(InamiKey key) {
    return new InamiNumber(key.value() + "527");
  }
}
