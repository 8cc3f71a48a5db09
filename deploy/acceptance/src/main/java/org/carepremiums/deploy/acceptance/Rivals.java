package org.carepremiums.deploy.acceptance;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.carepremiums.deploy.local.scenario.Action;
import org.carepremiums.deploy.local.scenario.Scenario;

/**
 * Which of a scenario's actions two do at the same moment: two operators on a batch, or a case
 * handler in two windows on a case, whom nobody else may decide.
 *
 * @param rivals by what one does, what the other does
 */
record Rivals(Map<Action.OverHttp, Action.OverHttp> rivals) {

  /** Half of those that can be. */
  static Rivals draw(long seed, Scenario scenario) {
    Random random = new Random(seed);
    Set<LocalDate> decidedByWho = cutOffsOfRefusals(scenario.actions());
    Map<Action.OverHttp, Action.OverHttp> rivals = new HashMap<>();
    for (Action action : scenario.actions()) {
      Action.OverHttp rival = rival(action, decidedByWho);
      if (rival != null && random.nextBoolean()) {
        rivals.put((Action.OverHttp) action, rival);
      }
    }
    return new Rivals(Map.copyOf(rivals));
  }

  /** Of these it matters who acted before: somebody is refused for it. */
  private static Set<LocalDate> cutOffsOfRefusals(List<Action> actions) {
    return actions.stream()
        .map(
            action ->
                action instanceof Action.ApproveBatch approve && approve.expectedStatus() != null
                    ? approve.cutOff()
                    : null)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static Action.OverHttp rival(Action action, Set<LocalDate> decidedByWho) {
    if (action instanceof Action.SubmitBatch submit && !decidedByWho.contains(submit.cutOff())) {
      return new Action.SubmitBatch(
          submit.day(), submit.cutOff(), "rival-of-" + submit.operator(), null, null);
    }
    if (action instanceof Action.ApproveBatch approve && !decidedByWho.contains(approve.cutOff())) {
      return new Action.ApproveBatch(
          approve.day(), approve.cutOff(), "rival-of-" + approve.operator(), null, null);
    }
    return action instanceof Action.DecideCase decide ? decide : null;
  }
}
