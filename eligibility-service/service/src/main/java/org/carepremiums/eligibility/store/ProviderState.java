package org.carepremiums.eligibility.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.fact.FactValue.PracticeMembership;
import org.carepremiums.contracts.fact.FactValue.Registration;
import org.carepremiums.contracts.fact.FactValue.SoftwareUse;
import org.carepremiums.contracts.upstream.Profession;
import org.carepremiums.contracts.value.InamiKey;

/** All that is known of a provider, in an order that does not depend on how it was learnt. */
public final class ProviderState {

  /** What tells facts about one subject from each other; of each only the latest version holds. */
  record Place(FactKind kind, String key, Source source) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
        Comparator.comparing(Place::kind).thenComparing(Place::key).thenComparing(Place::source);

    static Place of(Fact fact) {
      return new Place(fact.value().kind(), fact.value().key(), fact.source());
    }

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }

  private final InamiKey provider;
  private final TreeMap<Place, Fact> facts = new TreeMap<>();

  ProviderState(InamiKey provider, Collection<Fact> known) {
    this.provider = provider;
    known.forEach(fact -> facts.put(Place.of(fact), fact));
  }

  /**
   * Takes note of a fact.
   *
   * @return whether it was news; a repetition or an older version is not
   */
  public boolean learn(Fact fact) {
    return isNews(facts, fact);
  }

  static boolean isNews(TreeMap<Place, Fact> facts, Fact fact) {
    Place place = Place.of(fact);
    Fact known = facts.get(place);
    if (known != null && known.version() >= fact.version()) {
      return false;
    }
    facts.put(place, fact);
    return true;
  }

  public InamiKey provider() {
    return provider;
  }

  /** Each in its latest version. */
  public Collection<Fact> facts() {
    return facts.values();
  }

  /** The packages that the provider uses, each once. */
  String[] packages() {
    return facts.values().stream()
        .map(Fact::value)
        .filter(SoftwareUse.class::isInstance)
        .map(value -> ((SoftwareUse) value).packageId())
        .distinct()
        .toArray(String[]::new);
  }

  /** The group practices of which a fact calls the provider a member, on whatever days. */
  public Set<String> practices() {
    Set<String> practices = new TreeSet<>();
    for (Fact fact : facts.values()) {
      if (fact.value() instanceof PracticeMembership membership) {
        practices.add(membership.practiceId());
      }
    }
    return practices;
  }

  /** First day in the register as physiotherapist; {@code null} where it knows no such provider. */
  LocalDate physiotherapistFrom() {
    Registration registration = physiotherapist();
    return registration == null ? null : registration.firstRegisteredOn();
  }

  /** Last day in the register as physiotherapist; {@code null} while no end is known. */
  LocalDate physiotherapistTo() {
    Registration registration = physiotherapist();
    return registration == null ? null : registration.endedOn();
  }

  /** The last in order is a ruling's, where there is one. */
  private Registration physiotherapist() {
    Registration last = null;
    for (Fact fact : facts.values()) {
      if (fact.value() instanceof Registration registration) {
        last = registration;
      }
    }
    return last != null && last.profession() == Profession.PHYSIOTHERAPIST ? last : null;
  }
}
