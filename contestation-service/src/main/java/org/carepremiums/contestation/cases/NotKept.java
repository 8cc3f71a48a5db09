package org.carepremiums.contestation.cases;

import java.util.List;
import org.carepremiums.contestation.admissibility.CasePhrase;
import org.carepremiums.contracts.json.UnusableField;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.platform.wording.phrase.Listed;
import org.carepremiums.platform.wording.phrase.Sentences;

/** What of a contestation could not be kept as it was sent, for who reads it. */
public final class NotKept {

  private NotKept() {}

  /**
   * @param fields those that were left out, or whose words were replaced or cut
   * @return {@code null} where there are none
   */
  public static Sentence sentence(List<UnusableField> fields) {
    if (fields.isEmpty()) {
      return null;
    }
    List<CasePhrase> parts = fields.stream().map(NotKept::part).distinct().toList();
    return Sentences.of(CasePhrase.NOT_KEPT.with(new Listed<>(parts, CasePhrase::alone)));
  }

  private static CasePhrase part(UnusableField field) {
    if (field.isIn("motivation")) {
      return CasePhrase.NOT_KEPT_MOTIVATION;
    }
    if (field.isIn("annex")) {
      return CasePhrase.NOT_KEPT_ANNEX;
    }
    return field.isIn("contestedCriteria")
        ? CasePhrase.NOT_KEPT_CRITERIA
        : CasePhrase.NOT_KEPT_OTHER;
  }
}
