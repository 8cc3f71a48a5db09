package org.carepremiums.eligibility.rule.software;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.fact.FactValue.SoftwareApproval;
import org.carepremiums.contracts.fact.FactValue.SoftwareHomologation;
import org.carepremiums.contracts.fact.FactValue.SoftwareUse;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.CommonPhrase;
import org.carepremiums.eligibility.rule.Condition;
import org.carepremiums.eligibility.rule.ConditionFinding;
import org.carepremiums.eligibility.rule.KnownFact;
import org.carepremiums.eligibility.rule.Parameter;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.eligibility.rule.SoftwarePackage;
import org.carepremiums.eligibility.rule.SourceYear;
import org.carepremiums.eligibility.rule.practice.Days;
import org.carepremiums.platform.wording.phrase.Listed;
import org.carepremiums.platform.wording.phrase.SharedPhrase;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * KSW5: on some day of the premium year the provider uses a package that on this day is homologated
 * by eHealth and approved by the Convention Commission, homologated first.
 */
final class HomologatedThenApprovedSoftware extends Condition {

  private final PremiumYear year;
  private final Parameter<String> basis;

  HomologatedThenApprovedSoftware(PremiumYear year, SoftwareInterventionParameters parameters) {
    super(
        SoftwarePhrase.SOFTWARE_HOMOLOGATED_THEN_APPROVED,
        CommonPhrase.LAW_OF_YEAR.with(parameters.software().value(), year),
        Set.of(FactKind.SOFTWARE_USE),
        List.of(
            new SourceYear(Source.PROSANTE, "software-use", year),
            new SourceYear(Source.EHEALTH, "software-homologations", year),
            new SourceYear(Source.CONVENTION_COMMISSION, "software-approvals", year)),
        List.of(parameters.software()));
    this.year = year;
    this.basis = parameters.software();
  }

  @Override
  public ConditionFinding assess(ProviderFacts facts, RuleContext context) {
    List<KnownFact<SoftwareUse>> inYear = new ArrayList<>(2);
    for (KnownFact<SoftwareUse> use : facts.softwareUses()) {
      if (daysInYear(use.value()) != null) {
        SoftwarePackage used = facts.softwarePackage(use.value().packageId());
        for (KnownFact<SoftwareHomologation> homologation : used.homologations()) {
          for (KnownFact<SoftwareApproval> approval : used.approvals()) {
            if (isInOrder(used, approval.value())
                && commonDay(use.value(), homologation.value(), approval.value())) {
              return ConditionFinding.met(
                  basis,
                  List.of(use, homologation, approval),
                  inWords(use, homologation.value(), approval.value()));
            }
          }
        }
        inYear.add(use);
      }
    }
    List<KnownFact<?>> looked = new ArrayList<>();
    for (KnownFact<SoftwareUse> use : inYear) {
      looked.addAll(withPackage(use, facts.softwarePackage(use.value().packageId())));
    }
    return ConditionFinding.insufficient(
        basis, looked, shortcomings(inYear, facts), sources(), context);
  }

  /** Whether the package had been homologated when the approval began; later renewals count. */
  private static boolean isInOrder(SoftwarePackage used, SoftwareApproval approval) {
    return used.homologations().stream()
        .anyMatch(homologation -> !homologation.value().from().isAfter(approval.from()));
  }

  private boolean commonDay(
      SoftwareUse use, SoftwareHomologation homologation, SoftwareApproval approval) {
    Days days = daysInYear(use);
    Days homologated = days == null ? null : days.meet(homologation.from(), homologation.to());
    return homologated != null && homologated.meet(approval.from(), approval.to()) != null;
  }

  private Days daysInYear(SoftwareUse use) {
    return Days.of(year).meet(use.from(), use.to());
  }

  private static List<KnownFact<?>> withPackage(KnownFact<SoftwareUse> use, SoftwarePackage used) {
    List<KnownFact<?>> looked = new ArrayList<>(3);
    looked.add(use);
    looked.addAll(used.homologations());
    looked.addAll(used.approvals());
    return looked;
  }

  private Wording shortcomings(List<KnownFact<SoftwareUse>> inYear, ProviderFacts facts) {
    return inYear.isEmpty()
        ? CommonPhrase.NO_SOFTWARE_USED.with(year)
        : SoftwarePhrase.PACKAGES_SHORT.with(
            new Listed<>(
                inYear, use -> shortcoming(use, facts.softwarePackage(use.value().packageId()))));
  }

  private Wording shortcoming(KnownFact<SoftwareUse> use, SoftwarePackage used) {
    SoftwareHomologation homologation = shown(used.homologations(), SoftwareHomologation::from);
    SoftwareApproval approval = shown(used.approvals(), SoftwareApproval::from);
    Wording words = inWords(use, homologation, approval);
    if (homologation == null || approval == null) {
      return words;
    }
    return isInOrder(used, approval)
        ? SoftwarePhrase.NEVER_ALL_THREE.with(words)
        : SoftwarePhrase.APPROVED_BEFORE_HOMOLOGATED.with(words);
  }

  /**
   * The last that began by the end of the year, else the first; {@code null} where there is none.
   */
  private <T extends FactValue> T shown(List<KnownFact<T>> said, Function<T, LocalDate> from) {
    return said.stream()
        .map(KnownFact::value)
        .reduce((one, next) -> from.apply(next).isAfter(year.lastDay()) ? one : next)
        .orElse(null);
  }

  private static Wording inWords(
      KnownFact<SoftwareUse> use, SoftwareHomologation homologation, SoftwareApproval approval) {
    return SoftwarePhrase.PACKAGE_USED.with(
        use.value().packageId(),
        SharedPhrase.days(use.value().from(), use.value().to()),
        homologation == null
            ? SoftwarePhrase.NOT_HOMOLOGATED.alone()
            : SoftwarePhrase.HOMOLOGATED.with(
                SharedPhrase.days(homologation.from(), homologation.to())),
        approval == null
            ? SoftwarePhrase.NOT_APPROVED.alone()
            : SoftwarePhrase.APPROVED.with(SharedPhrase.days(approval.from(), approval.to())));
  }
}
