package org.carepremiums.payment.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carepremiums.payment.bankmessage.BankMessageReadings;
import org.carepremiums.payment.batch.DayTasks;
import org.carepremiums.payment.batch.NextCutOff;
import org.carepremiums.payment.ledger.HoldPhrase;
import org.carepremiums.payment.reading.BatchReadings;
import org.carepremiums.payment.reading.HoldReadings;
import org.carepremiums.payment.recovery.RecoveryReadings;
import org.carepremiums.payment.store.RepresentativeStore;
import org.carepremiums.payment.sums.ComparedSums;
import org.carepremiums.platform.web.desk.DueTask;
import org.carepremiums.platform.web.desk.Tone;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.wording.phrase.Wording;

/** What needs whoever is at the desk today; nothing needs an auditor. */
@ApplicationScoped
public class DueList {

  private final DeskReader reader;
  private final BatchReadings batches;
  private final HoldReadings holds;
  private final BankMessageReadings messages;
  private final RecoveryReadings recoveries;
  private final RepresentativeStore representatives;
  private final ComparedSums sums;
  private final DayTasks dayWork;

  @Inject
  DueList(
      DeskReader reader,
      BatchReadings batches,
      HoldReadings holds,
      BankMessageReadings messages,
      RecoveryReadings recoveries,
      RepresentativeStore representatives,
      ComparedSums sums,
      DayTasks dayWork) {
    this.reader = reader;
    this.batches = batches;
    this.holds = holds;
    this.messages = messages;
    this.recoveries = recoveries;
    this.representatives = representatives;
    this.sums = sums;
    this.dayWork = dayWork;
  }

  /** What runs out first comes first. */
  List<DueTask> of(Page page, Optional<NextCutOff.Forecast> next) throws SQLException {
    List<DueTask> tasks = new ArrayList<>();
    boolean operates = reader.operates(page);
    boolean approves = reader.approves(page);
    if (operates || approves) {
      trouble(page, tasks);
      for (BatchReadings.Row batch : batches.waiting()) {
        add(page, batch, tasks);
      }
    }
    if (operates) {
      operators(page, next, tasks);
    }
    long writeOffs = approves ? recoveries.writeOffsOfOthers(reader.operator().name()) : 0;
    if (writeOffs > 0) {
      tasks.add(
          task(page, PayDeskPhrase.DUE_WRITE_OFFS.with(writeOffs), null, "write-offs", Tone.WAIT));
    }
    long proposed = approves ? representatives.countOfOthers(reader.operator().name()) : 0;
    if (proposed > 0) {
      tasks.add(
          task(
              page,
              PayDeskPhrase.DUE_REPRESENTATIVES.with(proposed),
              null,
              "representatives",
              Tone.WAIT));
    }
    return DueTask.inOrder(tasks);
  }

  private void trouble(Page page, List<DueTask> tasks) throws SQLException {
    if (dayWork.trouble().isPresent()) {
      tasks.add(task(page, PayDeskPhrase.DUE_DAY_WORK.alone(), null, "sums", Tone.BAD));
    }
    long differing = sums.standing().differing();
    if (differing > 0) {
      tasks.add(task(page, PayDeskPhrase.DUE_SUMS.with(differing), null, "sums", Tone.BAD));
    }
  }

  private void add(Page page, BatchReadings.Row batch, List<DueTask> tasks) {
    String path = "batches/" + batch.batchId();
    switch (batch.status()) {
      case DRAWN_UP -> {
        if (reader.operates(page)) {
          tasks.add(
              task(
                  page,
                  PayDeskPhrase.DUE_SUBMIT.with(batch.batchId(), batch.lines(), batch.total()),
                  batch.payBefore(),
                  path,
                  Tone.WAIT));
        }
      }
      case SUBMITTED -> {
        if (reader.approves(page)
            && !reader.isOneOf(page, batch.submittedBy(), batch.requestedBy())) {
          tasks.add(
              task(
                  page,
                  PayDeskPhrase.DUE_APPROVE.with(batch.batchId(), batch.lines(), batch.total()),
                  batch.payBefore(),
                  path + "/approval",
                  Tone.WAIT));
        }
      }
      case WITHDRAWN -> {
        if (reader.operates(page)) {
          tasks.add(
              task(
                  page,
                  PayDeskPhrase.DUE_AGAIN.with(batch.batchId()),
                  batch.payBefore(),
                  path + "/again",
                  Tone.BAD));
        }
      }
      case APPROVED -> {
        // It waits for the bank alone
      }
    }
  }

  private void operators(Page page, Optional<NextCutOff.Forecast> next, List<DueTask> tasks)
      throws SQLException {
    next.filter(forecast -> !forecast.isReached())
        .ifPresent(
            forecast ->
                tasks.add(
                    task(
                        page,
                        PayDeskPhrase.DUE_CUT_OFF.with(forecast.drawnUpOn()),
                        forecast.drawnUpOn(),
                        "holds",
                        Tone.PLAIN)));
    for (Map.Entry<HoldPhrase, HoldReadings.Held> held :
        holds.sums(HoldsPage.RELEASABLE).entrySet()) {
      tasks.add(
          task(
              page,
              PayDeskPhrase.DUE_HOLDS.with(
                  HoldsPage.because(held.getKey()).alone(),
                  held.getValue().count(),
                  held.getValue().total()),
              held.getValue().payBefore(),
              "holds?reason=" + held.getKey().id(),
              Tone.WAIT));
    }
    long received = recoveries.countOfCreditsToDo();
    if (received > 0) {
      tasks.add(
          task(page, PayDeskPhrase.DUE_REPAYMENTS.with(received), null, "repayments", Tone.WAIT));
    }
    long open = messages.countOfOpen();
    if (open > 0) {
      tasks.add(task(page, PayDeskPhrase.DUE_NOTICES.with(open), null, "bank-notices", Tone.WAIT));
    }
  }

  private static DueTask task(Page page, Wording text, LocalDate until, String path, Tone tone) {
    return new DueTask(page.text(text), until, page.service() + "/desk/" + path, tone);
  }
}
