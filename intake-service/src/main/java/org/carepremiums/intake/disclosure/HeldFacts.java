package org.carepremiums.intake.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.FactKey;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.intake.ledger.Origin;
import org.carepremiums.intake.ledger.Recorded;
import org.carepremiums.intake.store.IntakePersonalData;
import org.carepremiums.intake.store.ProviderStatements;
import org.carepremiums.platform.wording.fact.FactPhrase;
import org.carepremiums.platform.wording.phrase.Wording;

/** Tells a provider everything that intake holds about the provider, and from whom. */
@ApplicationScoped
public class HeldFacts {

  private final ProviderStatements statements;

  @Inject
  HeldFacts(ProviderStatements statements) {
    this.statements = statements;
  }

  /**
   * Facts, and the statements from which facts follow, by kind, source and key, and the latest of
   * each first.
   *
   * @param provider the 8 digits
   * @param withEarlier also what was replaced, was said again, or came too late to hold
   */
  public List<HeldFact> about(String provider, boolean withEarlier) throws SQLException {
    List<HeldFact> held = new ArrayList<>();
    Map<FactKey, Recorded> replacedBy = new HashMap<>();
    List<Recorded> everything = statements.everything(provider);
    Map<FactKey, List<HeldFact>> byKey = new LinkedHashMap<>();
    for (int place = everything.size() - 1; place >= 0; place--) {
      Recorded stated = everything.get(place);
      Recorded next = replacedBy.get(stated.key());
      boolean holds = stated.version() != null && next == null;
      if (holds || withEarlier) {
        byKey
            .computeIfAbsent(stated.key(), first -> new ArrayList<>())
            .add(fact(stated, holds, next));
      }
      if (stated.version() != null) {
        replacedBy.put(stated.key(), stated);
      }
    }
    List<List<HeldFact>> keys = new ArrayList<>(byKey.values());
    Collections.reverse(keys);
    keys.forEach(held::addAll);
    return held;
  }

  private static HeldFact fact(Recorded stated, boolean holds, Recorded next) {
    Origin origin = stated.statement().origin();
    boolean erased = IntakePersonalData.isErased(stated.content());
    return new HeldFact(
        FactPhrase.ofStored(stated.key().kind()).alone(),
        erased ? List.of() : FactWords.of(stated.key().kind(), stated.content()),
        stated.key().source(),
        from(stated.key().source(), Topic.of(origin.feed())),
        stated.observedOn(),
        stated.on().value(),
        origin.deliveryId() == null
            ? HeldPhrase.OF_NO_DELIVERY.alone()
            : HeldPhrase.OF_DELIVERY.with(origin.deliveryId()),
        holds,
        erased ? HeldPhrase.CONTENT_ERASED.alone() : standing(stated, next));
  }

  /** What a ruling establishes comes on no feed. */
  private static Wording from(Source source, Topic topic) {
    return topic.isFeed()
        ? HeldPhrase.FROM_SOURCE_IN_FEED.with(source, topic.feed())
        : HeldPhrase.FROM_SOURCE.with(source);
  }

  private static Wording standing(Recorded stated, Recorded next) {
    return stated.version() != null && next != null
        ? HeldPhrase.STANDING_REPLACED.with(next.on().value())
        : HeldPhrase.of(stated.standing()).alone();
  }
}
