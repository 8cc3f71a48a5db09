package org.carepremiums.platform.web.desk;

/**
 * A part of a list.
 *
 * @param column the id of the column in whose order the list is
 * @param descending whether the order is the opposite one
 * @param page from 1
 * @param size how many lines it has at most
 */
public record ListPart(String column, boolean descending, int page, int size) {

  static final int USUAL_SIZE = 50;
  private static final int SIZE_IN_FILES = 1_000;

  /** How many lines lie before it. */
  public long offset() {
    return (page - 1L) * size;
  }

  /** The order as it stands in an address. */
  public String sort() {
    return descending ? "-" + column : column;
  }

  /** The first part of the same list for a file, which is written part by part. */
  public ListPart firstOfFile() {
    return new ListPart(column, descending, 1, SIZE_IN_FILES);
  }

  /** The part behind it. */
  public ListPart next() {
    return new ListPart(column, descending, page + 1, size);
  }

  /** {@code asc} or {@code desc}, for SQL. */
  public String direction() {
    return descending ? "desc" : "asc";
  }
}
