package org.carepremiums.eligibility.conduct;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactValue.PersonalShareCount;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.contracts.value.Share;

/**
 * A physiotherapist's figures of a year, insurer by insurer; the rule makes no difference between
 * them (CONDUCT-85).
 *
 * @param insurers by the insurer's code, each once
 */
public record PhysiotherapistYear(List<InsurerFigures> insurers) {

  public PhysiotherapistYear {
    insurers = List.copyOf(insurers);
  }

  /**
   * The figures of each year of which there are any; what a ruling established stands in the place
   * of all insurers.
   *
   * @param facts of one provider, each in its latest version
   */
  public static Map<PremiumYear, PhysiotherapistYear> byYear(Collection<Fact> facts) {
    Map<PremiumYear, Map<String, InsurerFigures>> counted = new TreeMap<>();
    Map<PremiumYear, Map<String, InsurerFigures>> ruled = new TreeMap<>();
    for (Fact fact : facts) {
      if (fact.value() instanceof PersonalShareCount count) {
        (fact.source() == Source.CONTESTATION ? ruled : counted)
            .computeIfAbsent(count.year(), first -> new TreeMap<>())
            .put(
                count.insurer(),
                new InsurerFigures(
                    count.insurer(),
                    count.attestedServices(),
                    count.personalShareCollected(),
                    count.beneficiaries() == null ? null : count.beneficiaries().longValue()));
      }
    }
    counted.putAll(ruled);
    Map<PremiumYear, PhysiotherapistYear> figures = new TreeMap<>();
    counted.forEach(
        (year, insurers) ->
            figures.put(year, new PhysiotherapistYear(new ArrayList<>(insurers.values()))));
    return figures;
  }

  /** In how many of all attested services the personal share was collected. */
  public Share share() {
    return new Share(
        sum(InsurerFigures::personalShareCollected), sum(InsurerFigures::attestedServices));
  }

  /**
   * The average of all insurers together. A beneficiary belongs to one insurer at a time, so that
   * their numbers are added up [D]; empty without services, or where an insurer with services
   * counted no beneficiaries.
   */
  public Optional<ServicesPerBeneficiary> servicesPerBeneficiary() {
    boolean counted =
        share().isDefined()
            && insurers.stream()
                .allMatch(each -> each.attestedServices() == 0 || each.beneficiaries() != null);
    return counted
        ? Optional.of(
            new ServicesPerBeneficiary(
                sum(InsurerFigures::attestedServices),
                sum(each -> each.beneficiaries() == null ? 0 : each.beneficiaries())))
        : Optional.empty();
  }

  /**
   * The widest between two insurers.
   *
   * @param leastServices an insurer with fewer services is not compared
   */
  public Optional<InsurerDifference> difference(long leastServices) {
    return InsurerDifference.widest(insurers, leastServices);
  }

  private long sum(ToLongFunction<InsurerFigures> part) {
    return insurers.stream().mapToLong(part).reduce(0, Math::addExact);
  }

  /** The same with what was proved in the place of what these insurers said. */
  public PhysiotherapistYear disprovedBy(List<InsurerFigures> proof) {
    Map<String, InsurerFigures> standing = new TreeMap<>();
    insurers.forEach(said -> standing.put(said.insurer(), said));
    proof.forEach(proved -> standing.merge(proved.insurer(), proved, InsurerFigures::disprovedBy));
    return new PhysiotherapistYear(new ArrayList<>(standing.values()));
  }

  /** Whether that insurer delivered figures. */
  public boolean isFrom(String insurer) {
    return insurers.stream().anyMatch(said -> said.insurer().equals(insurer));
  }
}
