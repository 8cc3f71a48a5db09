package org.carepremiums.eligibility.rule;

import org.carepremiums.contracts.fact.FactValue.SoftwareApproval;
import org.carepremiums.contracts.fact.FactValue.SoftwareHomologation;

/**
 * What eHealth and the Convention Commission say of a software package.
 *
 * @param homologation eHealth's word; {@code null} while there is none
 * @param approval the Commission's word; {@code null} while there is none
 */
public record SoftwarePackage(
    Known<SoftwareHomologation> homologation, Known<SoftwareApproval> approval) {

  public static final SoftwarePackage UNHEARD_OF = new SoftwarePackage(null, null);
}
