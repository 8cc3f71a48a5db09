package org.carepremiums.contestation.explanation;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.carepremiums.contestation.admissibility.CasePhrase;
import org.carepremiums.contestation.annex.AnnexPhrase;
import org.carepremiums.contestation.cases.CaseStatusPhrase;
import org.carepremiums.contestation.reading.ReadingPhrase;
import org.carepremiums.contestation.refusal.StepPhrase;
import org.carepremiums.platform.wording.text.Phrasebooks;

/** Everything that this service says, read when it starts; a wrong file stops it. */
@Dependent
public class ContestationPhrasebooks {

  /** In every language. */
  @Produces
  @Singleton
  @Startup
  public Phrasebooks books() {
    return Phrasebooks.of(
        ContestationPhrasebooks.class,
        CasePhrase.values(),
        CaseStatusPhrase.values(),
        AnnexPhrase.values(),
        ReadingPhrase.values(),
        StepPhrase.values());
  }
}
