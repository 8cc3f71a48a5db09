package org.carepremiums.eligibility.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.fact.FactValue.SoftwareAcceptance;
import org.carepremiums.contracts.fact.FactValue.SoftwareApproval;
import org.carepremiums.contracts.fact.FactValue.SoftwareHomologation;

/**
 * What eHealth and the Commissions say of a software package, which each of them can do several
 * times; in the order of the first days.
 *
 * @param homologations eHealth's word; none while there is none
 * @param approvals the Convention Commission's word; none while there is none
 * @param acceptances the word of the Commission nationale médico-mutualiste; none while there is
 *     none
 */
public record SoftwarePackage(
    List<KnownFact<SoftwareHomologation>> homologations,
    List<KnownFact<SoftwareApproval>> approvals,
    List<KnownFact<SoftwareAcceptance>> acceptances) {

  public static final SoftwarePackage UNHEARD_OF =
      new SoftwarePackage(List.of(), List.of(), List.of());

  SoftwarePackage homologated(KnownFact<SoftwareHomologation> said) {
    return new SoftwarePackage(
        with(homologations, said, SoftwareHomologation::from), approvals, acceptances);
  }

  SoftwarePackage approved(KnownFact<SoftwareApproval> said) {
    return new SoftwarePackage(
        homologations, with(approvals, said, SoftwareApproval::from), acceptances);
  }

  SoftwarePackage accepted(KnownFact<SoftwareAcceptance> said) {
    return new SoftwarePackage(
        homologations, approvals, with(acceptances, said, SoftwareAcceptance::from));
  }

  /** Everything that is said of it. */
  public Stream<KnownFact<? extends FactValue>> all() {
    return Stream.of(homologations, approvals, acceptances).flatMap(List::stream);
  }

  private static <T extends FactValue> List<KnownFact<T>> with(
      List<KnownFact<T>> before, KnownFact<T> said, Function<T, LocalDate> from) {
    Comparator<KnownFact<T>> inOrder = Comparator.comparing(known -> from.apply(known.value()));
    return Stream.concat(before.stream(), Stream.of(said))
        .distinct()
        .sorted(inOrder.thenComparing(known -> known.fact().factId()))
        .toList();
  }
}
