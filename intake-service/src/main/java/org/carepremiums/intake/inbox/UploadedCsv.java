package org.carepremiums.intake.inbox;

import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.platform.messaging.record.ReceivedRecord;

/** How the upload tells where a record stood in its file, and that it is no line of a CSV file. */
public final class UploadedCsv {

  public static final String CONTENT_TYPE = "text/csv";

  /** Says why, in words without personal data. */
  public static final String PROBLEM_HEADER = "upload-problem";

  /** What a problem is written with: others who write to the topic can put anything there. */
  public static final String PROBLEM_FORM = "[\\p{L}0-9 ,.:;/'“”+-]{1,200}";

  /** The column that cannot be read; absent where it is none in particular. */
  public static final String COLUMN_HEADER = "upload-column";

  /** The number of a record's line in its file, as an editor counts: that of the header is 1. */
  public static final String LINE_HEADER = "upload-line";

  private static final String LINE_FORM = "[0-9]{1,10}";

  /** That a line is no line of its file. */
  public static final String MALFORMED = "malformed-csv";

  private UploadedCsv() {}

  /**
   * Why a record is refused, with its line where it stood in an uploaded file: that is where its
   * sender looks for it.
   */
  static InvalidRecord atItsLine(ReceivedRecord received, InvalidRecord refusal) {
    String line = received.header(LINE_HEADER);
    if (line == null || !line.matches(LINE_FORM) || refusal.code().equals(MALFORMED)) {
      return refusal;
    }
    return new InvalidRecord(
        refusal.code(),
        refusal.field(),
        "Line %s of the uploaded file: %s".formatted(line, refusal.reason()));
  }

  /** The line in which a record stood; in words where nothing tells it. */
  static String line(ReceivedRecord received) {
    String line = received.header(LINE_HEADER);
    return line != null && line.matches(LINE_FORM) ? line : "without number";
  }
}
