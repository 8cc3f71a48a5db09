package org.carepremiums.contestation.page;

import java.util.List;
import org.carepremiums.contestation.reading.CaseProgress;
import org.carepremiums.contestation.reading.ContestChoice;

/**
 * What can be contested, as the list of contestations shows it.
 *
 * @param contested whether it was contested before
 */
public record StillView(ContestChoice choice, boolean contested) {

  static StillView of(ContestChoice choice, List<CaseProgress> contested) {
    PremiumAddress premium = new PremiumAddress(choice.scheme(), choice.year());
    return new StillView(choice, contested.stream().anyMatch(premium::isOf));
  }
}
