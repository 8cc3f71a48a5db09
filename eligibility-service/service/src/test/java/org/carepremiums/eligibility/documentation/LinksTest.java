package org.carepremiums.eligibility.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The documents of the repository")
class LinksTest {

  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
  private static final Pattern ANCHOR =
      Pattern.compile("^#+ (.+)$|<a id=\"([^\"]+)\"></a>", Pattern.MULTILINE);

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
