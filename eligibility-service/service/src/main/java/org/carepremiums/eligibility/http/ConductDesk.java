package org.carepremiums.eligibility.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.conduct.AdversarialOutcome;
import org.carepremiums.eligibility.conduct.AdversarialStatus;
import org.carepremiums.eligibility.conduct.AdversarialStep;
import org.carepremiums.eligibility.conduct.CollectedShare;
import org.carepremiums.eligibility.conduct.ConductParameters;
import org.carepremiums.eligibility.conduct.ConductPhrase;
import org.carepremiums.eligibility.conduct.ConductYears;
import org.carepremiums.eligibility.conduct.InsurerFigures;
import org.carepremiums.eligibility.conduct.PhysiotherapistYear;
import org.carepremiums.eligibility.conduct.StepRefused;
import org.carepremiums.eligibility.conduct.file.ConductPhrases;
import org.carepremiums.eligibility.explanation.Documents;
import org.carepremiums.eligibility.http.ConductSteps.Proved;
import org.carepremiums.eligibility.rule.SourceYear;
import org.carepremiums.eligibility.store.PersonalShares;
import org.carepremiums.eligibility.store.PersonalShares.Found;
import org.carepremiums.eligibility.store.SharedFacts;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.messaging.outbox.UnitOfWork;
import org.carepremiums.platform.parameters.SourcedValue;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.wording.text.Language;
import org.carepremiums.platform.wording.text.Phrasebook;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** Finds how physiotherapists stand to the 85 % rule, and takes the steps of checks. */
@ApplicationScoped
public class ConductDesk {

  private static final Logger LOG = Logger.getLogger(ConductDesk.class);

  /** A step that the state of a check may allow. */
  @FunctionalInterface
  public interface Move {
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

  /**
   * What the rule asks for a year.
   *
   * @throws RequestRefused in the reader's words, when nobody knows
   */
  public ConductParameters parameters(PremiumYear year, Phrasebook phrasebook) {
    return years
        .of(year)
        .orElseThrow(
            () -> RequestRefused.notFound(phrasebook.text(ConductPhrase.NO_PARAMETERS.alone())));
  }

  public BusinessDay day() throws SQLException {
    return openDay.required();
  }

  /**
   * One physiotherapist, whatever the figures are.
   *
   * @throws RequestRefused in the reader's words, when there are none
   */
  public CollectedShare find(PremiumYear year, InamiKey provider, Phrasebook phrasebook)
      throws SQLException {
    ConductParameters parameters = parameters(year, phrasebook);
    try (Connection connection = dataSource.getConnection()) {
      Found found = PersonalShares.find(connection, year, provider);
      requireKnown(found, year, phrasebook);
      return share(parameters, year, found);
    }
  }

  /**
   * Those who were conventioned and are below or seem to distinguish by insurer, and everybody who
   * was selected.
   */
  void report(ConductParameters parameters, BusinessDay day, Reader reader)
      throws SQLException, IOException {
    read(
        parameters,
        day,
        (provider, share) -> {
          if (share.isToBeReported(day.value()) || share.status() != null) {
            reader.take(provider, share);
          }
        });
  }

  private void read(ConductParameters parameters, BusinessDay day, Reader reader)
      throws SQLException, IOException {
    PremiumYear year = PremiumYear.of(parameters.year());
    BigDecimal below =
        parameters.collectedShare().value().max(parameters.selectionPointOn(day.value()));
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        PersonalShares.notableOrChecked(
            connection,
            year,
            below,
            parameters.insurerDifference().value(),
            found -> reader.take(found.provider(), share(parameters, year, found)));
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  /** The year in numbers. */
  ConductSummary summary(PremiumYear year, Language language) throws SQLException, IOException {
    ConductParameters parameters = parameters(year, ConductPhrases.in(language));
    BusinessDay day = day();
    Numbers numbers = new Numbers(day);
    read(parameters, day, (provider, share) -> numbers.add(share));
    PersonalShares.Counted counted;
    PersonalShares.Sides sides;
    boolean complete;
    try (Connection connection = dataSource.getConnection()) {
      counted = PersonalShares.count(connection, year);
      sides = PersonalShares.related(connection, year, parameters.collectedShare().value());
      complete =
          SharedFacts.read(connection)
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
        numbers.unequalByInsurer,
        ConductSummary.Averages.of(sides, parameters, language),
        numbers.checks,
        numbers.outcomes,
        numbers.risen,
        complete,
        Documents.citedBy(
            parameters.byName().values().stream()
                .flatMap(List::stream)
                .map(SourcedValue::source)
                .toList(),
            language),
        ParametersInWords.of(parameters.byName(), ConductPhrases.in(language)));
  }

  /** Adds up, one physiotherapist at a time. */
  private static final class Numbers {

    private final BusinessDay day;
    private final Map<AdversarialStatus, Long> checks = new EnumMap<>(AdversarialStatus.class);
    private final Map<AdversarialOutcome, Long> outcomes = new EnumMap<>(AdversarialOutcome.class);
    private long belowRequired;
    private long belowSelectionPoint;
    private long belowNotConventioned;
    private long unequalByInsurer;
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
      unequalByInsurer += conventioned && share.isUnequalByInsurer() ? 1 : 0;
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
   * @throws RequestRefused in the reader's words, when nothing is known of the provider's year, or
   *     the step is refused
   */
  public CollectedShare take(
      PremiumYear year, InamiKey provider, Move move, Phrasebook phrasebook) {
    ConductParameters parameters = parameters(year, phrasebook);
    return unitOfWork.call(
        outgoing -> {
          BusinessDay day = day();
          try (Connection connection = dataSource.getConnection()) {
            Found found = PersonalShares.find(connection, year, provider);
            requireKnown(found, year, phrasebook);
            AdversarialStep step = step(share(parameters, year, found), day, move, phrasebook);
            if (!PersonalShares.add(connection, year, provider, step)) {
              throw RequestRefused.conflict(
                  "changed-meanwhile", phrasebook.text(ConductPhrase.CHANGED_MEANWHILE.alone()));
            }
            log(provider, year, step);
            return share(parameters, year, PersonalShares.find(connection, year, provider));
          }
        });
  }

  private static void requireKnown(Found found, PremiumYear year, Phrasebook phrasebook) {
    if (!PhysiotherapistYear.byYear(found.facts()).containsKey(year)) {
      throw RequestRefused.notFound(phrasebook.text(ConductPhrase.NO_FIGURES.alone()));
    }
  }

  private static AdversarialStep step(
      CollectedShare share, BusinessDay day, Move move, Phrasebook phrasebook) {
    try {
      return move.from(share, day);
    } catch (StepRefused refused) {
      String reason = phrasebook.text(refused.reason());
      throw refused.kind() == null
          ? RequestRefused.invalid(refused.field(), reason)
          : RequestRefused.conflict(refused.kind(), reason);
    }
  }

  private static CollectedShare share(ConductParameters parameters, PremiumYear year, Found found) {
    return new CollectedShare(
        parameters,
        PhysiotherapistYear.byYear(found.facts())
            .getOrDefault(year, new PhysiotherapistYear(List.of())),
        PersonalShares.conventioned(year, found.facts()),
        found.steps());
  }

  /**
   * Figures that disprove those of insurers.
   *
   * @throws RequestRefused in the reader's words, when there can be no such figures
   */
  public static List<InsurerFigures> proof(List<Proved> proved, Phrasebook phrasebook) {
    List<InsurerFigures> proof = new ArrayList<>();
    for (Proved figures : proved == null ? List.<Proved>of() : proved) {
      Integer beneficiaries = figures.beneficiaries();
      if (figures.personalShareCollected() > figures.attestedServices()) {
        throw RequestRefused.invalid(
            "proof", phrasebook.text(ConductPhrase.PROOF_MORE_THAN_ATTESTED.alone()));
      }
      if (beneficiaries != null
          && !InsurerFigures.canBe(beneficiaries, figures.attestedServices())) {
        throw RequestRefused.invalid(
            "proof", phrasebook.text(ConductPhrase.PROOF_BENEFICIARIES.alone()));
      }
      proof.add(
          new InsurerFigures(
              figures.insurer(),
              figures.attestedServices(),
              figures.personalShareCollected(),
              beneficiaries == null ? null : beneficiaries.longValue()));
    }
    return proof;
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
