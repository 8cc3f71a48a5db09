package org.carepremiums.deploy.acceptance;

import java.util.Random;

/** What can happen to a running system, how often it is drawn, and for how long it lasts. */
enum FaultKind {
  KILL(Target.Place.INSTANCE, 20, 0, 1_500, "kill -9, and started again"),
  RESTART(Target.Place.INSTANCE, 8, 0, 1_500, "asked to stop, and started again"),
  PAUSE(Target.Place.INSTANCE, 15, 100, 3_000, "SIGSTOP, then SIGCONT"),
  KILL_BROKER(Target.Place.BROKER, 4, 0, 1_500, "kill -9, and started again"),
  RESTART_BROKER(Target.Place.BROKER, 4, 0, 1_500, "asked to stop, and started again"),
  PAUSE_BROKER(Target.Place.BROKER, 5, 100, 3_000, "SIGSTOP, then SIGCONT"),
  KILL_DATABASE(Target.Place.DATABASE, 4, 0, 1_500, "kill -9, and started again"),
  RESTART_DATABASE(Target.Place.DATABASE, 4, 0, 1_500, "asked to stop, and started again"),
  CUT(Target.Place.WAY, 10, 0, 1_500, "connections cut, and new ones refused"),
  BLACKHOLE(Target.Place.WAY, 8, 200, 4_000, "nothing comes through, then all of it"),
  LOSE(Target.Place.WAY, 5, 200, 4_000, "nothing comes through, then connections are reset"),
  DELAY(Target.Place.WAY, 10, 500, 3_000, "each piece waits"),
  SLOW(Target.Place.WAY, 5, 1_000, 4_000, "read slowly");

  /** One in so many pauses and silences outlasts the session that the broker grants a consumer. */
  private static final int ONE_LONG_IN = 8;

  private static final int LONG_MILLIS = 7_000;
  private static final int LONGEST_MILLIS = 9_000;

  private final Target.Place place;
  private final int weight;
  private final int shortest;
  private final int longest;
  private final String inWords;

  FaultKind(Target.Place place, int weight, int shortest, int longest, String inWords) {
    this.place = place;
    this.weight = weight;
    this.shortest = shortest;
    this.longest = longest;
    this.inWords = inWords;
  }

  /** Where it strikes. */
  Target.Place place() {
    return place;
  }

  String inWords() {
    return inWords;
  }

  /** One of them, each as often as its weight says. */
  static FaultKind draw(Random random) {
    int sum = 0;
    for (FaultKind kind : values()) {
      sum += kind.weight;
    }
    int drawn = random.nextInt(sum);
    for (FaultKind kind : values()) {
      drawn -= kind.weight;
      if (drawn < 0) {
        return kind;
      }
    }
    throw new IllegalStateException("the weights add up to " + sum);
  }

  /** How long one of its kind lasts, in milliseconds. */
  int drawDuration(Random random) {
    boolean silent = this == PAUSE || this == PAUSE_BROKER || this == BLACKHOLE || this == LOSE;
    return silent && random.nextInt(ONE_LONG_IN) == 0
        ? LONG_MILLIS + random.nextInt(LONGEST_MILLIS - LONG_MILLIS)
        : shortest + random.nextInt(longest - shortest);
  }

  /**
   * How strong one of its kind is: the milliseconds that each piece waits, or the bytes that come
   * through in a second; 0 where there is nothing to be said.
   */
  int drawStrength(Random random) {
    return switch (this) {
      case DELAY -> 20 + random.nextInt(230);
      case SLOW -> 4_096 + random.nextInt(61_440);
      default -> 0;
    };
  }
}
