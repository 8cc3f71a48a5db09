package org.carepremiums.contestation.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carepremiums.platform.personaldata.PersonalDataSeal;

/**
 * A provider's own words as they stand in a table: encrypted, and bound to the case. They are read
 * with the case; none, and those that were erased, are an empty text.
 */
@ApplicationScoped
public class MotivationColumn {

  private final PersonalDataSeal seal;

  @Inject
  MotivationColumn(PersonalDataSeal seal) {
    this.seal = seal;
  }

  String stored(String motivation, String caseId) {
    return motivation.isEmpty() ? motivation : seal.seal(motivation, caseId);
  }

  String read(String stored, String caseId) {
    return seal.open(stored, caseId);
  }
}
