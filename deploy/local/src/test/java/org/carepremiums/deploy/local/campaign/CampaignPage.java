package org.carepremiums.deploy.local.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carepremiums.contracts.value.PremiumYear;

/** A campaign as somebody from the section, or a lawyer, reads it. */
final class CampaignPage {

  private static final String NOTHING = "-";
  private static final List<String> OF_KIND =
      List.of("facts", "contestations", "decisions", "money", "answers");

  private final List<String> blocks = new ArrayList<>();

  private CampaignPage() {}

  static String of(CampaignFile file) {
    CampaignPage page = new CampaignPage();
    file.physiotherapists().forEach(section -> page.add(section, "kind of provider"));
    file.generalPractitioners()
        .forEach(section -> page.add(section, "kind of general practitioner"));
    page.add(file.practices().text());
    page.table(
        List.of("practice", "what happens", "all members"),
        file.practices().rows().stream()
            .map(
                row ->
                    List.of(row.id(), row.story() + howMany(row.howMany()), facts(row.common()))));
    page.add(file.membersText());
    page.table(
        with(OF_KIND, "practice", "member", "who"),
        file.practices().rows().stream()
            .flatMap(
                practice ->
                    practice.members().stream()
                        .map(row -> with(cells(row), practice.id(), row.id(), row.name()))));
    page.add(
        file.windows(),
        List.of("windows of", "premium", "number", "counted from", "on", "day 60", "last day"),
        row ->
            cells(
                row.kind(),
                row.premium(),
                row.number(),
                row.countedFrom() == null ? "none" : row.countedFrom(),
                row.actOn(),
                row.rawEnd(),
                row.rolledEnd()));
    page.add(
        file.payouts(),
        List.of("payouts of", "premium", "to account", "booked on"),
        row -> cells(row.kind(), row.premium(), row.account(), row.bookedOn()));
    page.add(
        file.statements(),
        List.of("statement of", "premium", "on", "language", "contains", "lacks"),
        row ->
            cells(
                row.kind(),
                row.premium(),
                row.on(),
                row.language(),
                joined(row.contains(), "; "),
                joined(row.lacks(), "; ")));
    page.addWhatHappensAnyway(file);
    return String.join("\n\n", page.blocks) + "\n";
  }

  private void addWhatHappensAnyway(CampaignFile file) {
    add(
        file.packages(),
        List.of("package", "homologated from", "homologated to", "approved from", "approved to"),
        row ->
            cells(
                row.packageId(),
                row.homologatedFrom(),
                row.homologatedTo(),
                row.approvedFrom(),
                row.arrives() == null ? row.approvedTo() : row.approvedTo() + " " + row.arrives()));
    add(
        file.acceptances(),
        List.of("accepted package", "accepted from", "accepted to"),
        row -> cells(row.packageId(), row.acceptedFrom(), row.acceptedTo()));
    add(
        file.deliveries(),
        List.of("delivery", "topic", "day", "completes", "sent again on", "stragglers on"),
        row ->
            cells(
                row.id(),
                row.topic(),
                row.day(),
                years(row.completes()),
                row.againOn(),
                row.stragglersOn()));
    add(
        file.uploads(),
        List.of("uploaded file", "topic", "day", "completes"),
        row -> cells(row.id(), row.topic(), row.day(), years(row.completes())));
    add(
        file.applicationDays(),
        List.of("premium year", "days"),
        row -> cells(row.premium().year(), joined(row.days(), " ")));
    add(
        file.applicationDaysOfPractitioners(),
        List.of("premium year of general practitioners", "days"),
        row -> cells(row.premium().year(), joined(row.days(), " ")));
    add(
        file.finalDays(),
        List.of("premium", "not final before", "because", "final before all the same"),
        row -> cells(row.premium(), row.notBefore(), row.because(), joined(row.exceptions(), " ")));
    add(
        file.cutOffs(),
        List.of("cut-off", "business day", "submitted by", "approved by", "bank reports on"),
        row ->
            cells(
                row.date(),
                row.businessDay(),
                row.submittedBy(),
                row.withdrawn() ? "withdrawn by " + row.withdrawnBy() : row.approvedBy(),
                row.bankAcceptsOn() == null
                    ? row.bankReportsOn()
                    : row.bankReportsOn() + ", accepted " + row.bankAcceptsOn()));
    add(file.otherDays(), List.of("day", "why"), row -> cells(row.day(), row.why()));
  }

  private void add(Section<CampaignFile.Kind> section, String name) {
    add(
        section,
        with(OF_KIND, "id", name, "what happens"),
        row -> with(cells(row), row.id(), row.name() + howMany(row.howMany()), row.story()));
  }

  private <T> void add(Section<T> section, List<String> columns, Function<T, List<String>> cells) {
    if (section.text() != null) {
      add(section.text());
    }
    if (!section.rows().isEmpty()) {
      table(columns, section.rows().stream().map(cells));
    }
  }

  private void add(String text) {
    blocks.add(text.strip());
  }

  private void table(List<String> columns, Stream<List<String>> rows) {
    blocks.add(
        Stream.concat(
                Stream.of(line(columns), "|" + "---|".repeat(columns.size())),
                rows.map(CampaignPage::line))
            .collect(Collectors.joining("\n")));
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  /** What is {@code null} or empty is told as nothing. */
  private static List<String> cells(Object... values) {
    return Stream.of(values)
        .map(value -> value == null || value.equals("") ? NOTHING : value.toString())
        .toList();
  }

  private static List<String> with(List<String> last, String... first) {
    return Stream.concat(Stream.of(first), last.stream()).toList();
  }

  private static List<String> cells(CampaignFile.Kind row) {
    return cells(
        facts(row),
        row.contestations().stream()
            .map(PlannedContestation::words)
            .collect(Collectors.joining("; ")),
        of(row.decisions(), (about, is) -> about + " " + (is == null ? "none" : is.words())),
        of(row.money(), (about, is) -> about + " " + is.words()),
        of(
            row.answers(),
            (about, is) -> about.asked() + " " + (is.isEmpty() ? NOTHING : joined(is, " "))));
  }

  /** As in {@code (12)}; nothing where the campaign says it of all kinds. */
  private static String howMany(Integer providers) {
    return providers == null ? "" : " (%d)".formatted(providers);
  }

  private static String facts(CampaignFile.Kind row) {
    return Stream.concat(
            Stream.ofNullable(row.only()).map(years -> "only " + joined(years, " ")),
            row.facts().stream().map(ArchetypeEvent::words))
        .collect(Collectors.joining("; "));
  }

  private static <T> String of(Map<Premiums, T> said, BiFunction<Premiums, T, String> words) {
    List<String> clauses = new ArrayList<>();
    said.forEach((about, is) -> clauses.add(words.apply(about, is)));
    return joined(clauses, "; ");
  }

  private static String years(List<PremiumYear> years) {
    return years.stream()
        .map(year -> Integer.toString(year.value()))
        .collect(Collectors.joining(" "));
  }

  private static String joined(List<?> values, String between) {
    return values.stream().map(Object::toString).collect(Collectors.joining(between));
  }
}
