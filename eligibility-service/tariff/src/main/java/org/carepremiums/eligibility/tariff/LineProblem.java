package org.carepremiums.eligibility.tariff;

import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.platform.wording.phrase.Sentences;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * Why nothing can be said of a line. It counts nowhere.
 *
 * @param field the field that is wrong; {@code null} where it is the whole line
 * @param reason one sentence for a person, without personal data
 */
public record LineProblem(String field, Sentence reason) implements Line, TariffLineAnswer {

  /**
   * @param field {@code null} where it is the whole line
   */
  public static LineProblem of(String field, Wording reason) {
    return new LineProblem(field, Sentences.of(reason));
  }
}
