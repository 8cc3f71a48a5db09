package org.carepremiums.eligibility.rule.software;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.FactValue.SoftwareApproval;
import org.carepremiums.contracts.fact.FactValue.SoftwareHomologation;
import org.carepremiums.contracts.fact.FactValue.SoftwareUse;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.Condition;
import org.carepremiums.eligibility.rule.Finding;
import org.carepremiums.eligibility.rule.Known;
import org.carepremiums.eligibility.rule.Parameter;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.eligibility.rule.SoftwarePackage;
import org.carepremiums.eligibility.rule.SourceYear;

/**
 * KSW5: on some day of the premium year the provider uses a package that on this day is homologated
 * by eHealth and approved by the Convention Commission, homologated first.
 */
final class HomologatedThenApprovedSoftware implements Condition {

  private final PremiumYear year;
  private final Parameter<String> basis;
  private final List<SourceYear> sources;

  HomologatedThenApprovedSoftware(PremiumYear year, SoftwareInterventionParameters parameters) {
    this.year = year;
    this.basis = parameters.software();
    this.sources = sources(year);
  }

  static List<SourceYear> sources(PremiumYear year) {
    return List.of(
        new SourceYear(Source.PROSANTE, "software-use", year),
        new SourceYear(Source.EHEALTH, "software-homologations", year),
        new SourceYear(Source.CONVENTION_COMMISSION, "software-approvals", year));
  }

  @Override
  public String title() {
    return "Software homologated by eHealth, then approved by the Commission";
  }

  @Override
  public String required() {
    return basis.value() + " (" + year + ")";
  }

  @Override
  public Finding assess(ProviderFacts facts, RuleContext context) {
    List<Known<SoftwareUse>> inYear = new ArrayList<>(2);
    for (Known<SoftwareUse> use : facts.softwareUses()) {
      if (daysInYear(use.value()) != null) {
        SoftwarePackage used = facts.softwarePackage(use.value().packageId());
        if (fulfils(use.value(), used)) {
          return Finding.met(basis, withPackage(use, used), () -> inWords(use, used));
        }
        inYear.add(use);
      }
    }
    List<Known<?>> looked = new ArrayList<>();
    for (Known<SoftwareUse> use : inYear) {
      looked.addAll(withPackage(use, facts.softwarePackage(use.value().packageId())));
    }
    return Finding.insufficient(basis, looked, () -> shortcomings(inYear, facts), sources, context);
  }

  private boolean fulfils(SoftwareUse use, SoftwarePackage used) {
    return used.homologation() != null
        && used.approval() != null
        && isInOrder(used)
        && commonDay(use, used.homologation().value(), used.approval().value());
  }

  private static boolean isInOrder(SoftwarePackage used) {
    return !used.homologation().value().from().isAfter(used.approval().value().from());
  }

  private boolean commonDay(
      SoftwareUse use, SoftwareHomologation homologation, SoftwareApproval approval) {
    Days days = daysInYear(use);
    Days homologated = days == null ? null : days.meet(homologation.from(), homologation.to());
    return homologated != null && homologated.meet(approval.from(), approval.to()) != null;
  }

  private Days daysInYear(SoftwareUse use) {
    return new Days(year.firstDay(), year.lastDay()).meet(use.from(), use.to());
  }

  private static List<Known<?>> withPackage(Known<SoftwareUse> use, SoftwarePackage used) {
    List<Known<?>> looked = new ArrayList<>(3);
    looked.add(use);
    if (used.homologation() != null) {
      looked.add(used.homologation());
    }
    if (used.approval() != null) {
      looked.add(used.approval());
    }
    return looked;
  }

  private String shortcomings(List<Known<SoftwareUse>> inYear, ProviderFacts facts) {
    if (inYear.isEmpty()) {
      return "no software used in " + year;
    }
    StringBuilder words = new StringBuilder();
    for (Known<SoftwareUse> use : inYear) {
      SoftwarePackage used = facts.softwarePackage(use.value().packageId());
      words.append(words.isEmpty() ? "" : "; ").append(inWords(use, used));
      if (used.homologation() != null && used.approval() != null) {
        words.append(
            isInOrder(used) ? ", on no day all three at once" : ", approved before homologated");
      }
    }
    // Somebody who tries many packages still gets a sentence that fits an event
    return words.length() <= 1_000 ? words.toString() : words.substring(0, 1_000) + " ...";
  }

  private static String inWords(Known<SoftwareUse> use, SoftwarePackage used) {
    String homologated =
        used.homologation() == null
            ? "not homologated"
            : "homologated "
                + span(used.homologation().value().from(), used.homologation().value().to());
    String approved =
        used.approval() == null
            ? "not approved"
            : "approved " + span(used.approval().value().from(), used.approval().value().to());
    return use.value().packageId()
        + ": used "
        + span(use.value().from(), use.value().to())
        + ", "
        + homologated
        + ", "
        + approved;
  }

  private static String span(LocalDate from, LocalDate to) {
    return "from " + from + (to == null ? " on" : " to " + to);
  }

  /** Calendar days, both ends included. */
  private record Days(LocalDate from, LocalDate to) {

    /** The days that these have in common with others; {@code null} where there are none. */
    Days meet(LocalDate otherFrom, LocalDate otherTo) {
      LocalDate first = from.isBefore(otherFrom) ? otherFrom : from;
      LocalDate last = otherTo == null || to.isBefore(otherTo) ? to : otherTo;
      return last.isBefore(first) ? null : new Days(first, last);
    }
  }
}
