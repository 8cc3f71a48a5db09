package org.carepremiums.contracts.upstream;

/** A statement about one software package. */
public sealed interface AboutSoftware extends FeedRecord, PeriodStatement
    permits SoftwareAcceptanceRecord, SoftwareApprovalRecord, SoftwareHomologationRecord {

  /** The package, named as by eHealth. */
  String packageId();

  @Override
  default String subject() {
    return packageId();
  }
}
