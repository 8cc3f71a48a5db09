package org.carepremiums.eligibility.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.fact.FactValue.ActivityCount;
import org.carepremiums.contracts.fact.FactValue.Application;
import org.carepremiums.contracts.fact.FactValue.ConventionStatus;
import org.carepremiums.contracts.fact.FactValue.QualityCriteria;
import org.carepremiums.contracts.fact.FactValue.Registration;
import org.carepremiums.contracts.fact.FactValue.SoftwareApproval;
import org.carepremiums.contracts.fact.FactValue.SoftwareHomologation;
import org.carepremiums.contracts.fact.FactValue.SoftwareUse;
import org.carepremiums.contracts.upstream.Profession;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * What is known of one provider, and of the software packages that the provider uses. A fact that a
 * ruling established takes the place of the same kind of fact for the same year.
 */
public final class ProviderFacts {

  private Known<Registration> registration;
  private Known<ConventionStatus> conventionStatus;
  private Known<ConventionStatus> ruledConventionStatus;
  private final List<Known<ActivityCount>> activityCounts = new ArrayList<>(4);
  private final List<Known<QualityCriteria>> qualityCriteria = new ArrayList<>(4);
  private final List<Known<Application>> applications = new ArrayList<>(4);
  private final Map<String, Known<SoftwareUse>> softwareUses = new TreeMap<>();
  private final Map<String, SoftwarePackage> packages;

  private ProviderFacts(Map<String, SoftwarePackage> packages) {
    this.packages = packages;
  }

  /**
   * @param facts the provider's facts, each in its latest version
   * @param packages what is known of software packages, at least of those that the provider uses
   */
  public static ProviderFacts of(Collection<Fact> facts, Map<String, SoftwarePackage> packages) {
    ProviderFacts known = new ProviderFacts(packages);
    for (Fact fact : facts) {
      known.add(fact);
    }
    return known;
  }

  private void add(Fact fact) {
    FactValue value = fact.value();
    if (value instanceof ActivityCount count) {
      activityCounts.add(new Known<>(fact, count));
    } else if (value instanceof SoftwareUse use) {
      softwareUses.merge(use.packageId(), new Known<>(fact, use), ProviderFacts::outranking);
    } else if (value instanceof Application application) {
      applications.add(new Known<>(fact, application));
    } else if (value instanceof QualityCriteria criteria) {
      qualityCriteria.add(new Known<>(fact, criteria));
    } else if (value instanceof Registration registered) {
      Known<Registration> said = new Known<>(fact, registered);
      registration = registration == null ? said : outranking(registration, said);
    } else if (value instanceof ConventionStatus status) {
      Known<ConventionStatus> said = new Known<>(fact, status);
      if (said.isRuling()) {
        ruledConventionStatus = said;
      } else {
        conventionStatus = said;
      }
    }
  }

  private static <T extends FactValue> Known<T> outranking(Known<T> one, Known<T> other) {
    return one.isRuling() ? one : other;
  }

  /** What INAMI's register says; {@code null} while it says nothing. */
  public Known<Registration> registration() {
    return registration;
  }

  /** Whether the register knows the provider by another profession than physiotherapist. */
  public boolean hasOtherProfession() {
    return registration != null && registration.value().profession() != Profession.PHYSIOTHERAPIST;
  }

  public boolean isPhysiotherapistIn(PremiumYear year) {
    if (registration == null || hasOtherProfession()) {
      return false;
    }
    LocalDate ended = registration.value().endedOn();
    return !registration.value().firstRegisteredOn().isAfter(year.lastDay())
        && (ended == null || !ended.isBefore(year.firstDay()));
  }

  /**
   * Full years that had passed since the calendar year of the first registration; 0 in that year
   * itself, negative before it, {@code null} where the register does not know the provider.
   */
  public Integer yearsSinceFirstRegistration(PremiumYear year) {
    return registration == null
        ? null
        : Integer.valueOf(year.value() - registration.value().firstRegisteredOn().getYear());
  }

  /**
   * On which days the provider adhered to a convention, as far as it bears on a year; {@code null}
   * while nobody says.
   */
  public Known<ConventionStatus> conventionStatus(PremiumYear year) {
    return ruledConventionStatus != null && concerns(ruledConventionStatus, year)
        ? ruledConventionStatus
        : conventionStatus;
  }

  /** A ruling speaks of the years of its intervals, or of its own period where that has an end. */
  private static boolean concerns(Known<ConventionStatus> ruling, PremiumYear year) {
    return ruling.value().intervals().stream()
            .anyMatch(
                interval ->
                    !interval.from().isAfter(year.lastDay())
                        && (interval.to() == null || !interval.to().isBefore(year.firstDay())))
        || ruling.fact().period().to() != null && ruling.fact().period().overlaps(year.period());
  }

  /** The insurers' counts for a year, or what a ruling puts in their place. */
  public List<Known<ActivityCount>> activityCounts(PremiumYear year) {
    List<Known<ActivityCount>> counted = new ArrayList<>(activityCounts.size());
    boolean ruled = false;
    for (Known<ActivityCount> count : activityCounts) {
      if (count.value().year().value() == year.value()) {
        if (count.isRuling() && !ruled) {
          ruled = true;
          counted.clear();
        }
        if (count.isRuling() == ruled) {
          counted.add(count);
        }
      }
    }
    return counted;
  }

  /** Pro-Q-Kiné's word on a year, or a ruling's; {@code null} while there is none. */
  public Known<QualityCriteria> qualityCriteria(PremiumYear year) {
    Known<QualityCriteria> entry = null;
    for (Known<QualityCriteria> said : qualityCriteria) {
      if (said.value().year().value() == year.value()) {
        entry = entry == null ? said : outranking(entry, said);
      }
    }
    return entry;
  }

  /** Every application for a premium and year, admissible or not. */
  public List<Known<Application>> applications(Scheme scheme, PremiumYear year) {
    List<Known<Application>> asked = new ArrayList<>(applications.size());
    for (Known<Application> application : applications) {
      if (application.value().scheme() == scheme
          && application.value().year().value() == year.value()) {
        asked.add(application);
      }
    }
    return asked;
  }

  /** Every application, for whatever premium and year. */
  public List<Known<Application>> applications() {
    return List.copyOf(applications);
  }

  /** Which package is used on which days, in the order of the packages' names. */
  public Collection<Known<SoftwareUse>> softwareUses() {
    return softwareUses.values();
  }

  /** What is known of a package. */
  public SoftwarePackage softwarePackage(String packageId) {
    return packages.getOrDefault(packageId, SoftwarePackage.UNHEARD_OF);
  }

  /**
   * Sorts the facts about packages.
   *
   * @param facts each in its latest version
   */
  public static Map<String, SoftwarePackage> packages(Collection<Fact> facts) {
    Map<String, SoftwarePackage> packages = new TreeMap<>();
    for (Fact fact : facts) {
      SoftwarePackage before = packages.getOrDefault(fact.subject(), SoftwarePackage.UNHEARD_OF);
      if (fact.value() instanceof SoftwareHomologation homologation) {
        packages.put(
            fact.subject(),
            new SoftwarePackage(new Known<>(fact, homologation), before.approval()));
      } else if (fact.value() instanceof SoftwareApproval approval) {
        packages.put(
            fact.subject(),
            new SoftwarePackage(before.homologation(), new Known<>(fact, approval)));
      }
    }
    return packages;
  }
}
