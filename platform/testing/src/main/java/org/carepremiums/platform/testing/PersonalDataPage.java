package org.carepremiums.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The tables and columns as {@code docs/personal-data.md} lists them, and as a database has them.
 */
public final class PersonalDataPage {

  private static final Pattern COLUMNS =
      Pattern.compile("\\| ([a-z]+) \\| ([^|]*) \\| [^|]* \\| ([^|]*) \\| ([^|]*) \\|");
  private static final Pattern TABLES = Pattern.compile("\\| ([a-z]+) \\| ([^|]*) \\|");
  private static final Pattern COLUMN = Pattern.compile("`([a-z_]+\\.[a-z_*]+)`");
  private static final Pattern TABLE = Pattern.compile("`([a-z_]+)`");
  private static final Pattern RULE = Pattern.compile("rule `([a-z-]+)`");
  private static final Set<String> TEXT =
      Set.of("text", "bytea", "json", "jsonb", "ARRAY", "character varying", "uuid");

  /** Texts that name a provider by INAMI number, an organisation, a rule, a state or a place. */
  private static final Set<String> NAMES_NOBODY =
      Set.of(
          "account_key",
          "account_source",
          "act",
          "application_id",
          "bank_file",
          "basis",
          "batch_id",
          "because",
          "case_id",
          "cause",
          "channel",
          "checksum",
          "code",
          "completes",
          "content_digests",
          "contestation_id",
          "counted_from",
          "decision_id",
          "digest",
          "establishes",
          "event_type",
          "explanation",
          "fact_key",
          "feed",
          "fingerprint",
          "from_scheme",
          "ground",
          "held_because",
          "holds",
          "id",
          "inami_number",
          "institution",
          "kind",
          "not_kept",
          "ordered_for_institution",
          "ordered_for_kind",
          "name",
          "outcome",
          "outcome_before",
          "package_id",
          "packages",
          "parameter_version",
          "payee_kind",
          "payout_id",
          "practice_id",
          "problem",
          "provider",
          "question",
          "reached",
          "readings",
          "reason_code",
          "record_key",
          "received_checksum",
          "received_numbers",
          "rejected_by_code",
          "release_id",
          "review_id",
          "rule_id",
          "scheme",
          "sha256",
          "source",
          "stage",
          "standing",
          "status",
          "subject",
          "superseded_by",
          "to_scheme",
          "topic",
          "topic_id",
          "trace_parent",
          "version");

  private record Row(String service, Set<String> columns, String protection, String kept) {

    boolean holds(String column) {
      return columns.stream().anyMatch(name -> column.matches(name.replace("*", "[a-z_]*")));
    }
  }

  private PersonalDataPage() {}

  /**
   * Requires that the page and a service's database have the same tables, that every column that
   * may name a person is on the page, and that the page says of encryption and erasure what the
   * service does.
   *
   * @param service the service without {@code -service}
   * @param sealed the columns that the service encrypts, as {@code table.column}
   * @param rules the rules by which it erases
   * @throws AssertionError naming what differs
   */
  public static void requireComplete(
      String service, Connection database, Collection<String> sealed, Collection<String> rules)
      throws SQLException {
    List<Row> rows = rows(service);
    List<String> found = new ArrayList<>();
    Set<String> tables = new TreeSet<>();
    Set<String> columns = new TreeSet<>();
    read(database, tables, columns, found, rows);
    Set<String> listed = listedTables(service);
    rows.forEach(row -> row.columns().forEach(name -> listed.add(name.replaceAll("\\..*", ""))));
    differ("tables", listed, tables, found);
    for (Row row : rows) {
      for (String name : row.columns()) {
        if (columns.stream().noneMatch(name(name))) {
          found.add("there is no column " + name);
        }
      }
    }
    Set<String> ofService = new TreeSet<>();
    rows.stream()
        .filter(row -> row.service().equals(service) && row.protection().contains("sealed"))
        .forEach(row -> ofService.addAll(row.columns()));
    differ("encrypted columns", ofService, new TreeSet<>(sealed), found);
    Set<String> named = new TreeSet<>();
    rows.forEach(row -> named.addAll(all(RULE, row.kept())));
    differ("rules of erasure", named, new TreeSet<>(rules), found);
    if (!found.isEmpty()) {
      throw new AssertionError(
          "docs/personal-data.md is wrong about %s:%n%s"
              .formatted(service, String.join(System.lineSeparator(), found)));
    }
  }

  private static void read(
      Connection database,
      Set<String> tables,
      Set<String> columns,
      List<String> found,
      List<Row> rows)
      throws SQLException {
    try (PreparedStatement select =
            database.prepareStatement(
                """
                select table_name, column_name, data_type from information_schema.columns
                where table_schema = current_schema() and table_name <> 'flyway_schema_history'
                """);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        String column = row.getString(1) + "." + row.getString(2);
        tables.add(row.getString(1));
        columns.add(column);
        if (TEXT.contains(row.getString(3))
            && !NAMES_NOBODY.contains(row.getString(2))
            && rows.stream().noneMatch(known -> known.holds(column))) {
          found.add("column %s may name a person, and is not listed".formatted(column));
        }
      }
    }
  }

  private static Predicate<String> name(String pattern) {
    return column -> column.matches(pattern.replace("*", "[a-z_]*"));
  }

  private static void differ(
      String what, Set<String> onPage, Set<String> inService, List<String> found) {
    if (!onPage.equals(inService)) {
      found.add("%s on the page %s, in the service %s".formatted(what, onPage, inService));
    }
  }

  private static List<Row> rows(String service) {
    return section()
        .map(COLUMNS::matcher)
        .filter(Matcher::matches)
        .filter(row -> Set.of("all", service).contains(row.group(1)))
        .map(row -> new Row(row.group(1), all(COLUMN, row.group(2)), row.group(3), row.group(4)))
        .toList();
  }

  private static Set<String> listedTables(String service) {
    return section()
        .map(TABLES::matcher)
        .filter(Matcher::matches)
        .filter(row -> Set.of("all", service).contains(row.group(1)))
        .flatMap(row -> all(TABLE, row.group(2)).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static java.util.stream.Stream<String> section() {
    try {
      String page = Files.readString(MetricsPage.inRepository("docs/personal-data.md"));
      int begin = page.indexOf("## In databases");
      return page.substring(begin, page.indexOf("\n## ", begin + 1)).lines();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Set<String> all(Pattern pattern, String text) {
    Set<String> names = new TreeSet<>();
    Matcher found = pattern.matcher(text);
    while (found.find()) {
      names.add(found.group(1));
    }
    return names;
  }
}
