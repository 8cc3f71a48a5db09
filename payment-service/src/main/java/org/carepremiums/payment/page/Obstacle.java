package org.carepremiums.payment.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.payment.ledger.RemedyPhrase;
import org.carepremiums.payment.reading.UnusedAccountView;

/**
 * Why money is held, or an account is not paid to, and what the provider can do about it.
 *
 * @param because why
 * @param whatToDo what can be done; {@code null} before the first business day
 * @param premiums whose money is held; none where an account alone is not paid to
 */
public record Obstacle(Sentence because, Sentence whatToDo, List<PremiumPayments> premiums) {

  /** The provider has to say where to. */
  private static final Set<String> ACCOUNT_NEEDED =
      Set.of(RemedyPhrase.COMMUNICATE_IN_MYINAMI.id(), RemedyPhrase.COMMUNICATE_IN_PROSANTE.id());

  public Obstacle {
    premiums = List.copyOf(premiums);
  }

  /** Each reason once, with the premiums that it concerns. */
  static List<Obstacle> of(List<PremiumPayments> premiums, List<UnusedAccountView> unused) {
    Map<Obstacle, List<PremiumPayments>> held = new LinkedHashMap<>();
    for (PremiumPayments one : premiums) {
      if (one.isHeld()) {
        held.computeIfAbsent(
                new Obstacle(one.premium().heldBecause(), one.premium().whatToDo(), List.of()),
                first -> new ArrayList<>())
            .add(one);
      }
    }
    for (UnusedAccountView account : unused) {
      if (held.keySet().stream().noneMatch(one -> one.because.equals(account.because()))) {
        held.put(new Obstacle(account.because(), account.whatToDo(), List.of()), List.of());
      }
    }
    List<Obstacle> obstacles = new ArrayList<>();
    held.forEach(
        (reason, which) -> obstacles.add(new Obstacle(reason.because, reason.whatToDo, which)));
    return obstacles;
  }

  /** Whether nothing moves before the provider does something. */
  public boolean needsAction() {
    return isAccountNeeded() || is(RemedyPhrase.NAME_WITH_ONLINE_REQUEST);
  }

  /** Whether another account helps. */
  public boolean accountHelps() {
    return isAccountNeeded() || is(RemedyPhrase.INAMI_SETTLES_IT_OR_ANOTHER_ACCOUNT);
  }

  /** Whether an account has to be given before anything can be paid. */
  public boolean isAccountNeeded() {
    return whatToDo != null && ACCOUNT_NEEDED.contains(whatToDo.phrase());
  }

  private boolean is(RemedyPhrase remedy) {
    return whatToDo != null && whatToDo.phrase().equals(remedy.id());
  }
}
