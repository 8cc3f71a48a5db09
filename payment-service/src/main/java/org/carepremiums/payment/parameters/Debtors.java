package org.carepremiums.payment.parameters;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
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

  private final DatedValues<Debtor> shipped;
  private final DatedValues<Debtor> debtors;
  private final Provider<Boolean> demonstration;

  /**
   * @param file a file of the installation's own; empty for the demonstration account
   * @param demonstration whether this is a run on one machine, from which no file goes to a bank
   */
  @Inject
  Debtors(
      @ConfigProperty(name = "care-premiums.debtors") Optional<Path> file,
      @ConfigProperty(name = "care-premiums.demonstration") Provider<Boolean> demonstration) {
    this.shipped = ParameterYaml.read("calendar/debtors.yaml", Content.class).debtors();
    this.debtors = file.map(path -> read(path).debtors()).orElse(shipped);
    this.demonstration = demonstration;
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

  /**
   * Whether a bank may be asked to pay from the account in use on a day: an example account pays in
   * a demonstration only, also where a file of the installation's own names it.
   *
   * @throws IllegalStateException when no account is in use
   */
  public boolean mayPayOn(LocalDate day) {
    Debtor debtor = on(day);
    return demonstration.get() || !(debtor.demonstration() || isShipped(debtor));
  }

  private boolean isShipped(Debtor debtor) {
    return shipped.inOrder().stream()
        .anyMatch(example -> example.value().iban().equals(debtor.iban()));
  }

  private static Content read(Path path) {
    try (InputStream file = Files.newInputStream(path)) {
      return ParameterYaml.read(path.getFileName().toString(), file, Content.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot open the debtors' file", unreadable);
    }
  }
}
