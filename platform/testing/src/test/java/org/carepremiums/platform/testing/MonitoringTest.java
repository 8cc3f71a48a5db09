package org.carepremiums.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The dashboard and the alerts")
class MonitoringTest {

  private static final Pattern METRIC = Pattern.compile("care_premiums_[a-z_]+");
  private static final Pattern SELECTED = Pattern.compile("(care_premiums_[a-z_]+)\\{([^}]*)\\}");
  private static final Pattern LABEL = Pattern.compile("([a-z_]+)(?:=~|!~|!=|=)\"");

  private static final Pattern GROUPING =
      Pattern.compile("\\b(?:by|without|on|ignoring)\\s*\\(([^()]+)\\)");

  /** What the scraper adds to every metric. */
  private static final Set<String> OF_THE_SCRAPER = Set.of("namespace", "job");

  private final Path dashboard =
      MetricsPage.inRepository("deploy/helm/care-premiums/dashboards/care-premiums.json");
  private final Path alerts = MetricsPage.inRepository("deploy/helm/care-premiums/alerts");
  private final Path runbook = MetricsPage.inRepository("docs/runbook.md");

  @Test
  @DisplayName("ask only for metrics and labels that services show")
  void namesExist() throws IOException {
    List<String> expressions = expressions();
    Set<String> known = new TreeSet<>(OF_THE_SCRAPER);
    MetricsPage.documented().values().forEach(metric -> known.addAll(metric.labels()));
    Set<String> named = new TreeSet<>();
    for (String expression : expressions) {
      Matcher metric = METRIC.matcher(expression);
      while (metric.find()) {
        named.add(metric.group());
      }
      Matcher selected = SELECTED.matcher(expression);
      while (selected.find()) {
        Set<String> labels = new TreeSet<>();
        Matcher label = LABEL.matcher(selected.group(2));
        while (label.find()) {
          labels.add(label.group(1));
        }
        labels.removeAll(OF_THE_SCRAPER);
        assertThat(MetricsPage.documented().get(selected.group(1)).labels())
            .as(selected.group())
            .containsAll(labels);
      }
      Matcher grouping = GROUPING.matcher(expression);
      while (grouping.find()) {
        assertThat(known).as(expression).contains(grouping.group(1).split("\\s*,\\s*"));
      }
    }
    assertThat(expressions).hasSizeGreaterThan(30).doesNotContain("");
    assertThat(MetricsPage.documented().keySet()).containsAll(named);
  }

  @Test
  @DisplayName("leave no metric unseen")
  void everyMetricIsSeen() throws IOException {
    String all = Files.readString(dashboard);
    for (JsonNode rule : rules()) {
      all += rule.path("expr").asText();
    }
    assertThat(MetricsPage.documented().keySet()).allMatch(all::contains);
  }

  @Test
  @DisplayName("say of every alert what follows from it, what to do, and where to read on")
  void alertsSayWhatToDo() throws IOException {
    for (JsonNode rule : rules()) {
      String name = rule.path("alert").asText();
      for (String text : List.of("summary", "consequence", "action")) {
        assertThat(rule.path("annotations").path(text).asText()).as(name + " " + text).isNotBlank();
      }
      assertThat(rule.path("labels").path("severity").asText())
          .as(name)
          .isIn("critical", "warning", "info");
      assertThat(rule.path("labels").path("acts").asText()).as(name).isNotBlank();
      assertThat(rule.path("annotations").path("runbook_url").asText())
          .endsWith("docs/runbook.md#" + name.toLowerCase(Locale.ROOT));
    }
  }

  @Test
  @DisplayName("have one section each in the runbook: what it means, what to do, who acts")
  void runbookHasEachAlert() throws IOException {
    String[] sections = Files.readString(runbook).split("(?m)^##+ ");
    List<String> ofAlerts =
        Arrays.stream(sections).filter(section -> section.startsWith("CarePremiums")).toList();

    assertThat(ofAlerts)
        .extracting(section -> section.lines().findFirst().orElseThrow())
        .containsExactlyInAnyOrderElementsOf(
            rules().stream().map(rule -> rule.path("alert").asText()).toList());
    assertThat(ofAlerts)
        .allSatisfy(
            section ->
                assertThat(section)
                    .contains("**What it means.** ", "**What to do.** ", "**Who acts.** "));
  }

  @Test
  @DisplayName("are each played by .ci/alerts in a unit test of the alerts")
  void alertsArePlayed() throws IOException {
    StringBuilder played = new StringBuilder();
    try (Stream<Path> files = Files.list(MetricsPage.inRepository("deploy/helm/src/test/alerts"))) {
      for (Path file : files.toList()) {
        played.append(Files.readString(file));
      }
    }
    assertThat(rules())
        .extracting(rule -> rule.path("alert").asText())
        .allMatch(name -> played.indexOf(name) >= 0);
  }

  private List<String> expressions() throws IOException {
    List<String> expressions =
        new ArrayList<>(new ObjectMapper().readTree(dashboard.toFile()).findValuesAsText("expr"));
    rules().forEach(rule -> expressions.add(rule.path("expr").asText()));
    return expressions;
  }

  private List<JsonNode> rules() throws IOException {
    ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
    List<JsonNode> rules = new ArrayList<>();
    try (Stream<Path> files = Files.list(alerts)) {
      for (Path file : files.sorted().toList()) {
        yaml.readTree(file.toFile())
            .path("groups")
            .forEach(group -> group.path("rules").forEach(rules::add));
      }
    }
    assertThat(rules).hasSizeGreaterThan(10);
    return rules;
  }
}
