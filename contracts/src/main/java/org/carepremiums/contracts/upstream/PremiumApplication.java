package org.carepremiums.contracts.upstream;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.AccountProblem;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.UnusableField;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.contracts.value.Text;

/**
 * A provider asks for a premium.
 *
 * @param applicationId the asker's own reference, unique within its source
 * @param inamiNumber the provider
 * @param scheme the premium
 * @param year the premium year
 * @param submittedOn the day on which it was submitted (Europe/Brussels)
 * @param channel how it was submitted; ProSanté's topic says {@code PROSANTE}, INAMI's paper desk
 *     says the others
 * @param mainActivity whether physiotherapy is the main activity; asked through premium year 2023
 * @param sharedLicence whether the software licence is shared; asked through premium year 2023
 * @param sharedLicenceConfirmed whether the holder of a shared licence confirmed it
 * @param iban an account that is changed with this application; {@code null} keeps the known one
 * @param observedOn the day on which it was received
 */
public record PremiumApplication(
    @Text(maxLength = 64, pattern = Text.REFERENCE, form = Text.REFERENCE_FORM)
        String applicationId,
    InamiNumber inamiNumber,
    Scheme scheme,
    PremiumYear year,
    LocalDate submittedOn,
    ApplicationChannel channel,
    @MayBeAbsent Boolean mainActivity,
    @MayBeAbsent Boolean sharedLicence,
    @MayBeAbsent Boolean sharedLicenceConfirmed,
    @MayBeAbsent Iban iban,
    LocalDate observedOn)
    implements ProviderAct, AboutProvider {

  @Override
  public void check(RecordCheck check) throws InvalidRecord {
    check.year(year, observedOn);
    boolean online = channel == ApplicationChannel.PROSANTE;
    if (online != (check.source() == Source.PROSANTE)) {
      throw new InvalidRecord(
          "wrong-channel",
          "channel",
          online
              ? "Field 'channel' is PROSANTE, which only ProSanté's own topic says."
              : "Field 'channel' is %s, but ProSanté's topic says PROSANTE only."
                  .formatted(channel));
    }
    InvalidRecord.requireNotAfterObservation("submittedOn", submittedOn, observedOn);
    check.account(iban, submittedOn);
  }

  /** The account that it names is one of its own facts, which another service reads. */
  @Override
  public List<Stated> states(List<UnusableField> leftOut) {
    List<Stated> asked =
        Stated.fact(
            new FactValue.Application(
                applicationId,
                scheme,
                year,
                submittedOn,
                channel,
                mainActivity,
                sharedLicence,
                sharedLicenceConfirmed));
    AccountProblem problem = BankAccountRecord.problem(iban, leftOut);
    if (iban == null && problem == null) {
      return asked;
    }
    List<Stated> account =
        Stated.fact(
            new FactValue.BankAccount(
                iban, problem, null, submittedOn, channel, applicationId, scheme, year));
    return Stream.of(asked, account).flatMap(List::stream).toList();
  }
}
