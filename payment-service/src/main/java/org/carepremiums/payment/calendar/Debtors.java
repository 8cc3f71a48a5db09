package org.carepremiums.payment.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** From which account premiums are paid on which day. */
@ApplicationScoped
public class Debtors {

  private static final String FILE = "calendar/debtors.yaml";

  /** The file as it is written. */
  record Content(String description, String provenance, List<Debtor> debtors) {}

  private final List<Debtor> debtors;

  /**
   * @param file a file of the installation's own; empty for the demonstration account
   */
  @Inject
  Debtors(@ConfigProperty(name = "care-premiums.debtors") Optional<Path> file) {
    this.debtors = read(file).debtors();
  }

  /**
   * The account in use on a day.
   *
   * @throws IllegalStateException when none is
   */
  public Debtor on(LocalDate day) {
    return debtors.stream()
        .filter(debtor -> !debtor.from().isAfter(day))
        .max(Comparator.comparing(Debtor::from))
        .orElseThrow(() -> new IllegalStateException("no account to pay from is named for " + day));
  }

  private static Content read(Optional<Path> file) {
    return file.map(
            path -> DatedFile.read(open(path), Content.class, path.getFileName().toString()))
        .orElseGet(
            () ->
                DatedFile.read(
                    Debtors.class.getClassLoader().getResourceAsStream(FILE), Content.class, FILE));
  }

  private static InputStream open(Path path) {
    try {
      return Files.newInputStream(path);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot open the debtors' file", unreadable);
    }
  }
}
