package org.carepremiums.payment.reading;

import org.carepremiums.contracts.exchange.RequestRefused;

/**
 * Which part of a long list is asked for.
 *
 * @param number from 0
 * @param size rows per page, 1 to 1000
 */
public record Page(int number, int size) {

  private static final int MAX_SIZE = 1000;
  private static final int MAX_NUMBER = 1_000_000;

  /**
   * @throws RequestRefused when there can be no such page
   */
  public Page {
    if (number < 0 || number > MAX_NUMBER) {
      throw RequestRefused.invalid("page", "page is a number from 0 to " + MAX_NUMBER);
    }
    if (size < 1 || size > MAX_SIZE) {
      throw RequestRefused.invalid("size", "size is a number from 1 to " + MAX_SIZE);
    }
  }

  /** Rows that stand on the pages before. */
  public long offset() {
    return (long) number * size;
  }
}
