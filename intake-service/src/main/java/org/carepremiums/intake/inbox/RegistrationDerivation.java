package org.carepremiums.intake.inbox;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.carepremiums.contracts.fact.FactValue.Registration;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.upstream.Profession;
import org.carepremiums.contracts.upstream.ProviderRegistration;
import org.carepremiums.intake.ledger.FactLedger;
import org.carepremiums.intake.ledger.Origin;
import org.carepremiums.intake.ledger.Recorded;

/**
 * Says what all entries of a number in INAMI's register say together. One number is known under
 * each of its competence codes, as a general practitioner who is a specialist too: each code has an
 * entry of its own, and none takes the place of another (ADR 25).
 */
final class RegistrationDerivation {

  private static final Comparator<Registration> BY_CODE =
      Comparator.comparing(Registration::endedOn, Comparator.nullsFirst(Comparator.reverseOrder()))
          .thenComparing(Registration::firstRegisteredOn)
          .thenComparing(Registration::competenceCode);

  private RegistrationDerivation() {}

  /**
   * Records the registration where it differs from what held.
   *
   * @param origin how the entry came that made this necessary
   */
  static void derive(String provider, Origin origin, FactLedger ledger) {
    List<Recorded> entries = ledger.current(provider, ProviderRegistration.KIND);
    LocalDate observedOn =
        entries.stream().map(Recorded::observedOn).max(Comparator.naturalOrder()).orElseThrow();
    Registration together =
        together(
            entries.stream()
                .map(entry -> KeptJson.read(entry.content(), Registration.class))
                .toList());
    ledger.recordDerived(
        StatementsOfRecord.statement(
            StatementsOfRecord.registrationOf(provider),
            together,
            together.period(),
            observedOn,
            origin));
  }

  /**
   * Premiums are for physiotherapists and general practitioners: whoever is one of them is that,
   * whatever else. It counts from the first of the entries for that profession, lasts as long as
   * any of them does, and the number is written with the code of the one that lasts longest.
   *
   * @param entries at least one
   */
  static Registration together(List<Registration> entries) {
    List<Registration> standing = entries.stream().filter(Registration::stands).toList();
    if (standing.isEmpty()) {
      return entries.stream().min(BY_CODE).orElseThrow();
    }
    Profession profession =
        standing.stream()
            .map(Registration::profession)
            .min(Comparator.naturalOrder())
            .orElseThrow();
    List<Registration> ofProfession =
        standing.stream().filter(entry -> entry.profession() == profession).toList();
    Registration lasting = ofProfession.stream().min(BY_CODE).orElseThrow();
    LocalDate first =
        ofProfession.stream()
            .map(Registration::firstRegisteredOn)
            .min(Comparator.naturalOrder())
            .orElseThrow();
    return new Registration(profession, lasting.competenceCode(), first, lasting.endedOn());
  }
}
