package org.carepremiums.contracts.upstream;

import org.carepremiums.contracts.value.InamiNumber;

/** A statement about one care provider. */
public sealed interface AboutProvider extends FeedRecord
    permits ActivityCount,
        AttestedAmount,
        BankAccount,
        Competence,
        ConventionEvent,
        DmgPatientCount,
        ForfaitPeriod,
        InactivityPeriod,
        OnCallParticipation,
        PersonalShareCount,
        PracticeMembership,
        PremiumApplication,
        ProviderRegistration,
        QualityListEntry,
        SocialStatusContract,
        SoftwareUse,
        SumehrCount,
        UsageCount {

  InamiNumber inamiNumber();

  @Override
  default String subject() {
    return inamiNumber().key().value();
  }
}
