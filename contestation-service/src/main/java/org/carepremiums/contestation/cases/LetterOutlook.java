package org.carepremiums.contestation.cases;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.carepremiums.contestation.admissibility.Admissibility;
import org.carepremiums.contestation.admissibility.AdmissibilityVerdict;
import org.carepremiums.contestation.admissibility.Contestation;
import org.carepremiums.contestation.admissibility.ExaminedContestation;
import org.carepremiums.contestation.parameters.Contestables;
import org.carepremiums.contestation.premium.ContestedPremium;
import org.carepremiums.contestation.premium.ContestedPremiumKey;
import org.carepremiums.contestation.premium.ReceivingWindow;
import org.carepremiums.contestation.window.ContestedPremiumStore;
import org.carepremiums.contestation.window.Windows;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.parameters.deadline.DeadlineRules;
import org.carepremiums.platform.web.RequestRefused;

/** What would become of a letter that is entered now; nothing of it is kept. */
@ApplicationScoped
public class LetterOutlook {

  private final ContestedPremiumStore premiums;
  private final Windows windows;
  private final Contestables contestables;
  private final OpenDay openDay;
  private final Admissibility admissibility;

  @Inject
  LetterOutlook(
      ContestedPremiumStore premiums,
      Windows windows,
      Contestables contestables,
      OpenDay openDay,
      DeadlineRules deadlines) {
    this.premiums = premiums;
    this.windows = windows;
    this.contestables = contestables;
    this.openDay = openDay;
    this.admissibility = new Admissibility(deadlines);
  }

  /**
   * An outlook.
   *
   * @param lastDay the last day on which such a letter could be posted; {@code null} where no
   *     window has been opened
   * @param verdict what would become of it
   */
  public record Outlook(@Nullable LocalDate lastDay, AdmissibilityVerdict verdict) {}

  /**
   * @throws RequestRefused before the first business day, or when it was posted in the future
   */
  public Outlook of(Contestation letter) throws SQLException {
    BusinessDay day = openDay.required();
    CaseDesk.refuseOfTheFuture(letter, day);
    ContestedPremiumKey contested = letter.contested();
    List<ReceivingWindow> opened = windows.of(Set.of(contested)).getOrDefault(contested, List.of());
    ContestedPremium premium =
        premiums.of(contested.provider()).stream()
            .filter(one -> one.contested().equals(contested))
            .findFirst()
            .orElseGet(() -> ContestedPremium.unknown(contested));
    return new Outlook(
        opened.stream()
            .map(window -> window.window().deadline().rolledEnd())
            .max(Comparator.naturalOrder())
            .orElse(null),
        admissibility.of(
            new ExaminedContestation(letter, null, null, null),
            premium,
            opened,
            contestables.completeness(contested).missing(letter),
            day));
  }
}
