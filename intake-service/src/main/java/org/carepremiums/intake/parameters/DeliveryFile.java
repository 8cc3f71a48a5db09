package org.carepremiums.intake.parameters;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.carepremiums.intake.delivery.DeliveryParameters;
import org.carepremiums.platform.parameters.file.ParameterYaml;

/** Reads what a delivery may contain from a dated file; a wrong one stops the start. */
public class DeliveryFile {

  private static final String PATH = "deliveries/deliveries.yaml";

  /** The file. */
  record Content(DeliveryParameters values) {}

  @Produces
  @Singleton
  @Startup
  DeliveryParameters parameters() {
    return read();
  }

  /**
   * @throws IllegalArgumentException when the file is missing, or says what it cannot say
   */
  static DeliveryParameters read() {
    return ParameterYaml.read(PATH, Content.class).values();
  }
}
