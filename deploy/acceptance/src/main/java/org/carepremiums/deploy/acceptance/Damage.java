package org.carepremiums.deploy.acceptance;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** What makes something else of bytes that were in order. */
record Damage(Random random) {

  byte[] noise(int length) {
    byte[] noise = new byte[length];
    random.nextBytes(noise);
    return noise;
  }

  byte[] truncated(byte[] whole) {
    return Arrays.copyOf(whole, random.nextInt(whole.length));
  }

  /** Up to four bytes are others. */
  byte[] damaged(byte[] whole) {
    byte[] damaged = whole.clone();
    for (int count = 1 + random.nextInt(4); count > 0; count--) {
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
    }
    return damaged;
  }

  /** As many openings as closings, thousands of them. */
  byte[] deep(String opening, String closing) {
    int depth = 1_000 + random.nextInt(30_000);
    return (opening.repeat(depth) + closing.repeat(depth)).getBytes(StandardCharsets.UTF_8);
  }
}
