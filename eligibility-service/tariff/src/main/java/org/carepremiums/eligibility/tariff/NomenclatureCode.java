package org.carepremiums.eligibility.tariff;

import java.util.regex.Pattern;

/**
 * The number of a service in the nomenclature of health services, art. 7 (physiotherapy).
 *
 * @param value six digits
 */
public record NomenclatureCode(String value) implements Comparable<NomenclatureCode> {

  private static final Pattern FORM = Pattern.compile("[0-9]{6}");

  /**
   * @throws IllegalArgumentException when it is not six digits
   */
  public NomenclatureCode {
    if (value == null || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("a nomenclature code has 6 digits");
    }
  }

  /** As a file writes it. */
  public static NomenclatureCode valueOf(String written) {
    return new NomenclatureCode(written);
  }

  @Override
  public int compareTo(NomenclatureCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
