package org.carepremiums.eligibility.rule.practice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.FactValue.SoftwareAcceptance;
import org.carepremiums.contracts.fact.FactValue.SoftwareUse;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.Condition;
import org.carepremiums.eligibility.rule.Finding;
import org.carepremiums.eligibility.rule.Known;
import org.carepremiums.eligibility.rule.Parameter;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.eligibility.rule.SourceYear;

/**
 * PPI4: a package used on a day of the premium year on which the Commission nationale
 * médico-mutualiste accepted it. Who is in training needs it (rule book 12.9); a general
 * practitioner gets the base amount without.
 */
public final class AcceptedSoftware implements Condition {

  private final PremiumYear year;
  private final Parameter<String> basis;
  private final List<SourceYear> sources;

  /**
   * @param basis the rule that asks for it
   */
  public AcceptedSoftware(PremiumYear year, Parameter<String> basis) {
    this.year = year;
    this.basis = basis;
    this.sources = sources(year);
  }

  static List<SourceYear> sources(PremiumYear year) {
    return List.of(
        new SourceYear(Source.PROSANTE, "software-use", year),
        new SourceYear(Source.MEDICOMUT_COMMISSION, "software-acceptances", year));
  }

  @Override
  public String title() {
    return "Accepted software";
  }

  @Override
  public String required() {
    return basis.value() + " (" + year + ")";
  }

  @Override
  public Finding assess(ProviderFacts facts, RuleContext context) {
    return lookAt(facts, context);
  }

  Finding lookAt(ProviderFacts facts, RuleContext context) {
    List<Known<SoftwareUse>> inYear = new ArrayList<>(2);
    List<Known<?>> looked = new ArrayList<>(2);
    for (Known<SoftwareUse> use : facts.softwareUses()) {
      Days used = Days.of(year).meet(use.value().from(), use.value().to());
      if (used != null) {
        Known<SoftwareAcceptance> accepted = acceptance(use, facts);
        if (accepted != null && covers(accepted.value(), used)) {
          return Finding.met(basis, List.of(use, accepted), () -> inWords(use, accepted.value()));
        }
        inYear.add(use);
        looked.add(use);
        if (accepted != null) {
          looked.add(accepted);
        }
      }
    }
    return Finding.insufficient(basis, looked, () -> shortcomings(inYear, facts), sources, context);
  }

  private static Known<SoftwareAcceptance> acceptance(Known<SoftwareUse> use, ProviderFacts facts) {
    return facts.softwarePackage(use.value().packageId()).acceptance();
  }

  private static boolean covers(SoftwareAcceptance accepted, Days used) {
    return used.meet(accepted.from(), accepted.to()) != null;
  }

  private String shortcomings(List<Known<SoftwareUse>> inYear, ProviderFacts facts) {
    if (inYear.isEmpty()) {
      return "no software used in " + year;
    }
    StringBuilder words = new StringBuilder();
    for (Known<SoftwareUse> use : inYear) {
      Known<SoftwareAcceptance> accepted = acceptance(use, facts);
      words
          .append(words.isEmpty() ? "" : "; ")
          .append(inWords(use, accepted == null ? null : accepted.value()));
    }
    // Somebody who tries many packages still gets a sentence that fits an event
    return words.length() <= 1_000 ? words.toString() : words.substring(0, 1_000) + " ...";
  }

  private static String inWords(Known<SoftwareUse> use, SoftwareAcceptance accepted) {
    return use.value().packageId()
        + ": used "
        + span(use.value().from(), use.value().to())
        + ", "
        + (accepted == null ? "not accepted" : "accepted " + span(accepted.from(), accepted.to()));
  }

  private static String span(LocalDate from, LocalDate to) {
    return "from " + from + (to == null ? " on" : " to " + to);
  }
}
