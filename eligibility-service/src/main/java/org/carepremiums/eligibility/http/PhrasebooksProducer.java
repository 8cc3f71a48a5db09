package org.carepremiums.eligibility.http;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.carepremiums.eligibility.explanation.Phrases;
import org.carepremiums.platform.wording.text.Phrasebooks;

/** Reads the texts of every language when the service starts; a wrong file stops it. */
public class PhrasebooksProducer {

  @Produces
  @Singleton
  @Startup
  Phrasebooks phrasebooks() {
    return Phrases.books();
  }
}
