package org.carepremiums.contestation.parameters;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.carepremiums.contestation.ruling.HandlingRules;
import org.carepremiums.contestation.ruling.RulingRules;
import org.carepremiums.platform.parameters.deadline.DeadlineFile;
import org.carepremiums.platform.parameters.deadline.DeadlineRules;

/** Reads the dated parameters; a file that is wrong keeps the service from starting. */
@Dependent
public class ContestationParameters {

  /** The deadline of contestations. */
  @Produces
  @Singleton
  @Startup
  public DeadlineRules deadlines() {
    return DeadlineFile.read();
  }

  /** Who gives a ruling. */
  @Produces
  @Singleton
  @Startup
  public RulingRules rulings() {
    return RulingFile.read();
  }

  /** By when case handlers aim to be done. */
  @Produces
  @Singleton
  @Startup
  public HandlingRules handling() {
    return RulingFile.handling();
  }
}
