package org.carepremiums.deploy.benchmark.nationyear;

import java.util.List;
import java.util.SplittableRandom;

/** The packages that patient files are kept with. */
final class SoftwarePackages {

  /** Of general practitioners, accepted by the Commission nationale médico-mutualiste. */
  static final List<String> ACCEPTED = List.of("gp-soft-1", "gp-soft-2", "gp-soft-3");

  /** Of general practitioners, and not accepted. */
  static final String NOT_ACCEPTED = "gp-soft-other";

  /** Of physiotherapists, homologated by eHealth and then approved by the Convention Commission. */
  static final List<String> APPROVED =
      List.of("kine-soft-1", "kine-soft-2", "kine-soft-3", "kine-soft-4", "kine-soft-5");

  /** Of physiotherapists, homologated and never approved. */
  static final String NOT_APPROVED = "kine-soft-other";

  private SoftwarePackages() {}

  static String accepted(SplittableRandom draws) {
    return ACCEPTED.get(draws.nextInt(ACCEPTED.size()));
  }

  static String approved(SplittableRandom draws) {
    return APPROVED.get(draws.nextInt(APPROVED.size()));
  }
}
