package org.carepremiums.deploy.local.player;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.carepremiums.deploy.local.scenario.Action;

/**
 * How the people of a scenario go about what they do over HTTP.
 *
 * @param patience how long somebody tries again whom a service does not answer; whoever tries again
 *     may find it done
 * @param rival what somebody else does at the same moment, or the same person in another window;
 *     {@code null} for nothing
 */
public record Conduct(Duration patience, UnaryOperator<Action.OverHttp> rival) {

  /** Everybody acts once, and nobody at the same time as somebody else. */
  public static final Conduct ORDERLY = new Conduct(Duration.ZERO, action -> null);
}
