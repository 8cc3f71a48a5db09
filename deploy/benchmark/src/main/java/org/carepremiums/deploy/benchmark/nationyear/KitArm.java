package org.carepremiums.deploy.benchmark.nationyear;

/** The arms of the kit of floors and peers that stages are compared with. */
enum KitArm {
  /** Takes records in and passes them on, and decides nothing: the floor of intake. */
  REPUBLISH("republish"),
  /** Decides set by set in PostgreSQL. */
  BATCH("batch"),
  /** Decides in Kafka Streams. */
  STREAMS("streams");

  private final String id;

  KitArm(String id) {
    this.id = id;
  }

  /** As the kit names it. */
  String id() {
    return id;
  }
}
