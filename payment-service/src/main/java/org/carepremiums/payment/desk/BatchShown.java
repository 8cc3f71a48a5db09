package org.carepremiums.payment.desk;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.List;
import org.carepremiums.payment.http.BatchView;
import org.carepremiums.payment.reading.LeftOutView;
import org.carepremiums.platform.web.desk.Bar;
import org.carepremiums.platform.web.desk.Progress;
import org.carepremiums.platform.web.desk.Tone;

/**
 * What a page about one batch shows of it.
 *
 * @param batch the batch
 * @param status where it stands, in words
 * @param premiums what it comes to by premium and year
 * @param funnel how far its payments have come; none before its approval
 * @param bank how many payments the bank has said its last word about; {@code null} before its
 *     approval
 * @param progressAddress where that is asked again
 * @param late how many payments are made after the last day that the law sets
 * @param leftOut those to whom something is due that is not in it
 * @param differences what would be drawn up differently now, in words
 * @param history who did what
 * @param may what the reader may do with it now
 */
public record BatchShown(
    BatchView batch,
    String status,
    Tone tone,
    List<Bar> premiums,
    List<Bar> funnel,
    @Nullable Progress bank,
    String progressAddress,
    long late,
    List<LeftOutView> leftOut,
    Differences differences,
    List<Event> history,
    Steps may) {

  /** How many payments it has. */
  public long lines() {
    return batch.lines();
  }

  /**
   * What would be drawn up differently now.
   *
   * @param known whether that was looked at: only what is not approved can still be drawn up again
   * @param count of how many payments
   * @param first the first of them, in words
   */
  public record Differences(boolean known, int count, List<String> first) {

    static final int SHOWN = 20;

    /** Those that are not shown. */
    public int more() {
      return count - first.size();
    }

    public boolean isNone() {
      return count == 0;
    }
  }

  /**
   * Something that was done.
   *
   * @param text by whom, in words
   * @param day when; {@code null} where that is not on record
   */
  public record Event(String text, @Nullable LocalDate day) {}

  /**
   * What the reader may do now.
   *
   * @param submit stand for it
   * @param approve approve it
   * @param own whether they could approve it, had they not submitted it themselves
   * @param withdraw set it aside
   * @param again have it drawn up again
   */
  public record Steps(
      boolean submit, boolean approve, boolean own, boolean withdraw, boolean again) {

    public boolean any() {
      return submit || approve || withdraw || again;
    }
  }
}
