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
 * What one insurer counted for a provider in a year, cumulative from 1 January: a correction
 * replaces the count, it never adds to it.
 *
 * @param inamiNumber the provider
 * @param insurer the insurer's code, three digits
 * @param year the calendar year of the services
 * @param countedThrough the last day whose services are in the count
 * @param services number of services (prestations), zero or more
 * @param mValues sum of the M coefficients of these services, zero or more
 * @param observedOn the day on which the insurer established the count
 */
public record ActivityCountRecord(
    InamiNumber inamiNumber,
    @Text(maxLength = 3, pattern = "[0-9]{3}", form = "three digits") String insurer,
    PremiumYear year,
    LocalDate countedThrough,
    int services,
    long mValues,
    LocalDate observedOn)
    implements AboutProvider {

  @Override
  public void check(RecordCheck check) throws InvalidRecord {
    check.year(year, observedOn);
    check.inYear(year, "countedThrough", countedThrough);
  }

  @Override
  public List<Stated> states(List<UnusableField> leftOut) {
    return Stated.fact(
        new FactValue.ActivityCount(year, insurer, countedThrough, services, mValues));
  }
}
