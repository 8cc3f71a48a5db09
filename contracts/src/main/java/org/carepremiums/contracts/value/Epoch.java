package org.carepremiums.contracts.value;

/**
 * How often a service was restored from a backup. After each time it numbers what it says above
 * everything that it can have said before, which its database does not know any more: readers pass
 * over versions that are not newer than what they have (ADR 24).
 *
 * @param number 0 for a service that was never restored
 */
public record Epoch(int number) {

  /** A service that was never restored. */
  public static final Epoch FIRST = new Epoch(0);

  /** So many versions of one thing there are at most between two restores. */
  private static final int VERSIONS = 1_000_000;

  private static final int LAST = Integer.MAX_VALUE / VERSIONS - 1;

  public Epoch {
    if (number < 0 || number > LAST) {
      throw new IllegalArgumentException("no such epoch: " + number);
    }
  }

  /** The epoch in which a version was numbered. */
  public static Epoch of(int version) {
    return new Epoch(version / VERSIONS);
  }

  /** The one after this one. */
  public Epoch next() {
    return new Epoch(number + 1);
  }

  /** The later of two. */
  public Epoch orLater(Epoch other) {
    return number >= other.number ? this : other;
  }

  /**
   * The version that follows one.
   *
   * @param before the version before; 0 for the first
   */
  public int after(int before) {
    return Math.max(before, number * VERSIONS) + 1;
  }
}
