package org.carepremiums.deploy.local.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carepremiums.contracts.event.Scheme;

/**
 * Everything that {@code archetypes.md} says.
 *
 * @param archetypes the kinds of providers, the standard first
 * @param packages the software lists
 * @param acceptances the list of packages for general practitioners
 * @param deliveries what the feeds deliver anyway, by day
 * @param usualApplicationDays by premium
 * @param cutOffs what people do about each batch
 * @param finalDays before which day no decision on a premium may be final
 * @param windows within which a premium can be contested
 * @param payouts where and when premiums are paid
 * @param statements what providers read
 * @param otherDays business days that open although nothing else happens
 */
public record CampaignTable(
    List<Archetype> archetypes,
    List<PackageListing> packages,
    List<AcceptanceListing> acceptances,
    List<UsualDelivery> deliveries,
    Map<Premium, List<LocalDate>> usualApplicationDays,
    List<CutOff> cutOffs,
    List<FinalDay> finalDays,
    List<ExpectedWindow> windows,
    List<ExpectedPayout> payouts,
    List<ExpectedStatement> statements,
    List<LocalDate> otherDays) {

  public CampaignTable {
    Set<String> kinds = archetypes.stream().map(Archetype::id).collect(Collectors.toSet());
    Stream.of(
            finalDays.stream().flatMap(day -> day.exceptions().stream()),
            windows.stream().map(ExpectedWindow::kind),
            payouts.stream().map(ExpectedPayout::kind),
            statements.stream().map(ExpectedStatement::kind))
        .flatMap(named -> named)
        .filter(kind -> !kinds.contains(kind))
        .findFirst()
        .ifPresent(
            unknown -> {
              throw new MalformedTable("'%s' is no kind of provider".formatted(unknown));
            });
  }

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
    Map<Premium, List<LocalDate>> applicationDays = new TreeMap<>();
    read(tables, "premium year", Scheme.PHYSIOTHERAPIST_SOFTWARE, applicationDays);
    read(
        tables,
        "premium year of general practitioners",
        Scheme.GP_INTEGRATED_PRACTICE,
        applicationDays);
    return new CampaignTable(
        ArchetypeReader.read(tables),
        tables.rows(PackageListing.COLUMNS).stream().map(PackageListing::read).toList(),
        tables.rows(AcceptanceListing.COLUMNS).stream().map(AcceptanceListing::read).toList(),
        deliveries(tables),
        applicationDays,
        tables.rows(CutOff.COLUMNS).stream().map(CutOff::read).toList(),
        tables.rows(FinalDay.COLUMNS).stream().map(FinalDay::read).toList(),
        tables.rows(ExpectedWindow.COLUMNS).stream().map(ExpectedWindow::read).toList(),
        tables.rows(ExpectedPayout.COLUMNS).stream().map(ExpectedPayout::read).toList(),
        tables.rows(ExpectedStatement.COLUMNS).stream().map(ExpectedStatement::read).toList(),
        tables.rows("day", "why").stream().map(row -> LocalDate.parse(row.get("day"))).toList());
  }

  private static List<UsualDelivery> deliveries(MarkdownTables tables) {
    return Stream.concat(
            tables.rows(UsualDelivery.COLUMNS).stream().map(UsualDelivery::read),
            tables.rows(UsualDelivery.COLUMNS_OF_UPLOADED).stream()
                .map(UsualDelivery::readUploaded))
        .toList();
  }

  private static void read(
      MarkdownTables tables,
      String column,
      Scheme scheme,
      Map<Premium, List<LocalDate>> applicationDays) {
    for (Map<String, String> row : tables.rows(column, "days")) {
      applicationDays.put(
          new Premium(scheme, Integer.parseInt(row.get(column))),
          Arrays.stream(row.get("days").split(" ")).map(LocalDate::parse).toList());
    }
  }
}
