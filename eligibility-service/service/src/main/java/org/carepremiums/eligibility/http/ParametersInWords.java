package org.carepremiums.eligibility.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carepremiums.platform.parameters.SourcedValue;
import org.carepremiums.platform.wording.text.Phrasebook;

/**
 * Values of parameter files for a reader: sentences in the reader's language, the rest as it is.
 */
final class ParametersInWords {

  private ParametersInWords() {}

  static Map<String, List<? extends SourcedValue<?>>> of(
      Map<String, List<? extends SourcedValue<?>>> values, Phrasebook phrasebook) {
    Map<String, List<? extends SourcedValue<?>>> inWords = new LinkedHashMap<>();
    values.forEach(
        (name, dated) ->
            inWords.put(
                name,
                dated.stream().map(value -> ParametersInWords.of(value, phrasebook)).toList()));
    return inWords;
  }

  static SourcedValue<?> of(SourcedValue<?> value, Phrasebook phrasebook) {
    return value.value() instanceof String sentence
        ? new SourcedValue<>(
            phrasebook.law(sentence),
            value.validFrom(),
            value.validTo(),
            value.ruleId(),
            value.legalReference(),
            value.publishedOn(),
            value.publicationUnknown(),
            value.knownFrom(),
            value.reviewOn(),
            value.provenance(),
            value.source())
        : value;
  }
}
