package org.carepremiums.eligibility.rule;

import org.carepremiums.contracts.fact.FactValue.SoftwareAcceptance;
import org.carepremiums.contracts.fact.FactValue.SoftwareApproval;
import org.carepremiums.contracts.fact.FactValue.SoftwareHomologation;

/**
 * What eHealth and the Commissions say of a software package.
 *
 * @param homologation eHealth's word; {@code null} while there is none
 * @param approval the Convention Commission's word; {@code null} while there is none
 * @param acceptance the word of the Commission nationale médico-mutualiste; {@code null} while
 *     there is none
 */
public record SoftwarePackage(
    Known<SoftwareHomologation> homologation,
    Known<SoftwareApproval> approval,
    Known<SoftwareAcceptance> acceptance) {

  public static final SoftwarePackage UNHEARD_OF = new SoftwarePackage(null, null, null);

  SoftwarePackage homologated(Known<SoftwareHomologation> said) {
    return new SoftwarePackage(said, approval, acceptance);
  }

  SoftwarePackage approved(Known<SoftwareApproval> said) {
    return new SoftwarePackage(homologation, said, acceptance);
  }

  SoftwarePackage accepted(Known<SoftwareAcceptance> said) {
    return new SoftwarePackage(homologation, approval, said);
  }
}
