package org.carepremiums.intake.inbox;

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

  private UploadedCsv() {}
}
