package org.carepremiums.eligibility.conduct.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import org.carepremiums.eligibility.conduct.ConductParameters;
import org.carepremiums.eligibility.conduct.ConductYears;
import org.carepremiums.platform.parameters.file.ParameterYaml;

/** Reads {@code conduct/<year>.yaml}: what the 85 % rule asks, with its references. */
public final class ConductFile {

  /** The first and the last year for which a file may be there. */
  private static final int FIRST_YEAR = 2020;

  private static final int LAST_YEAR = 2030;

  private ConductFile() {}

  /** Where the file of a year is found. */
  public static String name(int year) {
    return "conduct/" + year + ".yaml";
  }

  /**
   * Every year that has a file.
   *
   * @throws IllegalArgumentException when one of them cannot be taken for law
   */
  public static ConductYears load(ClassLoader files) {
    return new ConductYears(
        IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
            .filter(year -> files.getResource(name(year)) != null)
            .mapToObj(year -> load(files, year))
            .toList());
  }

  private static ConductParameters load(ClassLoader files, int year) {
    try (InputStream file = files.getResourceAsStream(name(year))) {
      return read(file, year);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static ConductParameters read(InputStream file, int year) throws IOException {
    ConductParameters parameters = ParameterYaml.read(name(year), file, ConductParameters.class);
    if (parameters.year() != year) {
      throw new IllegalArgumentException(name(year) + ": names another year than its place");
    }
    return parameters;
  }
}
