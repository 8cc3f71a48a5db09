package org.carepremiums.intake.phrases;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.carepremiums.intake.act.ActPhrase;
import org.carepremiums.intake.disclosure.HeldPhrase;
import org.carepremiums.platform.wording.fact.FactPhrase;
import org.carepremiums.platform.wording.text.Phrasebooks;

/** The phrases of intake with their texts. */
@Dependent
public class IntakePhrasebooks {

  @Produces
  @Singleton
  Phrasebooks produce() {
    return books();
  }

  public static Phrasebooks books() {
    return Phrasebooks.together(
        Phrasebooks.of(IntakePhrasebooks.class, ActPhrase.values(), HeldPhrase.values()),
        FactPhrase.books());
  }
}
