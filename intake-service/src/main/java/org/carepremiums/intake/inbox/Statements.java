package org.carepremiums.intake.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.carepremiums.contracts.contestation.Ruling;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.ConventionInterval;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.json.UnusableField;
import org.carepremiums.contracts.upstream.ActivityCount;
import org.carepremiums.contracts.upstream.BankAccount;
import org.carepremiums.contracts.upstream.ConventionEvent;
import org.carepremiums.contracts.upstream.PersonalShareCount;
import org.carepremiums.contracts.upstream.PremiumApplication;
import org.carepremiums.contracts.upstream.ProviderRegistration;
import org.carepremiums.contracts.upstream.QualityListEntry;
import org.carepremiums.contracts.upstream.SoftwareApproval;
import org.carepremiums.contracts.upstream.SoftwareHomologation;
import org.carepremiums.contracts.upstream.SoftwareUse;
import org.carepremiums.contracts.upstream.SumehrCount;
import org.carepremiums.contracts.upstream.UpstreamRecord;
import org.carepremiums.contracts.value.Period;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.intake.ledger.FactKey;
import org.carepremiums.intake.ledger.Origin;
import org.carepremiums.intake.ledger.Statement;

/** What a record states, in the words of facts. */
final class Statements {

  /** A convention event as it was received; intake keeps it and publishes what follows from it. */
  static final String CONVENTION_EVENT = "convention-event";

  /** An entry of the register as it was received; what they say together is published. */
  static final String REGISTER_ENTRY = "register-entry";

  private Statements() {}

  /** The key of the register's entry of a provider. */
  static FactKey registrationOf(String provider) {
    return new FactKey(provider, FactKind.REGISTRATION.id(), "register", Source.INAMI);
  }

  /** The key of what follows from a provider's convention events. */
  static FactKey conventionStatusOf(String provider) {
    return new FactKey(provider, FactKind.CONVENTION_STATUS.id(), "convention", Source.INAMI);
  }

  /**
   * What a record of a feed states.
   *
   * @param leftOut what of it was left out because it could not be used
   */
  static List<Statement> of(
      UpstreamRecord record,
      List<UnusableField> leftOut,
      String subject,
      Source source,
      Origin origin) {
    if (record instanceof ConventionEvent event) {
      return List.of(received(event, leftOut, source, origin));
    }
    if (record instanceof ProviderRegistration entry) {
      return List.of(received(entry, subject, source, origin));
    }
    LocalDate observedOn = record.observedOn();
    Stream<FactValue> account = AccountStatements.namedIn(record, leftOut).stream();
    return (record instanceof BankAccount
            ? account
            : Stream.concat(Stream.of(value(record)), account))
        .map(value -> statement(subject, value, source, period(value), observedOn, origin))
        .toList();
  }

  /** What an upheld contestation establishes. */
  static List<Statement> of(Ruling ruling, Origin origin) {
    return ruling.establishes().stream()
        .map(
            value ->
                statement(
                    ruling.provider().value(),
                    value,
                    Source.CONTESTATION,
                    period(value, ruling),
                    ruling.on().value(),
                    origin))
        .toList();
  }

  /** What follows from the convention events of a provider. */
  static Statement conventionStatus(
      String provider,
      FactValue.ConventionStatus status,
      LocalDate since,
      LocalDate observedOn,
      Origin origin) {
    List<ConventionInterval> intervals = status.intervals();
    Period period =
        intervals.isEmpty()
            ? Period.since(since)
            : new Period(intervals.get(0).from(), intervals.get(intervals.size() - 1).to());
    return statement(provider, status, Source.INAMI, period, observedOn, origin);
  }

  private static Statement received(
      ConventionEvent event, List<UnusableField> leftOut, Source source, Origin origin) {
    FactKey key =
        new FactKey(
            event.inamiNumber().key().value(),
            CONVENTION_EVENT,
            event.convention() + ":" + event.on(),
            source);
    ConventionEventContent content = ConventionEventContent.of(event, leftOut);
    return new Statement(
        key, null, json(content), Period.since(event.on()), event.observedOn(), origin);
  }

  private static Statement received(
      ProviderRegistration entry, String subject, Source source, Origin origin) {
    FactKey key = new FactKey(subject, REGISTER_ENTRY, entry.competenceCode(), source);
    FactValue.Registration said =
        new FactValue.Registration(
            entry.profession(), entry.competenceCode(), entry.firstRegisteredOn(), entry.endedOn());
    return new Statement(key, null, json(said), registered(said), entry.observedOn(), origin);
  }

  /** What the entries of a provider in the register say together. */
  static Statement registration(
      String provider, FactValue.Registration together, LocalDate observedOn, Origin origin) {
    return statement(provider, together, Source.INAMI, registered(together), observedOn, origin);
  }

  private static FactValue value(UpstreamRecord record) {
    if (record instanceof ActivityCount count) {
      return new FactValue.ActivityCount(
          count.year(), count.insurer(), count.countedThrough(), count.services(), count.mValues());
    }
    if (record instanceof PersonalShareCount count) {
      return new FactValue.PersonalShareCount(
          count.year(),
          count.insurer(),
          count.countedThrough(),
          count.attestedServices(),
          count.personalShareCollected(),
          count.beneficiaries());
    }
    if (record instanceof QualityListEntry entry) {
      return new FactValue.QualityCriteria(
          entry.year(),
          entry.portfolioCreatedOn(),
          entry.generalCriteria(),
          entry.annualCriteria(),
          entry.cycleCriteria(),
          entry.dataCorrect(),
          entry.verifiedOn());
    }
    if (record instanceof SumehrCount count) {
      return new FactValue.SumehrCount(count.year(), count.patients());
    }
    if (record instanceof SoftwareHomologation homologation) {
      StatedPeriod period =
          StatedPeriod.of(
              homologation, homologation.homologatedFrom(), homologation.homologatedTo());
      return new FactValue.SoftwareHomologation(
          homologation.name(),
          homologation.vendor(),
          homologation.version(),
          period.from(),
          period.to(),
          period.periodId(),
          period.withdrawn());
    }
    if (record instanceof SoftwareApproval approval) {
      StatedPeriod period =
          StatedPeriod.of(approval, approval.approvedFrom(), approval.approvedTo());
      return new FactValue.SoftwareApproval(
          period.from(), period.to(), period.periodId(), period.withdrawn());
    }
    if (record instanceof SoftwareUse use) {
      StatedPeriod period = StatedPeriod.of(use, use.usedFrom(), use.usedTo());
      return new FactValue.SoftwareUse(
          use.packageId(), period.from(), period.to(), period.periodId(), period.withdrawn());
    }
    if (record instanceof PremiumApplication application) {
      return new FactValue.Application(
          application.applicationId(),
          application.scheme(),
          application.year(),
          application.submittedOn(),
          application.channel(),
          application.mainActivity(),
          application.sharedLicence(),
          application.sharedLicenceConfirmed());
    }
    return PracticeStatements.value(record);
  }

  private static Period period(FactValue value, Ruling ruling) {
    return value instanceof FactValue.ConventionStatus status && !status.intervals().isEmpty()
        ? new Period(
            status.intervals().get(0).from(),
            status.intervals().get(status.intervals().size() - 1).to())
        : value instanceof FactValue.ConventionStatus ? ruling.year().period() : period(value);
  }

  private static Period period(FactValue value) {
    if (value instanceof FactValue.Registration registration) {
      return registered(registration);
    }
    if (value instanceof FactValue.BankAccount account) {
      return Period.since(account.validFrom());
    }
    if (value instanceof FactValue.OfPeriod stated) {
      return new Period(stated.from(), stated.to());
    }
    return year(value).period();
  }

  /** Who was never registered has no last day. */
  private static Period registered(FactValue.Registration said) {
    return new Period(said.firstRegisteredOn(), said.stands() ? said.endedOn() : null);
  }

  private static PremiumYear year(FactValue value) {
    if (value instanceof FactValue.ActivityCount count) {
      return count.year();
    }
    if (value instanceof FactValue.PersonalShareCount count) {
      return count.year();
    }
    if (value instanceof FactValue.QualityCriteria criteria) {
      return criteria.year();
    }
    if (value instanceof FactValue.SumehrCount count) {
      return count.year();
    }
    if (value instanceof FactValue.Application application) {
      return application.year();
    }
    if (value instanceof FactValue.ReviewSettlement settlement) {
      return settlement.year();
    }
    return PracticeStatements.year(value);
  }

  static Statement statement(
      String subject,
      FactValue value,
      Source source,
      Period period,
      LocalDate observedOn,
      Origin origin) {
    FactKey key = new FactKey(subject, value.kind().id(), value.key(), source);
    return new Statement(key, value, json(value), period, observedOn, origin);
  }

  static <T> T read(String content, Class<T> type) {
    try {
      return ContractJson.mapper().readValue(content, type);
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException("a stored statement cannot be read", damaged);
    }
  }

  private static String json(Object value) {
    try {
      return ContractJson.mapper().writeValueAsString(value);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("cannot write " + value.getClass(), unwritable);
    }
  }
}
