package org.carepremiums.intake.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carepremiums.contracts.upstream.Profession.GENERAL_PRACTITIONER;
import static org.carepremiums.contracts.upstream.Profession.OTHER;
import static org.carepremiums.contracts.upstream.Profession.PHYSIOTHERAPIST;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.carepremiums.contracts.fact.FactValue.Registration;
import org.carepremiums.contracts.upstream.Profession;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the register says of one number under several competence codes")
class RegistrationDerivationTest {

  @Test
  @DisplayName("is what it says of the only one")
  void one() {
    Registration only = entry(PHYSIOTHERAPIST, "527", "2010-09-01", "2024-06-30");

    assertThat(together(only)).isEqualTo(only);
  }

  @Test
  @DisplayName("counts from the first entry: a further qualification is no first registration")
  void furtherQualification() {
    assertThat(
            together(
                entry(PHYSIOTHERAPIST, "527", "2010-09-01", null),
                entry(PHYSIOTHERAPIST, "526", "2024-03-01", null)))
        .isEqualTo(entry(PHYSIOTHERAPIST, "527", "2010-09-01", null));
  }

  @Test
  @DisplayName("lasts as long as any entry, and is written with the code that lasts longest")
  void lastsAsLongAsAny() {
    assertThat(
            together(
                entry(PHYSIOTHERAPIST, "527", "2010-09-01", "2023-12-31"),
                entry(PHYSIOTHERAPIST, "526", "2020-01-01", null)))
        .isEqualTo(entry(PHYSIOTHERAPIST, "526", "2010-09-01", null));
    assertThat(
            together(
                entry(PHYSIOTHERAPIST, "527", "2010-09-01", "2023-12-31"),
                entry(PHYSIOTHERAPIST, "526", "2020-01-01", "2022-12-31")))
        .isEqualTo(entry(PHYSIOTHERAPIST, "527", "2010-09-01", "2023-12-31"));
  }

  @Test
  @DisplayName("is a general practitioner's or physiotherapist's, whatever else the number is for")
  void premiumsProfession() {
    assertThat(
            together(
                entry(OTHER, "580", "1999-07-01", null),
                entry(GENERAL_PRACTITIONER, "003", "2005-10-01", null)))
        .isEqualTo(entry(GENERAL_PRACTITIONER, "003", "2005-10-01", null));
    assertThat(
            together(
                entry(GENERAL_PRACTITIONER, "003", "2005-10-01", "2015-12-31"),
                entry(OTHER, "580", "2016-01-01", null)))
        .as("of who gave up general practice, the days as general practitioner")
        .isEqualTo(entry(GENERAL_PRACTITIONER, "003", "2005-10-01", "2015-12-31"));
  }

  @Test
  @DisplayName("passes over an entry that never was, unless there is no other")
  void neverWas() {
    Registration never = entry(PHYSIOTHERAPIST, "525", "2001-01-01", "2000-12-31");

    assertThat(together(never, entry(PHYSIOTHERAPIST, "527", "2010-09-01", null)))
        .isEqualTo(entry(PHYSIOTHERAPIST, "527", "2010-09-01", null));
    assertThat(together(never).stands()).isFalse();
  }

  /** In any order the same. */
  private static Registration together(Registration... entries) {
    List<Registration> inOrder = new ArrayList<>(List.of(entries));
    Registration together = RegistrationDerivation.together(inOrder);
    Collections.reverse(inOrder);
    assertThat(RegistrationDerivation.together(inOrder)).isEqualTo(together);
    return together;
  }

  private static Registration entry(Profession profession, String code, String from, String to) {
    return new Registration(
        profession, code, LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
  }
}
