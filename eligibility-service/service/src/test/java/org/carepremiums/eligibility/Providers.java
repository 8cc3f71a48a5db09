package org.carepremiums.eligibility;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The unique 8 digits of INAMI numbers that no other test of this run has used. */
final class Providers {

  private static final AtomicInteger PHYSIOTHERAPIST = new AtomicInteger(510_000);
  private static final AtomicInteger DOCTOR = new AtomicInteger(110_000);

  private Providers() {}

  /** A physiotherapist. */
  static String next() {
    return digits(PHYSIOTHERAPIST.incrementAndGet());
  }

  /** So many physiotherapists. */
  static List<String> next(int many) {
    return Stream.generate(Providers::next).limit(many).toList();
  }

  static String nextDoctor() {
    return digits(DOCTOR.incrementAndGet());
  }

  private static String digits(int base) {
    return "%06d%02d".formatted(base, 97 - base % 97);
  }
}
