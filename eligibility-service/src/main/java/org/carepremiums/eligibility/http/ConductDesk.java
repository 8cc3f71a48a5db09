package org.carepremiums.eligibility.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.exchange.OpenDay;
import org.carepremiums.contracts.exchange.RequestRefused;
import org.carepremiums.contracts.exchange.UnitOfWork;
import org.carepremiums.contracts.fact.FactValue.ConventionStatus;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.conduct.AdversarialOutcome;
import org.carepremiums.eligibility.conduct.AdversarialStatus;
import org.carepremiums.eligibility.conduct.AdversarialStep;
import org.carepremiums.eligibility.conduct.CollectedShare;
import org.carepremiums.eligibility.conduct.ConductParameters;
import org.carepremiums.eligibility.conduct.ConductYears;
import org.carepremiums.eligibility.conduct.ConventionedDays;
import org.carepremiums.eligibility.conduct.StepRefused;
import org.carepremiums.eligibility.conduct.YearFigures;
import org.carepremiums.eligibility.rule.Known;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.SourceYear;
import org.carepremiums.eligibility.store.PersonalShares;
import org.carepremiums.eligibility.store.PersonalShares.Found;
import org.carepremiums.eligibility.store.SharedKnowledge;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** Finds how physiotherapists stand to the 85 % rule, and takes the steps of checks. */
@ApplicationScoped
class ConductDesk {

  private static final Logger LOG = Logger.getLogger(ConductDesk.class);

  /** A step that the state of a check may allow. */
  @FunctionalInterface
  interface Move {
    AdversarialStep from(CollectedShare share, BusinessDay day) throws StepRefused;
  }

  /** Takes one physiotherapist after the other. */
  @FunctionalInterface
  interface Reader {
    void take(InamiKey provider, CollectedShare share) throws IOException;
  }

  private final DataSource dataSource;
  private final OpenDay openDay;
  private final UnitOfWork unitOfWork;
  private final ConductYears years;

  @Inject
  ConductDesk(DataSource dataSource, OpenDay openDay, UnitOfWork unitOfWork, ConductYears years) {
    this.dataSource = dataSource;
    this.openDay = openDay;
    this.unitOfWork = unitOfWork;
    this.years = years;
  }

  ConductParameters parameters(PremiumYear year) {
    return years
        .of(year)
        .orElseThrow(
            () ->
                RequestRefused.notFound("There are no parameters of the 85 % rule for this year."));
  }

  BusinessDay day() throws SQLException {
    return openDay.required();
  }

  /** One physiotherapist, whatever the figures are. */
  CollectedShare find(PremiumYear year, InamiKey provider) throws SQLException {
    ConductParameters parameters = parameters(year);
    try (Connection connection = dataSource.getConnection()) {
      return share(parameters, year, PersonalShares.find(connection, year, provider));
    }
  }

  /** Those who were conventioned and are below, and everybody who was selected. */
  void report(PremiumYear year, BusinessDay day, Reader reader) throws SQLException, IOException {
    read(
        year,
        day,
        (provider, share) -> {
          if (share.isToBeReported(day.value()) || share.status() != null) {
            reader.take(provider, share);
          }
        });
  }

  private void read(PremiumYear year, BusinessDay day, Reader reader)
      throws SQLException, IOException {
    ConductParameters parameters = parameters(year);
    BigDecimal below =
        parameters.collectedShare().value().max(parameters.selectionPointOn(day.value()));
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        PersonalShares.belowOrChecked(
            connection,
            year,
            below,
            found -> reader.take(found.provider(), share(parameters, year, found)));
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  /** The year in numbers. */
  ConductSummary summary(PremiumYear year) throws SQLException, IOException {
    ConductParameters parameters = parameters(year);
    BusinessDay day = day();
    Numbers numbers = new Numbers(day);
    read(year, day, (provider, share) -> numbers.add(share));
    PersonalShares.Counted counted;
    boolean complete;
    try (Connection connection = dataSource.getConnection()) {
      counted = PersonalShares.count(connection, year);
      complete =
          SharedKnowledge.read(connection)
              .completeSources()
              .contains(new SourceYear(Source.INSURERS, "personal-share-counts", year));
    }
    return new ConductSummary(
        year,
        day.value(),
        parameters.selectionPointOn(day.value()),
        counted.providers(),
        counted.withoutServices(),
        numbers.belowRequired,
        numbers.belowSelectionPoint,
        numbers.belowNotConventioned,
        numbers.checks,
        numbers.outcomes,
        numbers.risen,
        complete,
        parameters.byName());
  }

  /** Adds up, one physiotherapist at a time. */
  private static final class Numbers {

    private final BusinessDay day;
    private final Map<AdversarialStatus, Long> checks = new EnumMap<>(AdversarialStatus.class);
    private final Map<AdversarialOutcome, Long> outcomes = new EnumMap<>(AdversarialOutcome.class);
    private long belowRequired;
    private long belowSelectionPoint;
    private long belowNotConventioned;
    private long risen;

    Numbers(BusinessDay day) {
      this.day = day;
    }

    void add(CollectedShare share) {
      boolean conventioned = !share.conventioned().isNone();
      boolean belowPoint = share.isBelowSelectionPoint(day.value());
      belowRequired += conventioned && share.isBelowRequired() ? 1 : 0;
      belowSelectionPoint += conventioned && belowPoint ? 1 : 0;
      belowNotConventioned += !conventioned && (share.isBelowRequired() || belowPoint) ? 1 : 0;
      risen += share.isRisenSinceSelection() ? 1 : 0;
      if (share.status() != null) {
        checks.merge(share.status(), 1L, Long::sum);
      }
      if (share.outcome() != null) {
        outcomes.merge(share.outcome(), 1L, Long::sum);
      }
    }
  }

  /**
   * Takes a step, in one transaction.
   *
   * @throws RequestRefused when nothing is known of the provider's year, or the step is refused
   */
  CollectedShare take(PremiumYear year, InamiKey provider, Move move) {
    ConductParameters parameters = parameters(year);
    return unitOfWork.call(
        outgoing -> {
          BusinessDay day = day();
          try (Connection connection = dataSource.getConnection()) {
            Found found = PersonalShares.find(connection, year, provider);
            requireKnown(found, year);
            AdversarialStep step = step(share(parameters, year, found), day, move);
            if (!PersonalShares.add(connection, year, provider, step)) {
              throw RequestRefused.conflict(
                  "changed-meanwhile", "somebody else took a step meanwhile; look again");
            }
            log(provider, year, step);
            return share(parameters, year, PersonalShares.find(connection, year, provider));
          }
        });
  }

  static void requireKnown(Found found, PremiumYear year) {
    if (!YearFigures.byYear(found.facts()).containsKey(year)) {
      throw RequestRefused.notFound("There are no figures of this provider and year.");
    }
  }

  private static AdversarialStep step(CollectedShare share, BusinessDay day, Move move) {
    try {
      return move.from(share, day);
    } catch (StepRefused refused) {
      throw refused.kind() == null
          ? RequestRefused.invalid(refused.field(), refused.getMessage())
          : RequestRefused.conflict(refused.kind(), refused.getMessage());
    }
  }

  private static CollectedShare share(ConductParameters parameters, PremiumYear year, Found found) {
    Known<ConventionStatus> status =
        ProviderFacts.of(found.facts(), Map.of()).conventionStatus(year);
    return new CollectedShare(
        parameters,
        YearFigures.byYear(found.facts()).getOrDefault(year, new YearFigures(java.util.List.of())),
        ConventionedDays.in(
            year, status == null ? java.util.List.of() : status.value().intervals()),
        found.steps());
  }

  private static void log(InamiKey provider, PremiumYear year, AdversarialStep step) {
    MDC.put("provider", provider.value());
    try {
      LOG.infof("85 %% rule of %s: %s by %s", year, step.status(), step.handler());
    } finally {
      MDC.remove("provider");
    }
  }
}
