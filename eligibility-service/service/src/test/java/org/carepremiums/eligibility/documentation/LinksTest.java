package org.carepremiums.eligibility.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The documents of the repository")
class LinksTest {

  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
  private static final Pattern ANCHOR =
      Pattern.compile("^#+ (.+)$|<a id=\"([^\"]+)\"></a>", Pattern.MULTILINE);

  /** Two words at least: single ones are also words of English, or of the law. */
  private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]\\w*[A-Z]\\w*)`");

  /** Kafka's and Strimzi's. */
  private static final Set<String> OTHERS = Set.of("KafkaUser", "StandardAuthorizer");

  /** Names checks of Error Prone. */
  private static final Path STATIC_ANALYSIS =
      RepositoryFiles.ROOT.resolve("docs/adr/0002-static-analysis.md");

  private final Map<Path, List<String>> anchors = new HashMap<>();

  @Test
  @DisplayName("have no link that leads nowhere")
  void everyLink() throws IOException {
    List<String> dead = new ArrayList<>();
    List<Path> pages = RepositoryFiles.ending(".md");
    for (Path page : pages) {
      LINK.matcher(WrittenPages.text(page))
          .results()
          .map(link -> link.group(1))
          .filter(link -> !link.contains("://"))
          .filter(link -> !leadsSomewhere(page, link))
          .forEach(link -> dead.add(RepositoryFiles.ROOT.relativize(page) + ": " + link));
    }

    assertThat(pages)
        .contains(
            RepositoryFiles.ROOT.resolve("README.md"),
            RuleBook.FOLDER.toAbsolutePath().normalize().resolve(RuleBook.SOURCES));
    assertThat(dead).isEmpty();
  }

  @Test
  @DisplayName("name no class that does not exist")
  void everyClass() throws IOException {
    Set<String> classes = RepositoryFiles.classes();
    List<String> unknown = new ArrayList<>();
    for (Path page : RepositoryFiles.ending(".md")) {
      if (!page.equals(STATIC_ANALYSIS)) {
        CLASS
            .matcher(WrittenPages.text(page))
            .results()
            .map(name -> name.group(1))
            .filter(name -> !classes.contains(name) && !OTHERS.contains(name))
            .forEach(name -> unknown.add(RepositoryFiles.ROOT.relativize(page) + ": " + name));
      }
    }

    assertThat(unknown).isEmpty();
  }

  @Test
  @DisplayName("have no heading twice on a page of the rule book, to which rules are linked")
  void everyHeadingOnce() {
    for (String page : RuleBook.pages().keySet()) {
      assertThat(anchors(RuleBook.FOLDER.resolve(page))).as(page).doesNotHaveDuplicates();
    }
  }

  private boolean leadsSomewhere(Path page, String link) {
    String[] parts = link.split("#", 2);
    Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
    if (!Files.exists(target)) {
      return false;
    }
    return parts.length == 1
        || anchors.computeIfAbsent(target, LinksTest::anchors).contains(parts[1]);
  }

  private static List<String> anchors(Path page) {
    return ANCHOR.matcher(WrittenPages.text(page)).results().map(LinksTest::anchor).toList();
  }

  private static String anchor(MatchResult found) {
    return found.group(1) == null ? found.group(2) : Markdown.anchor(found.group(1));
  }
}
