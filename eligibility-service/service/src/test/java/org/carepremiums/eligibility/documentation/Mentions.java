package org.carepremiums.eligibility.documentation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carepremiums.platform.parameters.file.SourceFiles;

/** Where rules are mentioned in parameter files, code and tests of all modules. */
final class Mentions {

  /** What a file is there for. */
  enum Place {
    PARAMETERS,
    CODE,
    TEST
  }

  private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
  private static final Pattern RANGE =
      Pattern.compile("\\b(KSW|KQP|PPI|DMG|CV|SOC|P24-)(\\d{1,2})(?:-| to )\\1?(\\d{1,2})\\b");
  private static final Set<String> PASSED_OVER = Set.of("docs", "documentation", "rule-book");

  private final Map<Place, Map<String, String>> texts = new EnumMap<>(Place.class);

  private Mentions() {
    for (Place place : Place.values()) {
      texts.put(place, new TreeMap<>());
    }
  }

  static Mentions read() throws IOException {
    Mentions mentions = new Mentions();
    for (Path file : SourceFiles.under(ROOT)) {
      if (isLookedInto(ROOT.relativize(file))) {
        mentions.add(file);
      }
    }
    return mentions;
  }

  private static boolean isLookedInto(Path file) {
    for (Path folder : file) {
      if (PASSED_OVER.contains(folder.toString())) {
        return false;
      }
    }
    return true;
  }

  private void add(Path file) {
    String path = ROOT.relativize(file).toString().replace('\\', '/');
    Place place = place(path);
    if (place != null) {
      String text = WrittenPages.text(file);
      texts.get(place).put(path, place == Place.TEST ? text : text + spelledOut(text));
    }
  }

  /** The rules between the ends of ranges such as PPI6-PPI8; a test has to name each rule. */
  private static String spelledOut(String text) {
    StringBuilder between = new StringBuilder();
    Matcher range = RANGE.matcher(text);
    while (range.find()) {
      int last = Integer.parseInt(range.group(3));
      for (int number = Integer.parseInt(range.group(2)) + 1; number <= last; number++) {
        between.append(' ').append(range.group(1)).append(number);
      }
    }
    return between.toString();
  }

  /** {@code null} for what is none of them. */
  private static Place place(String path) {
    boolean java = path.endsWith(".java");
    if (java && path.contains("/src/main/java/")) {
      return Place.CODE;
    }
    if (path.endsWith(".yaml")
        && path.contains("/src/main/resources/")
        && !path.endsWith("/asyncapi.yaml")) {
      return Place.PARAMETERS;
    }
    boolean table = path.endsWith(".md") || path.endsWith(".csv");
    if (path.endsWith("Test.java") && path.contains("/src/test/java/")
        || table && path.contains("/src/test/resources/golden/")
        || table && path.startsWith("deploy/local/campaign/")) {
      return Place.TEST;
    }
    return null;
  }

  /** The text of each file of a kind by its place in the repository. */
  Map<String, String> texts(Place place) {
    return texts.get(place);
  }

  /** The files of a kind that mention the rule, by their places in the repository. */
  List<String> of(Rule rule, Place place) {
    Pattern mention = rule.mention();
    List<String> names = rule.names().toList();
    List<String> mentioning = new ArrayList<>();
    texts
        .get(place)
        .forEach(
            (path, text) -> {
              // Quicker to look for than the pattern
              if (names.stream().anyMatch(text::contains) && mention.matcher(text).find()) {
                mentioning.add(path);
              }
            });
    return mentioning;
  }

  /** The folders of files, each once. */
  static Set<String> folders(List<String> paths) {
    Set<String> folders = new TreeSet<>();
    paths.forEach(path -> folders.add(path.substring(0, path.lastIndexOf('/'))));
    return folders;
  }
}
