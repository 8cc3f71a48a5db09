package org.carepremiums.intake.upload;

import jakarta.annotation.Nullable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carepremiums.contracts.json.UnusableField;
import org.carepremiums.intake.inbox.RecordPreview;
import org.carepremiums.intake.inbox.UploadedCsv;
import org.carepremiums.platform.web.RequestRefused;

/**
 * What would become of a file. Of its lines, one is in memory at a time, and one of each reason for
 * which lines would be refused. What they say is compared among them; whether they contradict what
 * the same delivery brought before shows only when they arrive.
 *
 * @param lines how many records it has
 * @param refused how many of them would be refused
 * @param unreadable whether none of its first records can be read, so that the file would be turned
 *     back as it is
 * @param reasons why, the most frequent first
 */
public record DryRun(long lines, long refused, boolean unreadable, List<Reason> reasons) {

  /** More reasons than anybody reads; what lies beyond is told together. */
  private static final int MOST_REASONS = 100;

  /** The code of what is told together. */
  public static final String OTHER = "other";

  /**
   * Records that would be refused for the same reason.
   *
   * @param code a stable word for it, as in {@code invalid-value}
   * @param field the field that is wrong; {@code null} where it is none in particular
   * @param count how many records
   * @param line the line in which the first of them ends, as an editor counts: the first is 1
   * @param stood what stands there; empty where nothing does
   */
  public record Reason(String code, @Nullable String field, long count, int line, String stood) {

    private Reason onceMore() {
      return new Reason(code, field, count + 1, line, stood);
    }
  }

  private record Kind(String code, @Nullable String field) {}

  /** Whether anything of it would be taken in. */
  public boolean isSendable() {
    return lines > refused && !unreadable;
  }

  /** Whether not one line would be taken in. */
  public boolean isNothingTaken() {
    return lines > 0 && refused == lines;
  }

  /**
   * Reads to the end of a file.
   *
   * @param file beyond any header line
   * @param format how its lines are read
   * @param sent what stood in a line
   * @param checks what would be wrong with a record
   * @throws RequestRefused where nothing says that it is such a file
   */
  static DryRun of(
      UploadedLineReader file, LineFormat format, SentValue sent, RecordPreview.OfDelivery checks)
      throws IOException {
    Map<Kind, Reason> reasons = new LinkedHashMap<>();
    long lines = 0;
    long refused = 0;
    boolean unreadable = true;
    boolean more = true;
    while (more) {
      byte[] line = file.next();
      more = line != null;
      for (UploadedLine record : more ? format.read(line) : format.end()) {
        lines++;
        unreadable &= lines > DeliveryUpload.READ_AHEAD || format.unreadable(record) != null;
        Optional<UnusableField> why = refusal(record, checks);
        if (why.isPresent()) {
          refused++;
          count(why.get(), record, file.lineNumber(), sent, reasons);
        }
      }
    }
    format.requireBeginning();
    List<Reason> inOrder = new ArrayList<>(reasons.values());
    inOrder.sort(Comparator.comparingLong(Reason::count).reversed());
    return new DryRun(lines, refused, lines > 0 && unreadable, List.copyOf(inOrder));
  }

  private static Optional<UnusableField> refusal(
      UploadedLine record, RecordPreview.OfDelivery checks) {
    return record.problem() == null
        ? checks.refusal(record.key(), record.data())
        : Optional.of(new UnusableField(record.field(), UploadedCsv.MALFORMED, record.problem()));
  }

  private static void count(
      UnusableField why, UploadedLine record, int line, SentValue sent, Map<Kind, Reason> reasons) {
    Kind told = new Kind(why.code(), why.name());
    Kind kind = reasons.containsKey(told) || reasons.size() < MOST_REASONS ? told : beyond();
    reasons.compute(
        kind,
        (same, before) ->
            before == null
                ? new Reason(kind.code(), kind.field(), 1, line, sent.of(record.data(), why.name()))
                : before.onceMore());
  }

  private static Kind beyond() {
    return new Kind(OTHER, null);
  }
}
