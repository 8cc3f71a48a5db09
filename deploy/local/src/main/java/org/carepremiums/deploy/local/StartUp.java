package org.carepremiums.deploy.local;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.carepremiums.deploy.local.stack.Service;

/** Tells which parts of a run are up, as a bar where it is read on a terminal. */
final class StartUp {

  static final String KAFKA = "Kafka";
  static final String POSTGRESQL = "PostgreSQL";

  private final ProgressBar bar;
  private final List<String> awaited = new ArrayList<>(List.of(KAFKA, POSTGRESQL));
  private final int all;
  private final long started = System.nanoTime();

  /**
   * @param terminal whether a line can be written over; nothing is told otherwise
   */
  StartUp(PrintStream out, boolean terminal) {
    for (Service service : Service.values()) {
      awaited.add(service.source().id());
    }
    this.all = awaited.size();
    this.bar = terminal ? new ProgressBar(out, all) : null;
    show();
  }

  /** A part is up; told from any thread. */
  synchronized void ready(String part) {
    awaited.remove(part);
    show();
  }

  private void show() {
    if (bar != null) {
      String left = awaited.isEmpty() ? "" : ", waiting for " + String.join(", ", awaited);
      bar.show(
          all - awaited.size(),
          String.format(Locale.ENGLISH, "%.0f s%s", (System.nanoTime() - started) / 1e9, left));
    }
  }

  /** Nothing more is told, whether all is up or not. */
  synchronized void finish() {
    if (bar != null) {
      bar.finish();
    }
  }
}
