package org.carepremiums.contestation.parameters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.carepremiums.contestation.admissibility.ContestationCompleteness;
import org.carepremiums.contestation.premium.ContestedPremiumKey;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.parameters.contestable.ContestablePremium;
import org.carepremiums.platform.parameters.deadline.DeadlineRules;

/** What of each premium and year can be contested, read once. */
@ApplicationScoped
public class Contestables {

  private record OfYear(Scheme scheme, PremiumYear year) {}

  private final DeadlineRules deadlines;
  private final Map<OfYear, Optional<ContestablePremium>> read = new ConcurrentHashMap<>();

  @Inject
  public Contestables(DeadlineRules deadlines) {
    this.deadlines = deadlines;
  }

  /** Empty where no rules are known for that year. */
  public Optional<ContestablePremium> of(ContestedPremiumKey contested) {
    return read.computeIfAbsent(
        new OfYear(contested.scheme(), contested.year()),
        asked -> ContestablePremium.of(asked.scheme(), asked.year()));
  }

  /** What a contestation of that premium has to name. */
  public ContestationCompleteness completeness(ContestedPremiumKey contested) {
    return new ContestationCompleteness(of(contested), deadlines.basis(contested.scheme()).value());
  }
}
