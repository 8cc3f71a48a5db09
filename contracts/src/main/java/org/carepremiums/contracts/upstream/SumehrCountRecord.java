package org.carepremiums.contracts.upstream;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.UnusableField;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * For how many of a general practitioner's patients one health network holds a Sumehr.
 *
 * @param inamiNumber the general practitioner
 * @param year the premium year; counted on its 31 December
 * @param patients patients with a Sumehr, zero or more
 * @param observedOn the day on which the network established the count
 */
public record SumehrCountRecord(
    InamiNumber inamiNumber, PremiumYear year, int patients, LocalDate observedOn)
    implements AboutProvider {

  @Override
  public void check(RecordCheck check) throws InvalidRecord {
    check.year(year, observedOn);
  }

  @Override
  public List<Stated> states(List<UnusableField> leftOut) {
    return Stated.fact(new FactValue.SumehrCount(year, patients));
  }
}
