package org.carepremiums.deploy.acceptance;

import java.util.Random;

/** What is wrong with a record, and how often it is drawn. */
enum Hostility {
  /** No data. */
  EMPTY(40),
  /** Bytes that mean nothing. */
  NOISE(80),
  /** It ends in the middle. */
  TRUNCATED(150),
  /** A few bytes are others. */
  DAMAGED(200),
  /** UTF-16, or bytes that are none of UTF-8. */
  OTHER_ENCODING(80),
  /** More than a reader takes, some of it more than is kept. */
  OVERSIZED(1),
  /** A value of another type, or a field that is missing, unknown or there twice. */
  OTHER_SHAPE(150),
  /** Arrays in arrays, thousands deep. */
  DEEP(5),
  /** Dates, numbers and words that exclude one another. */
  CONTRADICTORY(150),
  /** Headers that name other types, sources and numbers. */
  STRANGE_HEADERS(80),
  /** A key that belongs to somebody else, or to nobody. */
  STRANGE_KEY(40),
  /** Nothing is wrong with it, but nobody knows whom it is about. */
  STRANGER(4),
  /** A good record once more. */
  REPLAYED(60);

  private final int weight;

  Hostility(int weight) {
    this.weight = weight;
  }

  /** One of them, each as often as its weight says. */
  static Hostility draw(Random random) {
    int sum = 0;
    for (Hostility one : values()) {
      sum += one.weight;
    }
    int drawn = random.nextInt(sum);
    for (Hostility one : values()) {
      drawn -= one.weight;
      if (drawn < 0) {
        return one;
      }
    }
    throw new IllegalStateException("the weights add up to " + sum);
  }
}
