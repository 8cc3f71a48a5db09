package org.carepremiums.contracts.upstream;

import java.util.List;
import java.util.Optional;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.UnusableField;

/**
 * A record of a feed, which intake reads. It knows what it is about, what it may say wrong, and
 * what it states in the words of facts.
 */
public sealed interface FeedRecord extends UpstreamRecord
    permits AboutProvider, AboutSoftware, PeriodStatement {

  /** The provider's 8 digits, or the software package. */
  String subject();

  /**
   * Refuses what a record of the right form may still say wrong.
   *
   * @throws InvalidRecord with the code, field and reason of the first thing that is wrong
   */
  void check(RecordCheck check) throws InvalidRecord;

  /**
   * What it states.
   *
   * @param leftOut what of it was left out because it could not be used
   */
  List<Stated> states(List<UnusableField> leftOut);

  /**
   * Why it is sent back although it was taken in.
   *
   * @param leftOut what of it was left out because it could not be used
   */
  default Optional<InvalidRecord> refusal(List<UnusableField> leftOut) {
    return Optional.empty();
  }
}
