package org.carepremiums.eligibility.tariff.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.carepremiums.eligibility.tariff.PartialTariff;
import org.carepremiums.eligibility.tariff.PhysiotherapyTariff;
import org.carepremiums.eligibility.tariff.Tariff;
import org.carepremiums.eligibility.tariff.Tariffs;
import org.carepremiums.platform.parameters.file.ParameterYaml;

/** Reads {@code tariffs/<year>.yaml}: every value that a convention sets, with its reference. */
public final class TariffFile {

  private static final Pattern FEES_OF_SECTIONS =
      Pattern.compile("^sectionFees:", Pattern.MULTILINE);

  /** The first and the last year for which a file may be there. */
  private static final int FIRST_YEAR = 2020;

  private static final int LAST_YEAR = 2030;

  private TariffFile() {}

  private static String name(int year) {
    return "tariffs/" + year + ".yaml";
  }

  /**
   * Every year that has a file.
   *
   * @throws InvalidTariffFile when one of them cannot be taken for law
   */
  public static Tariffs load(ClassLoader files) {
    return new Tariffs(
        IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
            .filter(year -> files.getResource(name(year)) != null)
            .mapToObj(year -> load(files, year, Tariff.class))
            .toList());
  }

  /**
   * The tariff of a year whose convention was read in full.
   *
   * @throws InvalidTariffFile when there is none for the year, or it cannot be taken for law
   */
  public static PhysiotherapyTariff load(ClassLoader files, int year) {
    return load(files, year, PhysiotherapyTariff.class);
  }

  private static <T extends Tariff> T load(ClassLoader files, int year, Class<T> type) {
    try (InputStream file = files.getResourceAsStream(name(year))) {
      if (file == null) {
        throw new InvalidTariffFile(name(year) + ": there is none", null);
      }
      return type.cast(read(name(year), file.readAllBytes(), year));
    } catch (IOException unreadable) {
      throw new InvalidTariffFile(name(year) + ": " + unreadable.getMessage(), unreadable);
    }
  }

  /** A file that states fees of sections belongs to a convention that was not read in full. */
  static Tariff read(String name, byte[] bytes, int year) {
    boolean inPart = FEES_OF_SECTIONS.matcher(new String(bytes, StandardCharsets.UTF_8)).find();
    Class<? extends Tariff> type = inPart ? PartialTariff.class : PhysiotherapyTariff.class;
    Tariff tariff;
    try (InputStream file = new ByteArrayInputStream(bytes)) {
      tariff = ParameterYaml.read(name, file, type);
    } catch (IllegalArgumentException | IOException wrong) {
      throw new InvalidTariffFile(wrong.getMessage(), wrong);
    }
    if (tariff.year() != year) {
      throw new InvalidTariffFile(name + ": names another year than its place", null);
    }
    return tariff;
  }
}
