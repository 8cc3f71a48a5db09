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
import java.util.UUID;
import javax.sql.DataSource;
import org.carepremiums.contracts.exchange.OpenDay;
import org.carepremiums.contracts.exchange.Outgoing;
import org.carepremiums.contracts.exchange.UnitOfWork;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.eligibility.parameter.SchemesInForce;
import org.carepremiums.eligibility.rule.PremiumScheme;
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

  @Inject
  ParameterChange(
      UnitOfWork unitOfWork, DataSource dataSource, OpenDay openDay, SchemesInForce schemes) {
    this.unitOfWork = unitOfWork;
    this.dataSource = dataSource;
    this.openDay = openDay;
    this.schemes = schemes;
  }

  void start(@Observes @Priority(10) StartupEvent event) {
    follow();
  }

  /**
   * Asks for everybody to be decided on again under what changed, and remembers what is followed.
   */
  public void follow() {
    unitOfWork.call(this::askAgain);
  }

  private List<PremiumScheme> askAgain(Outgoing outgoing) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      SharedKnowledge.load(connection, true);
      LocalDate today = openDay.current().map(BusinessDay::value).orElse(LocalDate.MIN);
      List<PremiumScheme> changed =
          ParametersFollowed.follow(connection, schemes.knownOn(today).all());
      Repercussions repercussions = new Repercussions(connection, schemes);
      repercussions.ofParameters(changed);
      repercussions.publish(outgoing, "parameters/" + UUID.randomUUID());
      LOG.infof("%d parameter files are new or changed", changed.size());
      return changed;
    }
  }
}
