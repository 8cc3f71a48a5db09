package org.carepremiums.contestation.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.carepremiums.contestation.cases.CaseRegister;
import org.carepremiums.contestation.cases.Examination;
import org.carepremiums.contestation.cases.Registration;
import org.carepremiums.contestation.window.StoredWindow;
import org.carepremiums.contestation.window.Windows;
import org.carepremiums.contracts.exchange.BatchHandler;
import org.carepremiums.contracts.exchange.OpenDay;
import org.carepremiums.contracts.exchange.Outgoing;
import org.carepremiums.contracts.exchange.ReceivedRecord;
import org.carepremiums.contracts.value.BusinessDay;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Decisions open windows, contestations become cases, business days close windows. Within a batch
 * decisions come first and closing last, so that a contestation meets its decision and is seen
 * before its window closes.
 */
@ApplicationScoped
public class ContestationInbox implements BatchHandler {

  private static final Logger LOG = Logger.getLogger(ContestationInbox.class);

  private final RecordParsing parsing;
  private final OpenDay openDay;
  private final Windows windows;
  private final CaseRegister register;
  private final Examination examination;

  @Inject
  ContestationInbox(
      RecordParsing parsing,
      OpenDay openDay,
      Windows windows,
      CaseRegister register,
      Examination examination) {
    this.parsing = parsing;
    this.openDay = openDay;
    this.windows = windows;
    this.register = register;
    this.examination = examination;
  }

  @Override
  public void handle(List<ReceivedRecord> records, Outgoing outgoing) throws SQLException {
    ReadBatch batch = parsing.read(records, outgoing);
    if (batch.latestDay().isPresent() && openDay.open(batch.latestDay().get())) {
      LOG.infof("business day %s opens", batch.latestDay().get());
    }
    Optional<BusinessDay> day = openDay.current();
    List<StoredWindow> opened = windows.open(batch.finalDecisions(), outgoing);
    register(batch.contestations(), day.orElse(null), outgoing);
    if (day.isPresent()) {
      examination.examine(opened, day.get(), outgoing);
      windows.close(day.get(), outgoing);
    }
  }

  private void register(
      List<ReadBatch.Introduced> contestations, BusinessDay day, Outgoing outgoing)
      throws SQLException {
    List<Registration> outcomes =
        register.register(
            contestations.stream().map(ReadBatch.Introduced::contestation).toList(), null, day);
    for (int i = 0; i < outcomes.size(); i++) {
      ReadBatch.Introduced introduced = contestations.get(i);
      if (outcomes.get(i) == Registration.CONTRADICTORY) {
        outgoing.reject(
            introduced.received(),
            "contradictory",
            "contestationId",
            "Contestation %s is known with another content."
                .formatted(introduced.contestation().contestationId()));
      } else if (outcomes.get(i) == Registration.REPEATED) {
        MDC.put("eventId", introduced.received().eventId());
        LOG.infof("contestation %s is repeated", introduced.contestation().contestationId());
        MDC.remove("eventId");
      }
    }
  }
}
