package org.carepremiums.platform.telemetry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Figures that metrics read from the database: read together and kept for a while, so that what a
 * look at the metrics costs does not depend on how many gauges there are or how often somebody
 * looks.
 */
@ApplicationScoped
public class CachedFigures {

  private static final Logger LOG = Logger.getLogger(CachedFigures.class);

  /** Reads figures from the database. */
  @FunctionalInterface
  public interface Reader<T> {
    T read() throws SQLException;
  }

  private final Duration keptFor;

  /**
   * @param keptFor how long figures are shown before they are read again
   */
  @Inject
  CachedFigures(
      @ConfigProperty(name = "care-premiums.metrics.kept", defaultValue = "15S") Duration keptFor) {
    this.keptFor = keptFor;
  }

  /**
   * @param what names the figures in a log line
   * @param reader a few queries that look at few rows
   */
  public <T> Kept<T> of(String what, Reader<T> reader) {
    return new Kept<>(what, reader, keptFor.toNanos());
  }

  /** Figures that were read together. */
  public static final class Kept<T> {

    private final String what;
    private final Reader<T> reader;
    private final long keptNanos;
    private T figures;
    private long readAt;

    private Kept(String what, Reader<T> reader, long keptNanos) {
      this.what = what;
      this.reader = reader;
      this.keptNanos = keptNanos;
    }

    /** One of the figures; not a number while the database is away. */
    public synchronized double show(ToDoubleFunction<T> figure) {
      if (figures == null || System.nanoTime() - readAt > keptNanos) {
        try {
          figures = reader.read();
          readAt = System.nanoTime();
        } catch (SQLException away) {
          LOG.warnf("%s cannot be shown: %s", what, away.getMessage());
          return Double.NaN;
        }
      }
      return figure.applyAsDouble(figures);
    }
  }
}
