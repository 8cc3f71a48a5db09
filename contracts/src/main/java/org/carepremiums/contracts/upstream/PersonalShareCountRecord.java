package org.carepremiums.contracts.upstream;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.UnusableField;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.contracts.value.Text;

/**
 * In how many of a physiotherapist's attested services of a year the patient's personal share
 * (quote-part personnelle) was collected, as one insurer counted it, cumulative from 1 January: a
 * correction replaces all numbers (rule book §10, 85 % rule). Says nothing of any patient. A
 * rounding in cash is no difference: the share counts as collected (convention of 22-12-2020, art.
 * 4 §3). Art. 8 relates what is not collected to the average of services per beneficiary, hence
 * their number (rule book 12.34).
 *
 * @param inamiNumber the physiotherapist
 * @param insurer the insurer's code, three digits
 * @param year the calendar year of the services
 * @param countedThrough the last day whose services are in the count
 * @param attestedServices number of services (prestations) attested, of whatever type
 * @param personalShareCollected in how many of them the personal share was collected
 * @param beneficiaries to how many different members of the insurer these services were given, at
 *     least one where there are services and at most one for each; absent where the insurer does
 *     not count them
 * @param observedOn the day on which the insurer established the count
 */
public record PersonalShareCountRecord(
    InamiNumber inamiNumber,
    @Text(maxLength = 3, pattern = "[0-9]{3}", form = "three digits") String insurer,
    PremiumYear year,
    LocalDate countedThrough,
    int attestedServices,
    int personalShareCollected,
    @MayBeAbsent Integer beneficiaries,
    LocalDate observedOn)
    implements AboutProvider {

  @Override
  public void check(RecordCheck check) throws InvalidRecord {
    check.year(year, observedOn);
    check.physiotherapist(inamiNumber);
    check.inYear(year, "countedThrough", countedThrough);
    InvalidRecord.requireNotAfterObservation("countedThrough", countedThrough, observedOn);
    check.atMost(
        "personalShareCollected", personalShareCollected, "attestedServices", attestedServices);
    if (beneficiaries != null) {
      checkBeneficiaries(check);
    }
  }

  /** Each service was given to somebody, and nobody counts to whom none was. */
  private void checkBeneficiaries(RecordCheck check) throws InvalidRecord {
    check.atMost("beneficiaries", beneficiaries, "attestedServices", attestedServices);
    if (beneficiaries == 0 && attestedServices > 0) {
      throw new InvalidRecord(
          InvalidRecord.INVALID_VALUE,
          "beneficiaries",
          "Field 'beneficiaries' is 0, but 'attestedServices' %d.".formatted(attestedServices));
    }
  }

  @Override
  public List<Stated> states(List<UnusableField> leftOut) {
    return Stated.fact(
        new FactValue.PersonalShareCount(
            year,
            insurer,
            countedThrough,
            attestedServices,
            personalShareCollected,
            beneficiaries));
  }
}
