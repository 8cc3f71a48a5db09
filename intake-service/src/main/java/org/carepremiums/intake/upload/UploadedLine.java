package org.carepremiums.intake.upload;

/**
 * A line of an uploaded file as it is published.
 *
 * @param data the record's data
 * @param key the record's key; {@code null} where the line does not tell it
 * @param field the column that cannot be read; {@code null} where it is none in particular
 * @param problem why it is no line of its file; {@code null} where it is one
 */
record UploadedLine(byte[] data, String key, String field, String problem) {

  static UploadedLine of(byte[] data, String key) {
    return new UploadedLine(data, key, null, null);
  }
}
