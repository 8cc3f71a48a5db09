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
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.eligibility.parameters.ParameterSet;
import org.carepremiums.eligibility.parameters.SchemeInForce;
import org.carepremiums.eligibility.parameters.SchemesInForce;
import org.carepremiums.eligibility.store.AppliedParameterFiles;
import org.carepremiums.eligibility.store.ParameterReleases;
import org.carepremiums.eligibility.store.ParameterSetInForce;
import org.carepremiums.eligibility.store.SharedFacts;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.messaging.outbox.Outgoing;
import org.carepremiums.platform.messaging.outbox.UnitOfWork;
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
  private final ParameterSet mine;
  private final ParameterSetGuard right;

  @Inject
  ParameterChange(
      UnitOfWork unitOfWork,
      DataSource dataSource,
      OpenDay openDay,
      SchemesInForce schemes,
      Releases releases,
      ParameterSet mine,
      ParameterSetGuard right) {
    this.mine = mine;
    this.right = right;
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
   * release that was under way goes on. An instance that is older than what is followed changes
   * nothing, and decides nothing.
   */
  public void follow() {
    unitOfWork.call(outgoing -> askAgain(outgoing, false));
  }

  /** The same, also where a later set is followed: who decides from now on is whoever has this. */
  public void goBack() {
    unitOfWork.call(outgoing -> askAgain(outgoing, true));
  }

  private Void askAgain(Outgoing outgoing, boolean goBack) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      SharedFacts.load(connection, true);
      if (goBack) {
        ParameterSetInForce.returnTo(connection, mine);
      } else {
        ParameterSetInForce.raise(connection, mine);
      }
      String other = right.missing(connection);
      if (other != null) {
        LOG.warn(other);
        return null;
      }
      Optional<BusinessDay> today = openDay.current();
      List<SchemeInForce> changed =
          AppliedParameterFiles.follow(
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
