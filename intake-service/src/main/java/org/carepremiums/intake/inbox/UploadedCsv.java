package org.carepremiums.intake.inbox;

/** How the upload marks a line that is no line of its CSV file, so that it is refused as such. */
public final class UploadedCsv {

  public static final String CONTENT_TYPE = "text/csv";

  /** Says why, in words without personal data. */
  public static final String PROBLEM_HEADER = "upload-problem";

  private UploadedCsv() {}
}
