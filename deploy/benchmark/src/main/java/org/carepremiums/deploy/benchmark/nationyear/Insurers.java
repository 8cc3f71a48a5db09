package org.carepremiums.deploy.benchmark.nationyear;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** What insurers say of a provider, each of its own members. */
final class Insurers {

  private static final List<String> CODES = List.of("100", "200", "300", "400", "500");
  private static final int MOST = 3;

  private Insurers() {}

  /** A number that one to three insurers tell together, by the code of each. */
  static Map<String, Integer> tell(int together, SplittableRandom draws) {
    int howMany = 1 + draws.nextInt(MOST);
    int first = draws.nextInt(CODES.size());
    List<String> codes = new ArrayList<>(howMany);
    for (int one = 1; one <= howMany; one++) {
      codes.add(CODES.get((first + one) % CODES.size()));
    }
    return tell(codes, together, draws);
  }

  /** A number that these insurers tell together: each replaces what it told before. */
  static Map<String, Integer> tell(Collection<String> codes, int together, SplittableRandom draws) {
    Map<String, Integer> told = new TreeMap<>();
    int left = together;
    for (String code : codes) {
      int part = told.size() == codes.size() - 1 ? left : draws.nextInt(left + 1);
      told.put(code, part);
      left -= part;
    }
    return told;
  }
}
