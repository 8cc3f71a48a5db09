package org.carepremiums.platform.parameters.account;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.platform.parameters.DatedValues;
import org.carepremiums.platform.parameters.SourcedValue;
import org.carepremiums.platform.parameters.file.ParameterYaml;

/**
 * Where an account has to be kept to be reached by a SEPA credit transfer, as every premium is paid
 * (rule book §13, "Banks").
 *
 * @param countries as the first two letters of an IBAN name them
 */
public record SepaArea(DatedValues<List<String>> countries) {

  private static final String NAME = "accounts/sepa.yaml";

  /**
   * @throws IllegalArgumentException when there is no list, or a country is not named by two
   *     letters
   */
  public SepaArea {
    if (countries.inOrder().isEmpty()) {
      throw new IllegalArgumentException("no list of SEPA countries is known");
    }
    for (SourcedValue<List<String>> list : countries.inOrder()) {
      if (!list.value().stream().allMatch(country -> country.matches("[A-Z]{2}"))) {
        throw new IllegalArgumentException("countries are named by two letters, as in BE");
      }
    }
  }

  /**
   * Reads {@code accounts/sepa.yaml}.
   *
   * @throws IllegalArgumentException when the file says something wrong
   */
  public static SepaArea read() {
    return ParameterYaml.read(NAME, SepaArea.class);
  }

  /**
   * @param day a day before the first list is held against that one
   */
  public boolean reaches(Iban account, LocalDate day) {
    return countries
        .on(day)
        .orElseGet(() -> countries.inOrder().get(0).value())
        .contains(account.country());
  }
}
