package org.carepremiums.eligibility.inbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.decision.ReEvaluation;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.eligibility.store.CurrentDecision.Place;
import org.carepremiums.eligibility.store.NewDecision;
import org.carepremiums.eligibility.store.ReleaseProgress;
import org.carepremiums.eligibility.store.ReleaseProgress.Changed;
import org.carepremiums.eligibility.store.ReleaseProgress.Open;
import org.carepremiums.eligibility.store.ReleaseProgress.Question;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.messaging.outbox.Outgoing;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Asks everybody again when parameters take effect, a portion at a time. The transaction that
 * handles questions of a release asks the next ones, as many as there is room for; so the questions
 * drive each other, and neither a clock nor a thread has to (ADR 8).
 */
@Singleton
public class Releases {

  private final OpenDay openDay;
  private final int portion;
  private final int bound;

  /**
   * @param portion how many questions one transaction asks at most
   * @param bound how many questions are asked and not yet handled at most, of all releases together
   */
  @Inject
  Releases(
      OpenDay openDay,
      @ConfigProperty(name = "eligibility.release.portion") int portion,
      @ConfigProperty(name = "eligibility.release.bound") int bound) {
    if (portion < 1 || bound < 1) {
      throw new IllegalArgumentException(
          "eligibility.release.portion and eligibility.release.bound are at least 1");
    }
    this.openDay = openDay;
    this.portion = portion;
    this.bound = bound;
  }

  /**
   * Asks the next portion, where there is room for it. Whoever began or resumed a release calls it
   * in the same transaction.
   */
  public void goOn(Connection connection, Outgoing outgoing) throws SQLException {
    askNext(connection, ReleaseProgress.hold(connection), outgoing);
  }

  /**
   * Notes what came of the questions in a batch, and asks the next ones in their place. A batch
   * without such questions costs nothing.
   */
  void handled(
      Connection connection,
      Collection<ReEvaluation> requests,
      List<NewDecision> made,
      Outgoing outgoing)
      throws SQLException {
    Map<Place, String> releases = new HashMap<>();
    List<Question> handled = new ArrayList<>();
    for (ReEvaluation request : requests) {
      if (request.releaseId() != null) {
        handled.add(new Question(request.releaseId(), request.provider()));
        releases.put(
            new Place(request.provider(), request.scheme(), request.year()), request.releaseId());
      }
    }
    if (handled.isEmpty()) {
      return;
    }
    List<Changed> changed = new ArrayList<>();
    for (NewDecision decided : made) {
      Decision decision = decided.decision();
      String releaseId =
          releases.get(new Place(decision.provider(), decision.scheme(), decision.year()));
      if (releaseId != null) {
        changed.add(new Changed(releaseId, decided));
      }
    }
    List<Open> open = ReleaseProgress.hold(connection);
    ReleaseProgress.answer(connection, handled, false);
    ReleaseProgress.count(connection, changed);
    askNext(connection, open, outgoing);
  }

  /** Notes that a question could not be handled: the next ones are asked all the same. */
  void failed(Connection connection, ReEvaluation request, Outgoing outgoing) throws SQLException {
    List<Open> open = ReleaseProgress.hold(connection);
    ReleaseProgress.answer(
        connection, List.of(new Question(request.releaseId(), request.provider())), true);
    askNext(connection, open, outgoing);
  }

  private void askNext(Connection connection, List<Open> open, Outgoing outgoing)
      throws SQLException {
    Optional<BusinessDay> day = openDay.current();
    if (open.isEmpty() || day.isEmpty()) {
      return;
    }
    int room = Math.min(portion, bound - ReleaseProgress.inFlight(connection));
    for (Open release : open) {
      if (room > 0 && !release.asksNobody()) {
        List<InamiKey> asked = ReleaseProgress.ask(connection, release, room);
        asked.forEach(provider -> publish(release, provider, outgoing));
        room -= asked.size();
      }
    }
    ReleaseProgress.finish(connection, day.get());
  }

  private static void publish(Open release, InamiKey provider, Outgoing outgoing) {
    outgoing.publish(
        Topic.RE_EVALUATIONS,
        provider.value(),
        String.join("/", "re-evaluation", release.releaseId(), provider.value()),
        new ReEvaluation(
            provider, release.scheme(), release.year(), release.cause(), release.releaseId()));
  }
}
