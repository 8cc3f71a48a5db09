package org.carepremiums.contracts.upstream;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.UnusableField;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * Pro-Q-Kiné's word on one physiotherapist and year (KQP2, KQP5-KQP11).
 *
 * @param inamiNumber the physiotherapist
 * @param year the year whose criteria were verified
 * @param portfolioCreatedOn the day on which the PE-online portfolio was made, which is the
 *     enrolment (KQP5)
 * @param generalCriteria whether the general criteria are met
 * @param annualCriteria whether the criteria of the year are met
 * @param cycleCriteria whether the criteria of the whole cycle are met; {@code null} while the
 *     cycle runs
 * @param dataCorrect whether the data that the physiotherapist gave proved correct (KQP11)
 * @param verifiedOn the day on which the verification ended (KQP10)
 * @param observedOn the day on which Pro-Q-Kiné established this
 */
public record QualityListEntry(
    InamiNumber inamiNumber,
    PremiumYear year,
    LocalDate portfolioCreatedOn,
    boolean generalCriteria,
    boolean annualCriteria,
    @MayBeAbsent Boolean cycleCriteria,
    boolean dataCorrect,
    LocalDate verifiedOn,
    LocalDate observedOn)
    implements AboutProvider {

  @Override
  public void check(RecordCheck check) throws InvalidRecord {
    check.year(year, observedOn);
  }

  @Override
  public List<Stated> states(List<UnusableField> leftOut) {
    return Stated.fact(
        new FactValue.QualityCriteria(
            year,
            portfolioCreatedOn,
            generalCriteria,
            annualCriteria,
            cycleCriteria,
            dataCorrect,
            verifiedOn));
  }
}
