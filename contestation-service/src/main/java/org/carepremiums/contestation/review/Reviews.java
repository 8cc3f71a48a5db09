package org.carepremiums.contestation.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.carepremiums.contestation.premium.ContestedPremiumKey;
import org.carepremiums.contestation.premium.DecisionVersion;
import org.carepremiums.contracts.value.BusinessDay;

/** Brings reviews up as decisions ask for them, and withdraws those that they no longer ask for. */
@ApplicationScoped
public class Reviews {

  private final ReviewStore store;

  @Inject
  Reviews(ReviewStore store) {
    this.store = store;
  }

  /**
   * Follows decisions inside the running transaction, with the same number of statements for one as
   * for thousands.
   *
   * @param latest the newest decision of each premium that has a newer one than before
   * @param day the business day that is open; {@code null} before the first
   */
  public void follow(Collection<DecisionVersion> latest, BusinessDay day) throws SQLException {
    if (latest.isEmpty()) {
      return;
    }
    Map<ContestedPremiumKey, OpenReview> known =
        store.latest(latest.stream().map(DecisionVersion::contested).collect(Collectors.toSet()));
    List<ReviewChange> turns = new ArrayList<>();
    for (DecisionVersion decision : latest) {
      if (decision.review() != null || known.containsKey(decision.contested())) {
        BusinessDay on = day == null ? decision.decidedOn() : day.orLater(decision.decidedOn());
        turns.add(ReviewChange.of(known.get(decision.contested()), decision, on.value()));
      }
    }
    store.keep(turns);
  }
}
