package org.carepremiums.contracts.upstream;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.UnusableField;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.contracts.value.Text;

/**
 * What one insurer counted as attested by a doctor in a year, cumulative from 1 January: a
 * correction replaces the amount (rule book §13, "Effectively active").
 *
 * @param inamiNumber the care provider
 * @param insurer the insurer's code, three digits
 * @param year the calendar year of the services
 * @param countedThrough the last day whose services are in the amount
 * @param amount the amount attested, in euro cents, zero or more
 * @param observedOn the day on which the source established it
 */
public record AttestedAmountRecord(
    InamiNumber inamiNumber,
    @Text(maxLength = 3, pattern = "[0-9]{3}", form = "three digits") String insurer,
    PremiumYear year,
    LocalDate countedThrough,
    EuroCents amount,
    LocalDate observedOn)
    implements AboutProvider {

  @Override
  public void check(RecordCheck check) throws InvalidRecord {
    check.year(year, observedOn);
    check.inYear(year, "countedThrough", countedThrough);
    if (amount.isNegative()) {
      throw new InvalidRecord(
          InvalidRecord.INVALID_VALUE, "amount", "Field 'amount' must be zero or more.");
    }
  }

  @Override
  public List<Stated> states(List<UnusableField> leftOut) {
    return Stated.fact(new FactValue.AttestedAmount(year, insurer, countedThrough, amount));
  }
}
