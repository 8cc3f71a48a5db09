package org.carepremiums.contracts.upstream;

/**
 * An act of a care provider on which a right depends, such as a request. One bad field that it can
 * do without never discards it: it stands without that field, and the receipt says so.
 */
public sealed interface ProviderAct extends UpstreamRecord
    permits BankAccountRecord,
        ContestationRequest,
        ConventionEvent,
        PremiumApplication,
        SocialStatusContractRecord,
        SoftwareUseRecord {}
