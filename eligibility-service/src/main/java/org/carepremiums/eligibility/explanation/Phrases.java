package org.carepremiums.eligibility.explanation;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carepremiums.eligibility.decide.ChangePhrase;
import org.carepremiums.eligibility.rule.CommonPhrase;
import org.carepremiums.eligibility.rule.Phrase;
import org.carepremiums.eligibility.rule.practice.PracticePhrase;
import org.carepremiums.eligibility.rule.quality.QualityPhrase;
import org.carepremiums.eligibility.rule.socialstatus.SocialStatusPhrase;
import org.carepremiums.eligibility.rule.software.SoftwarePhrase;
import org.carepremiums.eligibility.rule.starter.StarterPhrase;

/** Every phrase that explanations use, by its stable name. */
final class Phrases {

  static final Map<String, Phrase> BY_ID =
      Stream.<Phrase[]>of(
              CommonPhrase.values(),
              SoftwarePhrase.values(),
              QualityPhrase.values(),
              PracticePhrase.values(),
              StarterPhrase.values(),
              SocialStatusPhrase.values(),
              ChangePhrase.values(),
              StatementPhrase.values())
          .flatMap(Stream::of)
          .collect(Collectors.toUnmodifiableMap(Phrase::id, Function.identity()));

  private Phrases() {}
}
