package org.carepremiums.contracts.upstream;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.UnusableField;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.contracts.value.Text;

/**
 * How many of one insurer's members have their global medical record (DMG) with a general
 * practitioner on 31 December: the denominator of informed consents and Sumehr (rule book §13,
 * "Parameters").
 *
 * @param inamiNumber the care provider
 * @param insurer the insurer's code, three digits
 * @param year the premium year; counted on its 31 December
 * @param patients patients with a DMG, zero or more
 * @param observedOn the day on which the source established it
 */
public record DmgPatientCountRecord(
    InamiNumber inamiNumber,
    @Text(maxLength = 3, pattern = "[0-9]{3}", form = "three digits") String insurer,
    PremiumYear year,
    int patients,
    LocalDate observedOn)
    implements AboutProvider {

  @Override
  public void check(RecordCheck check) throws InvalidRecord {
    check.year(year, observedOn);
  }

  @Override
  public List<Stated> states(List<UnusableField> leftOut) {
    return Stated.fact(new FactValue.DmgPatientCount(year, insurer, patients));
  }
}
