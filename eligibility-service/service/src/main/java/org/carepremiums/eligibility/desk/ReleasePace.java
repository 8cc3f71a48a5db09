package org.carepremiums.eligibility.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.carepremiums.eligibility.store.ParameterRelease;
import org.carepremiums.eligibility.store.ParameterRelease.State;
import org.carepremiums.platform.web.desk.Progress;

/**
 * How fast releases go, by what pages saw of them since they began or were resumed. Of when they
 * began only the business day is kept, and no pause.
 */
@ApplicationScoped
class ReleasePace {

  private record Seen(long done, Instant at) {}

  private final Map<String, Seen> first = new ConcurrentHashMap<>();

  /**
   * How far a release is.
   *
   * @param at when that was read
   */
  Progress of(ParameterRelease release, Instant at) {
    long done = release.decided() + release.failed();
    long total = release.asked() + release.toAsk();
    if (release.state() == State.FINISHED) {
      first.remove(release.releaseId());
      return new Progress(total, total, null, at, false);
    }
    if (release.state() == State.PAUSED) {
      first.remove(release.releaseId());
      return new Progress(done, total, null, at, true);
    }
    Seen seen = first.computeIfAbsent(release.releaseId(), begun -> new Seen(done, at));
    // The last question may be answered before the release is closed
    return new Progress(done, Math.max(total, done + 1), beginning(seen, done, at), at, false);
  }

  /**
   * When it would have begun had it always gone as it goes now; {@code null} while nobody knows.
   */
  private static Instant beginning(Seen seen, long done, Instant at) {
    long more = done - seen.done();
    if (more <= 0) {
      return null;
    }
    return at.minusMillis(
        Math.round((double) Duration.between(seen.at(), at).toMillis() * done / more));
  }
}
