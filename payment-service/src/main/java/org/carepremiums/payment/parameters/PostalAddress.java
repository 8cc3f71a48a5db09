package org.carepremiums.payment.parameters;

/**
 * An address as banks read it, part by part.
 *
 * @param street without the number
 * @param number of the building, with that of the box
 * @param postcode of the town
 * @param town its name
 * @param country two letters
 */
public record PostalAddress(
    String street, String number, String postcode, String town, String country) {

  /**
   * @throws IllegalArgumentException when a part is missing, or the country is not two letters
   */
  public PostalAddress {
    if (isBlank(street) || isBlank(number) || isBlank(postcode) || isBlank(town)) {
      throw new IllegalArgumentException("an address needs a street, number, postcode and town");
    }
    if (country == null || !country.matches("[A-Z]{2}")) {
      throw new IllegalArgumentException("the country of an address has two letters, as in BE");
    }
  }

  private static boolean isBlank(String part) {
    return part == null || part.isBlank();
  }
}
