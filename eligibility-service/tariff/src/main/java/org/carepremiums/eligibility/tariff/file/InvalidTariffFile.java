package org.carepremiums.eligibility.tariff.file;

/** A tariff file that cannot be taken for law: the build fails, and the service does not start. */
public final class InvalidTariffFile extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong with which file
   */
  InvalidTariffFile(String message, Throwable cause) {
    super(message, cause);
  }
}
