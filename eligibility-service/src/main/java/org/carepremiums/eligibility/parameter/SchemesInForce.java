package org.carepremiums.eligibility.parameter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.PremiumScheme;
import org.carepremiums.eligibility.rule.quality.QualityPremium;
import org.carepremiums.eligibility.rule.quality.QualityPremiumParameters;
import org.carepremiums.eligibility.rule.software.SoftwareIntervention;
import org.carepremiums.eligibility.rule.software.SoftwareInterventionParameters;

/** Every premium and year that has a parameter file: adding a premium year is adding a file. */
public final class SchemesInForce {

  /** Files are looked for by name, which works in a jar too. */
  private static final int FIRST_YEAR = 2018;

  private static final int LAST_YEAR = 2099;

  private final List<SchemeInForce> schemes;

  private SchemesInForce(List<SchemeInForce> schemes) {
    this.schemes = List.copyOf(schemes);
  }

  /**
   * Reads every parameter file that the class loader finds.
   *
   * @throws InvalidParameterFile when one of them is wrong, or a year between two others is missing
   */
  public static SchemesInForce load(ClassLoader files) {
    List<SchemeInForce> found = new ArrayList<>();
    for (Scheme scheme : Scheme.values()) {
      Integer before = null;
      for (int value = FIRST_YEAR; value <= LAST_YEAR; value++) {
        PremiumYear year = PremiumYear.of(value);
        Optional<byte[]> bytes = bytes(files, ParameterFile.name(scheme, year));
        if (bytes.isPresent()) {
          if (before != null && before != value - 1) {
            throw new InvalidParameterFile(
                ParameterFile.name(scheme, year), "the file of the year before is missing");
          }
          before = value;
          found.add(inForce(ParameterFile.read(bytes.get(), scheme, year), scheme, year));
        }
      }
    }
    return new SchemesInForce(found);
  }

  private static SchemeInForce inForce(ParameterFile file, Scheme scheme, PremiumYear year) {
    return switch (scheme) {
      case PHYSIOTHERAPIST_SOFTWARE -> {
        SoftwareInterventionParameters parameters = file.as(SoftwareInterventionParameters.class);
        yield inForce(file, new SoftwareIntervention(year, parameters), parameters);
      }
      case PHYSIOTHERAPIST_QUALITY -> {
        QualityPremiumParameters parameters = file.as(QualityPremiumParameters.class);
        yield inForce(file, new QualityPremium(year, parameters), parameters);
      }
    };
  }

  private static SchemeInForce inForce(ParameterFile file, PremiumScheme rules, Record values) {
    return new SchemeInForce(rules, file.version(), ParameterFile.values(values));
  }

  private static Optional<byte[]> bytes(ClassLoader files, String name) {
    try (InputStream file = files.getResourceAsStream(name)) {
      return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Each premium, its years in order. */
  public List<SchemeInForce> all() {
    return schemes;
  }

  /** Empty where the premium and year have no file. */
  public Optional<SchemeInForce> find(Scheme scheme, PremiumYear year) {
    for (SchemeInForce inForce : schemes) {
      if (inForce.rules().scheme() == scheme && inForce.rules().year().equals(year)) {
        return Optional.of(inForce);
      }
    }
    return Optional.empty();
  }
}
