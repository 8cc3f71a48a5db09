package org.carepremiums.deploy.local.campaign;

import java.util.List;
import java.util.SortedMap;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.event.Scheme;

/**
 * A kind of provider: what happens to it, and what the rule book gives it.
 *
 * @param id short name
 * @param practice the kind of group practice of which it is a member; {@code null} for none
 * @param asks the premium that an application is for where it names none, which tells the
 *     profession too
 * @param name in words
 * @param story what happens, in words
 * @param howMany how many providers are of that kind; {@code null} where the campaign says it of
 *     all
 * @param happenings everything that happens, the standard included where the row does not replace
 *     it
 * @param contestations in the order of the row
 * @param decisions at the end, by premium; a premium that is not in play is absent
 * @param money at the end, by premium; absent where nothing was ever owed
 * @param answers to the applications for a premium, in their order: a rule ID, or admissible
 */
record Archetype(
    String id,
    String practice,
    Scheme asks,
    String name,
    String story,
    Integer howMany,
    List<ArchetypeEvent> happenings,
    List<PlannedContestation> contestations,
    SortedMap<CampaignPremium, ExpectedDecision> decisions,
    SortedMap<CampaignPremium, ExpectedMoney> money,
    SortedMap<CampaignPremium, List<String>> answers) {

  static final String ADMISSIBLE = "admissible";

  <T extends ArchetypeEvent> List<T> happenings(Class<T> kind) {
    return happenings.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  boolean isGeneralPractitioner() {
    return asks == Scheme.GP_INTEGRATED_PRACTICE;
  }

  /** Whether somebody has to act for each single provider of that kind. */
  boolean isHandledOneByOne() {
    return !contestations.isEmpty()
        || !happenings(ArchetypeEvent.BankReturn.class).isEmpty()
        || !happenings(ArchetypeEvent.Review.class).isEmpty();
  }

  /** Whether it is about something of which a few show enough. */
  boolean isRare() {
    return decisions.entrySet().stream()
        .anyMatch(about -> isRare(about.getKey(), about.getValue()));
  }

  private static boolean isRare(CampaignPremium premium, ExpectedDecision decision) {
    return premium.scheme() == Scheme.PHYSIOTHERAPIST_SOCIAL_STATUS
        || premium.scheme() == Scheme.PHYSIOTHERAPIST_SOFTWARE && premium.year() <= FIRST_YEAR
        || decision.status() == DecisionStatus.IN_REVIEW;
  }

  /** The first premium year of the campaign. */
  private static final int FIRST_YEAR = 2021;
}
