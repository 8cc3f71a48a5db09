package org.carepremiums.payment.parameters;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.carepremiums.platform.parameters.DatedValues;
import org.carepremiums.platform.parameters.file.ParameterYaml;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** From which account premiums are paid on which day; a file that is wrong ends the start. */
@Startup
@ApplicationScoped
public class Debtors {

  /** The file as it is written. */
  record Content(DatedValues<Debtor> debtors) {}

  private final DatedValues<Debtor> debtors;

  /**
   * @param file a file of the installation's own; empty for the demonstration account
   */
  @Inject
  Debtors(@ConfigProperty(name = "care-premiums.debtors") Optional<Path> file) {
    this.debtors =
        file.map(Debtors::read)
            .orElseGet(() -> ParameterYaml.read("calendar/debtors.yaml", Content.class))
            .debtors();
  }

  /**
   * The account in use on a day.
   *
   * @throws IllegalStateException when none is
   */
  public Debtor on(LocalDate day) {
    return debtors
        .on(day)
        .orElseThrow(() -> new IllegalStateException("no account to pay from is named for " + day));
  }

  /** Whether premiums are or were paid from an account, on whatever day. */
  public boolean isOurs(String iban) {
    return debtors.inOrder().stream()
        .anyMatch(debtor -> debtor.value().iban().value().equals(iban.replace(" ", "")));
  }

  private static Content read(Path path) {
    try (InputStream file = Files.newInputStream(path)) {
      return ParameterYaml.read(path.getFileName().toString(), file, Content.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot open the debtors' file", unreadable);
    }
  }
}
