package org.carepremiums.contracts.upstream;

import org.carepremiums.contracts.value.InamiNumber;

/** A statement about one care provider. */
public sealed interface AboutProvider extends FeedRecord
    permits ActivityCountRecord,
        AttestedAmountRecord,
        BankAccountRecord,
        CompetenceRecord,
        ConventionEvent,
        DmgPatientCountRecord,
        ForfaitPeriodRecord,
        InactivityPeriodRecord,
        OnCallParticipationRecord,
        PersonalShareCountRecord,
        PracticeMembershipRecord,
        PremiumApplication,
        ProviderRegistration,
        QualityListEntry,
        SocialStatusContractRecord,
        SoftwareUseRecord,
        SumehrCountRecord,
        UsageCountRecord {

  InamiNumber inamiNumber();

  @Override
  default String subject() {
    return inamiNumber().key().value();
  }
}
