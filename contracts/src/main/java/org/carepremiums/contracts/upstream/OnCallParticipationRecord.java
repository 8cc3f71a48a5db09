package org.carepremiums.contracts.upstream;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.UnusableField;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * A general practitioner's part in the organised on-call service of a year, as Medega holds it
 * (rule book §13, "Effectively active").
 *
 * @param inamiNumber the care provider
 * @param year the premium year
 * @param registered whether the practitioner is registered in an organised on-call service
 * @param availabilityFees how many availability fees were paid for the year, zero or more
 * @param circleExemption whether the circle of general practitioners granted an exemption
 * @param observedOn the day on which the source established it
 */
public record OnCallParticipationRecord(
    InamiNumber inamiNumber,
    PremiumYear year,
    boolean registered,
    int availabilityFees,
    boolean circleExemption,
    LocalDate observedOn)
    implements AboutProvider {

  @Override
  public void check(RecordCheck check) throws InvalidRecord {
    check.year(year, observedOn);
  }

  @Override
  public List<Stated> states(List<UnusableField> leftOut) {
    return Stated.fact(
        new FactValue.OnCallParticipation(year, registered, availabilityFees, circleExemption));
  }
}
