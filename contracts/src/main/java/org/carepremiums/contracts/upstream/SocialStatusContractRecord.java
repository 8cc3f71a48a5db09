package org.carepremiums.contracts.upstream;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.UnusableField;
import org.carepremiums.contracts.value.FreeText;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.contracts.value.Text;

/**
 * The contract with an insurer or a pension fund for which a provider asks the social status of a
 * year (rule book §6, §13).
 *
 * @param inamiNumber the care provider
 * @param year the year of the social status
 * @param institution the insurer or pension fund that is paid
 * @param signedOn the day on which the contract was signed
 * @param observedOn the day on which the source established it
 */
public record SocialStatusContractRecord(
    InamiNumber inamiNumber,
    PremiumYear year,
    @FreeText @Text(maxLength = 70) String institution,
    LocalDate signedOn,
    LocalDate observedOn)
    implements ProviderAct, AboutProvider {

  @Override
  public void check(RecordCheck check) throws InvalidRecord {
    check.year(year, observedOn);
    InvalidRecord.requireNotAfterObservation("signedOn", signedOn, observedOn);
  }

  @Override
  public List<Stated> states(List<UnusableField> leftOut) {
    return Stated.fact(new FactValue.SocialStatusContract(year, institution, signedOn));
  }
}
