package org.carepremiums.deploy.local.campaign;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes a campaign as a scenario folder: spreads every kind of provider of its file over a number
 * of providers, and adds the records that must be refused. The same table gives the same bytes.
 */
public final class CampaignGenerator {

  /** Physiotherapists of a kind for which nobody acts one by one. */
  private static final int PHYSIOTHERAPISTS_OF_A_KIND = 17;

  /** Physiotherapists of a kind of which a few show enough. */
  private static final int PHYSIOTHERAPISTS_OF_A_RARE_KIND = 5;

  /** General practitioners of a kind who are not played as members of a practice. */
  private static final int PRACTITIONERS_OF_A_KIND = 7;

  /** Group practices of a kind. */
  private static final int PRACTICES_OF_A_KIND = 6;

  /** Providers of a kind whose cases are handled, or payouts returned, one by one. */
  private static final int PROVIDERS_HANDLED_ONE_BY_ONE = 2;

  /** Decides the order of records within a delivery, and nothing else. */
  private static final long SEED = 20_231_212;

  private final Campaign campaign;
  private final CampaignTable table;
  private final List<PlannedRejection> refusedRecords;

  private CampaignGenerator(
      Campaign campaign, CampaignTable table, List<PlannedRejection> refusedRecords) {
    this.campaign = campaign;
    this.table = table;
    this.refusedRecords = refusedRecords;
  }

  /**
   * Writes a campaign that stands in the repository.
   *
   * @param into the scenario folder; made where it is not there
   */
  public static void generate(Campaign campaign, Path into) throws IOException {
    List<PlannedRejection> refused =
        campaign == Campaign.RECORDED ? PlannedRejection.recorded() : List.of();
    new CampaignGenerator(campaign, CampaignTable.of(campaign), refused).write(into);
  }

  private void write(Path into) throws IOException {
    List<CampaignProvider> providers = providers(table);
    ScenarioLines lines = new ScenarioLines();
    ActionPlan people = new ActionPlan(table);
    Expectations expectations = new Expectations(table);

    UpstreamPlan upstream = new UpstreamPlan(table, lines, new Random(SEED));
    upstream.publish(providers);
    upstream.uploads().forEach(people::upload);
    for (PlannedRejection refused : refusedRecords) {
      lines.addWhole(refused.day(), refused.where(), refused.line());
      if (refused.code() != null) {
        expectations.expectRefused(refused.code());
      }
    }
    people.act(providers);
    providers.forEach(expectations::expect);
    table.cutOffs().forEach(expectations::expect);
    expectations.expectPublished(lines.count(table.playedUntil()));

    Files.createDirectories(into);
    lines.writeTo(into.resolve("upstream"));
    for (UploadedFile file : upstream.uploads()) {
      file.writeInto(into);
    }
    people.writeTo(into.resolve("actions.ndjson"));
    expectations.writeTo(into.resolve("expected"));
    SortedSet<LocalDate> days = new TreeSet<>(table.otherDays());
    days.addAll(lines.days());
    days.addAll(people.days());
    writeHead(into.resolve("scenario.yaml"), providers.size(), days);
  }

  /** Every kind in turn, so that neighbouring numbers are of different kinds. */
  static List<CampaignProvider> providers(CampaignTable table) {
    Set<String> handled =
        table.archetypes().stream()
            .filter(Archetype::isHandledOneByOne)
            .map(CampaignGenerator::group)
            .collect(Collectors.toSet());
    List<CampaignProvider> providers = new ArrayList<>();
    int before = -1;
    for (int turn = 0; providers.size() > before; turn++) {
      before = providers.size();
      for (Archetype archetype : table.archetypes()) {
        if (turn < turns(archetype, handled)) {
          providers.add(CampaignProvider.of(providers.size() + 1, turn, archetype));
        }
      }
    }
    return providers;
  }

  /** The members of a practice are handled together; everybody else alone. */
  private static String group(Archetype archetype) {
    return archetype.practice() == null ? archetype.id() : archetype.practice();
  }

  /**
   * @param handled whose cases are handled one by one
   */
  private static int turns(Archetype archetype, Set<String> handled) {
    if (archetype.howMany() != null) {
      return archetype.howMany();
    }
    if (handled.contains(group(archetype))) {
      return PROVIDERS_HANDLED_ONE_BY_ONE;
    }
    if (archetype.isGeneralPractitioner()) {
      return archetype.practice() == null ? PRACTITIONERS_OF_A_KIND : PRACTICES_OF_A_KIND;
    }
    return archetype.isRare() ? PHYSIOTHERAPISTS_OF_A_RARE_KIND : PHYSIOTHERAPISTS_OF_A_KIND;
  }

  private void writeHead(Path file, int providers, SortedSet<LocalDate> days) throws IOException {
    List<String> head = new ArrayList<>();
    head.add("name: " + campaign.id());
    head.add("description: " + campaign.inWords(providers, table.archetypes().size()));
    if (table.playedUntil() != null) {
      head.add("playedUntil: " + table.playedUntil());
    }
    head.add("days:");
    days.forEach(day -> head.add("  - " + day));
    Files.write(file, head, StandardCharsets.UTF_8);
  }
}
