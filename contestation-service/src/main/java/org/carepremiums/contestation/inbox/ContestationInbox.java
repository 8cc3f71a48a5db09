package org.carepremiums.contestation.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.carepremiums.contestation.cases.CaseIntake;
import org.carepremiums.contestation.cases.Examination;
import org.carepremiums.contestation.cases.Registration;
import org.carepremiums.contestation.inbox.ContestationPoll.Introduced;
import org.carepremiums.contestation.premium.ContestedPremium;
import org.carepremiums.contestation.premium.ContestedPremiumKey;
import org.carepremiums.contestation.premium.DecisionVersion;
import org.carepremiums.contestation.premium.NotifiedDecision;
import org.carepremiums.contestation.premium.NumberedWindow;
import org.carepremiums.contestation.review.Reviews;
import org.carepremiums.contestation.window.ContestedPremiumStore;
import org.carepremiums.contestation.window.StoredWindow;
import org.carepremiums.contestation.window.Windows;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.messaging.inbox.PollHandler;
import org.carepremiums.platform.messaging.outbox.Outgoing;
import org.carepremiums.platform.messaging.record.ReceivedRecord;
import org.carepremiums.platform.parameters.deadline.DeadlineRules;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Decisions open windows and bring reviews up, contestations become cases, business days close
 * windows. Within a batch decisions come first and closing last, so that a contestation meets its
 * window and is seen before it closes.
 */
@ApplicationScoped
public class ContestationInbox implements PollHandler {

  private static final Logger LOG = Logger.getLogger(ContestationInbox.class);

  private final RecordParsing parsing;
  private final OpenDay openDay;
  private final DeadlineRules deadlines;
  private final ContestedPremiumStore premiums;
  private final Windows windows;
  private final Reviews reviews;
  private final CaseIntake register;
  private final Examination examination;

  @Inject
  ContestationInbox(
      RecordParsing parsing,
      OpenDay openDay,
      DeadlineRules deadlines,
      ContestedPremiumStore premiums,
      Windows windows,
      Reviews reviews,
      CaseIntake register,
      Examination examination) {
    this.parsing = parsing;
    this.openDay = openDay;
    this.deadlines = deadlines;
    this.premiums = premiums;
    this.windows = windows;
    this.reviews = reviews;
    this.register = register;
    this.examination = examination;
  }

  @Override
  public void handle(List<ReceivedRecord> records, Outgoing outgoing) throws SQLException {
    ContestationPoll batch = parsing.read(records, outgoing);
    if (batch.latestDay().isPresent() && openDay.open(batch.latestDay().get())) {
      LOG.infof("business day %s opens", batch.latestDay().get());
    }
    Optional<BusinessDay> open = openDay.current();
    List<Introduced> contestations = timely(batch.contestations(), open, outgoing);
    BusinessDay day = open.orElse(null);
    Map<ContestedPremiumKey, ContestedPremium> premiumsOfPoll =
        premiums.lock(batch.decidedOn(), ContestationPoll.contested(contestations), day);
    Set<ContestedPremiumKey> known = Set.copyOf(premiumsOfPoll.keySet());
    List<NumberedWindow> opened = follow(batch.decisions(), premiumsOfPoll, day);
    register(contestations, outgoing);
    List<StoredWindow> closed = List.of();
    Map<ContestedPremiumKey, ContestedPremium> settling = new TreeMap<>();
    if (day != null) {
      examination.examine(premiumsOfPoll, day, outgoing);
      known.forEach(premium -> settling.put(premium, premiumsOfPoll.get(premium)));
      // Before its first decision a premium has no windows, and what opens now mostly stays open
      opened.stream()
          .filter(window -> window.window().deadline().rolledEnd().isBefore(day.value()))
          .map(NumberedWindow::contested)
          .forEach(premium -> settling.put(premium, premiumsOfPoll.get(premium)));
      closed = windows.close(settling.keySet(), day);
    }
    windows.announce(settling, opened, closed, day, outgoing);
  }

  /** Rejects what says to come from the future. */
  private static List<Introduced> timely(
      List<Introduced> contestations, Optional<BusinessDay> open, Outgoing outgoing) {
    List<Introduced> timely = new ArrayList<>(contestations.size());
    for (Introduced introduced : contestations) {
      if (open.filter(introduced.request()::isFromTheFuture).isPresent()) {
        outgoing.reject(
            introduced.received(),
            InvalidRecord.FROM_THE_FUTURE,
            "observedOn",
            "Field 'observedOn' is %s, but business day %s is open."
                .formatted(introduced.request().observedOn(), open.get()));
      } else {
        timely.add(introduced);
      }
    }
    return timely;
  }

  /** Follows decisions in their order, and keeps what is known of premiums up to date with them. */
  private List<NumberedWindow> follow(
      List<DecisionVersion> decisions,
      Map<ContestedPremiumKey, ContestedPremium> known,
      BusinessDay day)
      throws SQLException {
    Map<ContestedPremiumKey, DecisionVersion> latest = new LinkedHashMap<>();
    List<NumberedWindow> opened = new ArrayList<>();
    List<NotifiedDecision> notified = new ArrayList<>();
    for (DecisionVersion decision : decisions) {
      ContestedPremiumKey contested = decision.contested();
      Optional<ContestedPremium.Step> step =
          known
              .getOrDefault(contested, ContestedPremium.unknown(contested))
              .with(decision, deadlines);
      if (step.isPresent()) {
        known.put(contested, step.get().premium());
        latest.put(contested, decision);
        opened.addAll(step.get().opened());
        if (step.get().notified() != null) {
          notified.add(step.get().notified());
        }
      }
    }
    premiums.save(latest.keySet().stream().map(known::get).toList(), notified);
    windows.open(opened);
    reviews.follow(latest.values(), day);
    return opened;
  }

  private void register(List<Introduced> contestations, Outgoing outgoing) throws SQLException {
    List<Registration> registered =
        register.register(contestations.stream().map(Introduced::submission).toList(), null);
    for (int place = 0; place < registered.size(); place++) {
      answer(contestations.get(place), registered.get(place), outgoing);
    }
  }

  private static void answer(Introduced introduced, Registration registered, Outgoing outgoing) {
    String contestationId = introduced.request().contestationId();
    switch (registered.outcome()) {
      case NEW -> {
        // It becomes a case
      }
      case CONTRADICTORY ->
          outgoing.reject(
              introduced.received(),
              "contradictory",
              "contestationId",
              "Contestation %s is known with another content.".formatted(contestationId));
      case TOO_LATE ->
          outgoing.reject(
              introduced.received(),
              "too-late-to-complete",
              "observedOn",
              "Contestation %s could be completed until %s; what completes it was received on %s."
                  .formatted(
                      contestationId, registered.lastDay(), introduced.request().observedOn()));
      case COMPLETED, REPEATED -> {
        MDC.put("eventId", introduced.received().eventId());
        LOG.infof("contestation %s is %s", contestationId, registered.outcome());
        MDC.remove("eventId");
      }
    }
  }
}
