package org.carepremiums.platform.personaldata;

/**
 * A column whose values are encrypted.
 *
 * @param table its table
 * @param column its name
 * @param about SQL for what its values are bound to, as they were encrypted with
 * @param where SQL for the rows whose values are encrypted
 * @param form how they are stored
 */
public record SealedColumn(String table, String column, String about, String where, Form form) {

  /** How encrypted values are stored. */
  public enum Form {
    /** As {@code sealed:<key id>:<Base64>}. */
    TEXT,
    /** As such a text in JSON. */
    JSON,
    /** As bytes. */
    BYTES
  }

  @Override
  public String toString() {
    return table + "." + column;
  }
}
