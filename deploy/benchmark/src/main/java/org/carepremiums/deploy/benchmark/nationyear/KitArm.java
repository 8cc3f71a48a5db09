package org.carepremiums.deploy.benchmark.nationyear;

import java.util.EnumSet;
import java.util.Set;

/** The arms of the kit of floors and peers that we are compared with. */
enum KitArm {
  /** Takes records in and passes them on, and decides nothing: the floor of intake. */
  REPUBLISH("republish"),
  /** Decides set by set in PostgreSQL. */
  BATCH("batch"),
  /** Decides in Kafka Streams. */
  STREAMS("streams"),
  /** Lines of payments into a table: a floor of a cut-off. */
  COPY("copy-60k"),
  /** The same lines into a file: the other floor of a cut-off. */
  PAIN("pain-60k");

  /** Those of a national year. */
  static final Set<KitArm> OF_A_YEAR = EnumSet.of(REPUBLISH, BATCH, STREAMS);

  /** Those of a cut-off. */
  static final Set<KitArm> OF_A_CUT_OFF = EnumSet.of(COPY, PAIN);

  private final String id;

  KitArm(String id) {
    this.id = id;
  }

  /** As the kit names it. */
  String id() {
    return id;
  }
}
