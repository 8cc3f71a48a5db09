package org.carepremiums.deploy.local.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything that {@code archetypes.md} says.
 *
 * @param archetypes the kinds of providers, the standard first
 * @param packages the software lists
 * @param deliveries what the feeds deliver anyway, by day
 * @param usualApplicationDays by premium year
 * @param cutOffs what people do about each batch
 * @param otherDays business days that open although nothing else happens
 */
public record CampaignTable(
    List<Archetype> archetypes,
    List<PackageListing> packages,
    List<UsualDelivery> deliveries,
    Map<Integer, List<LocalDate>> usualApplicationDays,
    List<CutOff> cutOffs,
    List<LocalDate> otherDays) {

  private static final String RESOURCE = "/campaign/archetypes.md";

  /** The table that stands in the repository. */
  public static CampaignTable recorded() {
    try (InputStream table = CampaignTable.class.getResourceAsStream(RESOURCE)) {
      if (table == null) {
        throw new MalformedTable("%s is not on the class path".formatted(RESOURCE));
      }
      return read(new String(table.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * @throws MalformedTable naming the row and the clause that cannot be understood
   */
  public static CampaignTable read(String markdown) {
    MarkdownTables tables = new MarkdownTables(markdown);
    Map<Integer, List<LocalDate>> applicationDays = new TreeMap<>();
    for (Map<String, String> row : tables.rows("premium year", "days")) {
      applicationDays.put(
          Integer.parseInt(row.get("premium year")),
          Arrays.stream(row.get("days").split(" ")).map(LocalDate::parse).toList());
    }
    return new CampaignTable(
        ArchetypeReader.read(tables.rows(ArchetypeReader.COLUMNS)),
        tables.rows(PackageListing.COLUMNS).stream().map(PackageListing::read).toList(),
        tables.rows(UsualDelivery.COLUMNS).stream().map(UsualDelivery::read).toList(),
        applicationDays,
        tables.rows(CutOff.COLUMNS).stream().map(CutOff::read).toList(),
        tables.rows("day", "why").stream().map(row -> LocalDate.parse(row.get("day"))).toList());
  }
}
