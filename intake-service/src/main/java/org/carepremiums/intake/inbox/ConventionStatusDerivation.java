package org.carepremiums.intake.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.fact.FactValue.ConventionStatus;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.upstream.ConventionAnswer;
import org.carepremiums.contracts.upstream.ConventionEvent;
import org.carepremiums.contracts.upstream.Profession;
import org.carepremiums.contracts.value.Period;
import org.carepremiums.intake.convention.ConventionIntervals;
import org.carepremiums.intake.convention.Conventions;
import org.carepremiums.intake.convention.RegistrationPeriod;
import org.carepremiums.intake.ledger.FactLedger;
import org.carepremiums.intake.ledger.Origin;
import org.carepremiums.intake.ledger.Recorded;

/** Derives on which days a provider adhered, after each event or registration that may matter. */
@ApplicationScoped
class ConventionStatusDerivation {

  private final ConventionIntervals intervals;

  @Inject
  ConventionStatusDerivation(Conventions conventions) {
    this.intervals = new ConventionIntervals(conventions);
  }

  /**
   * Records the derived status where it differs from what held. Silence counts too (CV2), so that a
   * registered physiotherapist of whom no event is known has a status; who neither adhered nor
   * refused is left without one.
   *
   * @param origin how the record came that made this necessary
   */
  void derive(String provider, Origin origin, FactLedger ledger) {
    List<Recorded> events = ledger.current(provider, ConventionEvent.KIND);
    Optional<Recorded> registration = ledger.current(StatementsOfRecord.registrationOf(provider));
    List<ConventionAnswer> answers =
        events.stream()
            .map(event -> KeptJson.read(event.content(), ConventionAnswer.class))
            .toList();
    RegistrationPeriod registered =
        registration
            .map(ConventionStatusDerivation::registeredDays)
            .orElse(RegistrationPeriod.UNKNOWN);
    ConventionStatus status = intervals.derive(answers, registered);
    if (status.intervals().isEmpty()
        && status.refusals().isEmpty()
        && ledger.current(StatementsOfRecord.conventionStatusOf(provider)).isEmpty()) {
      return;
    }
    LocalDate since =
        Stream.concat(
                answers.stream().map(ConventionAnswer::on), Stream.ofNullable(registered.first()))
            .min(LocalDate::compareTo)
            .orElseThrow();
    LocalDate observedOn =
        Stream.concat(events.stream(), registration.stream())
            .map(Recorded::observedOn)
            .max(LocalDate::compareTo)
            .orElseThrow();
    ledger.recordDerived(
        StatementsOfRecord.statement(
            StatementsOfRecord.conventionStatusOf(provider),
            status,
            Period.since(since),
            observedOn,
            origin));
  }

  private static RegistrationPeriod registeredDays(Recorded registration) {
    FactValue.Registration register =
        KeptJson.read(registration.content(), FactValue.Registration.class);
    return new RegistrationPeriod(
        register.firstRegisteredOn(),
        register.endedOn(),
        register.profession() == Profession.PHYSIOTHERAPIST);
  }
}
