package org.carepremiums.contestation.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carepremiums.contestation.annex.AnnexStore;
import org.carepremiums.contestation.cases.Cases;
import org.carepremiums.contestation.cases.ContestationCase;
import org.carepremiums.contestation.cases.RulingSteps;
import org.carepremiums.contestation.parameters.Contestables;
import org.carepremiums.contestation.premium.ContestedPremium;
import org.carepremiums.contestation.premium.ContestedPremiumKey;
import org.carepremiums.contestation.premium.NotifiedDecision;
import org.carepremiums.contestation.review.ReviewStore;
import org.carepremiums.contestation.ruling.RulingFacts;
import org.carepremiums.contestation.window.ContestedPremiumStore;
import org.carepremiums.contestation.window.Windows;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.platform.parameters.contestable.ContestablePremium;
import org.carepremiums.platform.parameters.deadline.DeadlineRules;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.page.Page;

/** Puts together what a case handler reads of a case. */
@ApplicationScoped
class Dossiers {

  private final Cases cases;
  private final RulingSteps steps;
  private final AnnexStore annexes;
  private final ContestedPremiumStore premiums;
  private final Windows windows;
  private final Contestables contestables;
  private final ReviewStore reviews;
  private final DeskDay day;
  private final DeadlineRules deadlines;

  @Inject
  Dossiers(
      Cases cases,
      RulingSteps steps,
      AnnexStore annexes,
      ContestedPremiumStore premiums,
      Windows windows,
      Contestables contestables,
      ReviewStore reviews,
      DeskDay day,
      DeadlineRules deadlines) {
    this.cases = cases;
    this.steps = steps;
    this.annexes = annexes;
    this.premiums = premiums;
    this.windows = windows;
    this.contestables = contestables;
    this.reviews = reviews;
    this.day = day;
    this.deadlines = deadlines;
  }

  /**
   * @throws RequestRefused (404) where there is no such case
   */
  Dossier of(String caseId) throws SQLException {
    ContestationCase found =
        cases.find(caseId).orElseThrow(() -> RequestRefused.notFound("there is no such case"));
    ContestedPremiumKey contested = found.contested();
    DeskDay.Reckoning now = day.now();
    return new Dossier(
        found,
        steps.of(caseId),
        annexes.of(found.contestationId),
        premiums.of(found.provider).stream()
            .filter(one -> one.contested().equals(contested))
            .findFirst()
            .orElseGet(() -> ContestedPremium.unknown(contested)),
        premiums.notified(Set.of(contested)).getOrDefault(contested, List.of()).stream()
            .sorted(Comparator.comparingInt(NotifiedDecision::version))
            .toList(),
        windows.of(found.provider).stream()
            .filter(window -> window.contested().equals(contested))
            .toList(),
        cases.of(found.provider).stream().filter(other -> !other.caseId.equals(caseId)).toList(),
        reviews.of(found.provider).stream()
            .filter(review -> review.contested().equals(contested))
            .toList(),
        contested(found),
        settling(contested, found.contestedCriteria),
        cases.language(found.contestationId).orElse(null),
        until(found, now),
        now);
  }

  /** The same as its page shows it. */
  DossierView view(Page page, Dossier dossier) {
    return DossierView.of(page, dossier, deadlines);
  }

  private List<Dossier.Contested> contested(ContestationCase found) {
    Optional<ContestablePremium> premium = contestables.of(found.contested());
    return found.contestedCriteria.stream()
        .map(
            written ->
                new Dossier.Contested(
                    written, premium.map(of -> of.named(written)).orElse(List.of())))
        .toList();
  }

  /** The kinds of facts that settle what is contested. */
  List<FactKind> settling(ContestedPremiumKey contested, List<String> written) {
    return contestables
        .of(contested)
        .map(premium -> statable(new RulingFacts(premium).settling(written)))
        .orElse(List.of());
  }

  /** The kinds of facts on which a premium depends. */
  List<FactKind> bearing(ContestedPremiumKey contested) {
    return contestables
        .of(contested)
        .map(premium -> statable(new RulingFacts(premium).bearing()))
        .orElse(List.of());
  }

  /** A reading is settled by choosing it, and not as a fact. */
  private static List<FactKind> statable(Set<FactKind> kinds) {
    Set<FactKind> statable = EnumSet.noneOf(FactKind.class);
    statable.addAll(kinds);
    statable.remove(FactKind.REVIEW_SETTLEMENT);
    return List.copyOf(statable);
  }

  private static LocalDate until(ContestationCase found, DeskDay.Reckoning now) {
    if (found.status == null) {
      return null;
    }
    return switch (found.status) {
      case INCOMPLETE -> found.completeUntil;
      case OPEN, ASSIGNED -> found.examinedOn.plusDays(now.handlingDays());
      case WAITING, INADMISSIBLE, UPHELD, PARTLY_UPHELD, DISMISSED -> null;
    };
  }
}
