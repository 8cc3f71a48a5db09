package org.carepremiums.platform.personaldata;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Reads the keys for personal data at the start, and does not start without: only development and
 * tests make keys of their own.
 */
@Dependent
public class PersonalDataKeys {

  private static final Logger LOG = Logger.getLogger(PersonalDataKeys.class);
  private static final Path GENERATED = Path.of("target", "personal-data-keys.json");

  @Produces
  @Singleton
  @Startup
  PersonalDataSeal seal(
      @ConfigProperty(name = "care-premiums.personal-data.keys") Optional<String> configured) {
    return seal(configured.map(Path::of), LaunchMode.current());
  }

  /**
   * @throws IllegalStateException when there are no keys and it is not for development or a test
   */
  static PersonalDataSeal seal(Optional<Path> configured, LaunchMode mode) {
    try {
      Path file = configured.orElse(GENERATED);
      if (configured.isEmpty()) {
        if (mode == LaunchMode.NORMAL) {
          throw new IllegalStateException(
              "PERSONAL_DATA_KEYS names no file: NISS and IBAN cannot be encrypted without keys");
        }
        if (!Files.exists(file)) {
          PersonalDataKeyFile.create(file);
        }
      }
      PersonalDataSeal seal = new PersonalDataSeal(PersonalDataKeyFile.read(file));
      LOG.infof("personal data is encrypted under key %s", seal.primaryKey());
      return seal;
    } catch (IOException unreadable) {
      throw new IllegalStateException(
          "the keys for personal data cannot be read: " + unreadable, unreadable);
    }
  }
}
