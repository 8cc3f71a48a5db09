package org.carepremiums.intake.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.ConventionInterval;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.fact.FactValue.ActivityCount;
import org.carepremiums.contracts.fact.FactValue.ConventionStatus;
import org.carepremiums.contracts.fact.FactValue.Registration;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.Period;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.intake.quorum.KnownProvider;
import org.carepremiums.intake.quorum.Quorum;
import org.carepremiums.intake.quorum.QuorumEntry;

/**
 * Gives every provider that a quorum concerns, as it was known at the end of a business day, one
 * after the other in the order of their numbers: the list is never held in memory.
 */
@ApplicationScoped
class QuorumProviders {

  private static final int ROWS_AT_A_TIME = 1_000;

  /** Of each statement the version that held at the end of the day. */
  private static final String SELECT =
      """
      select distinct on (subject, kind, fact_key, source)
        subject, source, period_from, period_to, value
      from fact
      where recorded_on <= ? and version is not null
        and (kind in (?, ?) or kind = ? and fact_key like ?)
      order by subject, kind, fact_key, source, arrival desc
      """;

  /** Takes one entry after the other. */
  @FunctionalInterface
  interface Reader {
    void take(QuorumEntry entry) throws IOException;
  }

  private final DataSource dataSource;

  @Inject
  QuorumProviders(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * @param countedOn the day on which adhesion is looked at
   * @param knownOn the business day at whose end this was known
   */
  void read(Quorum quorum, LocalDate countedOn, LocalDate knownOn, Reader reader)
      throws SQLException, IOException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      try (PreparedStatement select = connection.prepareStatement(SELECT)) {
        select.setFetchSize(ROWS_AT_A_TIME);
        select.setObject(1, knownOn);
        select.setString(2, FactKind.REGISTRATION.id());
        select.setString(3, FactKind.CONVENTION_STATUS.id());
        select.setString(4, FactKind.ACTIVITY_COUNT.id());
        select.setString(5, quorum.parameters().profileYear().value() + ":%");
        try (ResultSet row = select.executeQuery()) {
          each(row, quorum, countedOn, reader);
        }
      } finally {
        connection.rollback();
        connection.setReadOnly(false);
        connection.setAutoCommit(true);
      }
    }
  }

  private static void each(ResultSet row, Quorum quorum, LocalDate countedOn, Reader reader)
      throws SQLException, IOException {
    Statements about = null;
    while (row.next()) {
      String subject = row.getString(1);
      if (about == null || !about.subject.equals(subject)) {
        give(about, quorum, countedOn, reader);
        about = new Statements(subject);
      }
      about.add(
          KeptJson.read(row.getString(5), FactValue.class),
          Source.of(row.getString(2)) == Source.CONTESTATION,
          new Period(row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class)));
    }
    give(about, quorum, countedOn, reader);
  }

  private static void give(Statements about, Quorum quorum, LocalDate countedOn, Reader reader)
      throws IOException {
    if (about == null) {
      return;
    }
    Optional<QuorumEntry> entry = quorum.entry(about.known(countedOn), countedOn);
    if (entry.isPresent()) {
      reader.take(entry.get());
    }
  }

  /** What was stated of one provider; what a ruling established outranks every other source. */
  private static final class Statements {

    private final String subject;
    private Registration registration;
    private boolean registrationRuled;
    private Long services;
    private Long servicesRuled;
    private List<ConventionInterval> intervals = List.of();
    private final List<Ruled> intervalsRuled = new ArrayList<>(1);

    /** Days of adhesion that a ruling established, and for when. */
    private record Ruled(Period period, List<ConventionInterval> intervals) {

      boolean concerns(Period year) {
        return period.to() != null && period.overlaps(year)
            || intervals.stream()
                .anyMatch(days -> new Period(days.from(), days.to()).overlaps(year));
      }
    }

    Statements(String subject) {
      this.subject = subject;
    }

    void add(FactValue value, boolean ruling, Period period) {
      if (value instanceof Registration said && said.stands() && (ruling || !registrationRuled)) {
        registration = said;
        registrationRuled = ruling;
      } else if (value instanceof ActivityCount count && ruling) {
        servicesRuled = (servicesRuled == null ? 0 : servicesRuled) + count.services();
      } else if (value instanceof ActivityCount count) {
        services = (services == null ? 0 : services) + count.services();
      } else if (value instanceof ConventionStatus status && ruling) {
        intervalsRuled.add(new Ruled(period, status.intervals()));
      } else if (value instanceof ConventionStatus status) {
        intervals = status.intervals();
      }
    }

    KnownProvider known(LocalDate countedOn) {
      Period year = PremiumYear.of(countedOn.getYear()).period();
      return new KnownProvider(
          new InamiKey(subject),
          registration == null ? null : registration.profession(),
          registration == null ? null : registration.firstRegisteredOn(),
          servicesRuled == null ? services : servicesRuled,
          intervalsRuled.stream()
              .filter(ruled -> ruled.concerns(year))
              .map(Ruled::intervals)
              .findFirst()
              .orElse(intervals));
    }
  }
}
