package org.carepremiums.eligibility.explanation;

import org.carepremiums.eligibility.decide.ChangePhrase;
import org.carepremiums.eligibility.rule.CommonPhrase;
import org.carepremiums.eligibility.rule.practice.PracticePhrase;
import org.carepremiums.eligibility.rule.quality.QualityPhrase;
import org.carepremiums.eligibility.rule.socialstatus.SocialStatusPhrase;
import org.carepremiums.eligibility.rule.software.SoftwarePhrase;
import org.carepremiums.eligibility.rule.starter.StarterPhrase;
import org.carepremiums.platform.wording.text.Language;
import org.carepremiums.platform.wording.text.Phrasebook;
import org.carepremiums.platform.wording.text.Phrasebooks;

/** Everything that decisions and statements say. */
public final class DecisionPhrasebooks {

  private static final Phrasebooks BOOKS =
      Phrasebooks.of(
          DecisionPhrasebooks.class,
          "wording/law",
          CommonPhrase.values(),
          SoftwarePhrase.values(),
          QualityPhrase.values(),
          PracticePhrase.values(),
          StarterPhrase.values(),
          SocialStatusPhrase.values(),
          ChangePhrase.values(),
          StatementPhrase.values());

  private DecisionPhrasebooks() {}

  public static Phrasebook in(Language language) {
    return BOOKS.in(language);
  }

  /** In every language. */
  public static Phrasebooks books() {
    return BOOKS;
  }
}
