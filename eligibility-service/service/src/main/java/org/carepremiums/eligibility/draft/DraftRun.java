package org.carepremiums.eligibility.draft;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.PremiumYear;

/** A comparison that goes on beside whoever asked for it, and what came of it. */
public final class DraftRun {

  private final String runId;
  private final Scheme scheme;
  private final PremiumYear year;
  private final String askedBy;
  private final Instant begunAt;
  private final long total;
  private final AtomicLong looked = new AtomicLong();
  private volatile DraftEffect effect;
  private volatile boolean failed;

  DraftRun(
      String runId, Scheme scheme, PremiumYear year, String askedBy, Instant begunAt, long total) {
    this.runId = runId;
    this.scheme = scheme;
    this.year = year;
    this.askedBy = askedBy;
    this.begunAt = begunAt;
    this.total = total;
  }

  void look(long more) {
    looked.addAndGet(more);
  }

  void end(DraftEffect found) {
    effect = found;
  }

  void fail() {
    failed = true;
  }

  public String runId() {
    return runId;
  }

  public Scheme scheme() {
    return scheme;
  }

  public PremiumYear year() {
    return year;
  }

  /** Who asked for it. */
  public String askedBy() {
    return askedBy;
  }

  public Instant begunAt() {
    return begunAt;
  }

  /** How many providers there were when it began. */
  public long total() {
    return total;
  }

  /** Of how many it is known what the draft does. */
  public long looked() {
    return looked.get();
  }

  /** What came of it, with everybody whose decision changes; empty before its end. */
  public Optional<DraftEffect> effect() {
    return Optional.ofNullable(effect);
  }

  /** Whether it could not be brought to its end. */
  public boolean isFailed() {
    return failed;
  }

  public boolean isOver() {
    return failed || effect != null;
  }

  /** How many changed decisions it keeps in memory. */
  int size() {
    return effect == null ? 0 : effect.changes().size();
  }
}
