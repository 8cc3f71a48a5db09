package org.carepremiums.eligibility.inbox;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.carepremiums.contracts.exchange.OpenDay;
import org.carepremiums.contracts.exchange.Outgoing;
import org.carepremiums.contracts.exchange.UnitOfWork;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.eligibility.parameter.SchemeInForce;
import org.carepremiums.eligibility.parameter.SchemesInForce;
import org.carepremiums.eligibility.store.ParameterReleases;
import org.carepremiums.eligibility.store.ParametersFollowed;
import org.carepremiums.eligibility.store.SharedKnowledge;
import org.jboss.logging.Logger;

/**
 * When the service starts with a parameter file that it did not have, or had otherwise, everybody
 * is decided on again under it: facts of a premium year may arrive before its parameters. An
 * edition that is known only later waits for its day, which the inbox sees opening.
 */
@ApplicationScoped
public class ParameterChange {

  private static final Logger LOG = Logger.getLogger(ParameterChange.class);

  private final UnitOfWork unitOfWork;
  private final DataSource dataSource;
  private final OpenDay openDay;
  private final SchemesInForce schemes;
  private final Releases releases;

  @Inject
  ParameterChange(
      UnitOfWork unitOfWork,
      DataSource dataSource,
      OpenDay openDay,
      SchemesInForce schemes,
      Releases releases) {
    this.unitOfWork = unitOfWork;
    this.dataSource = dataSource;
    this.openDay = openDay;
    this.schemes = schemes;
    this.releases = releases;
  }

  void start(@Observes @Priority(10) StartupEvent event) {
    follow();
  }

  /**
   * Remembers what is followed, and begins a release for each file that is new or changed. A
   * release that was under way goes on.
   */
  public void follow() {
    unitOfWork.call(this::askAgain);
  }

  private Void askAgain(Outgoing outgoing) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      SharedKnowledge.load(connection, true);
      Optional<BusinessDay> today = openDay.current();
      List<SchemeInForce> changed =
          ParametersFollowed.follow(
              connection,
              schemes.knownOn(today.map(BusinessDay::value).orElse(LocalDate.MIN)).all());
      LOG.infof("%d parameter files are new or changed", changed.size());
      if (today.isPresent()) {
        // Before the first business day nothing is decided; it asks for everybody
        begin(connection, changed, "are new or changed", today.get());
        releases.goOn(connection, outgoing);
      }
      return null;
    }
  }

  static void begin(
      Connection connection, List<SchemeInForce> changed, String how, BusinessDay today)
      throws SQLException {
    for (SchemeInForce parameters : changed) {
      ParameterReleases.begin(
          connection,
          parameters,
          "the parameters of %s %s %s"
              .formatted(parameters.rules().scheme(), parameters.rules().year(), how),
          today);
    }
  }
}
