package org.carepremiums.contracts.upstream;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.UnusableField;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.Niss;
import org.carepremiums.contracts.value.Text;

/**
 * An entry of INAMI's register of care providers. One number may have several, one for each
 * competence code under which it is known; they stand beside each other (ADR 25).
 *
 * @param inamiNumber the number; its last three digits equal the competence code
 * @param niss the person; stays inside intake
 * @param profession what the number was given for
 * @param competenceCode three digits
 * @param firstRegisteredOn the day of the first registration under this number and code
 * @param endedOn the last day of the registration; {@code null} while it lasts; the day before the
 *     first where this entry never was
 * @param observedOn the day on which the register held this
 */
public record ProviderRegistration(
    InamiNumber inamiNumber,
    Niss niss,
    Profession profession,
    @Text(maxLength = 3, pattern = "[0-9]{3}", form = "three digits") String competenceCode,
    LocalDate firstRegisteredOn,
    @MayBeAbsent LocalDate endedOn,
    LocalDate observedOn)
    implements AboutProvider {

  /** As what intake keeps it: what all entries of a number say together is published. */
  public static final String KIND = "register-entry";

  @Override
  public void check(RecordCheck check) throws InvalidRecord {
    check.profession(profession, inamiNumber);
    if (!competenceCode.equals(inamiNumber.competenceCode())) {
      throw new InvalidRecord(
          "competence-mismatch",
          "competenceCode",
          "Field 'competenceCode' is %s, but the number ends in %s."
              .formatted(competenceCode, inamiNumber.competenceCode()));
    }
    check.orderOrNoDay("firstRegisteredOn", firstRegisteredOn, "endedOn", endedOn);
  }

  @Override
  public List<Stated> states(List<UnusableField> leftOut) {
    FactValue.Registration entry =
        new FactValue.Registration(profession, competenceCode, firstRegisteredOn, endedOn);
    return Stated.kept(KIND, competenceCode, entry, entry.period());
  }
}
