package org.carepremiums.deploy.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What everybody finds who works with the system, before anybody has changed anything. */
@NeedsBrowser
@DisplayName("At every desk")
class DesksIT {

  private static final String DESK = "/eligibility/desk";
  private static final String PAGES = "a[href*='/desk/']:not([download])";
  private static final String FILES = "a[href*='/desk/'][download]";

  /** Pages of one kind have one template: the list that they stand in, how deep, and the step. */
  private static final Pattern KIND =
      Pattern.compile("/([a-z]+)/desk/([a-z-]+)(/.*?)??(/[a-z-]+)?(?:[?].*)?");

  private static final int OF_EACH_KIND = 2;

  /** A list may lead to as many kinds as it has sources. */
  private static final int OF_EACH_LIST = 8;

  /** Looked at closely once, whoever opens one first. */
  private static final Set<String> LOOKED_AT = new HashSet<>();

  @ParameterizedTest(
      name = "{0} is led to no page that is not there, and to none that somebody cannot use")
  @ValueSource(
      strings = {
        "handler-1",
        "payment-operator-1",
        "payment-approver-1",
        "insurers-1",
        "lawyer-1",
        "platform-1",
        "auditor-1",
      })
  void everyPage(String login, Visitors visitors) {
    Visitor visitor = visitors.speaking("fr").open(DESK).as(login);
    Deque<String> toOpen = new ArrayDeque<>(visitor.links("header nav " + PAGES));
    Set<String> known = new HashSet<>();
    Map<String, Integer> kinds = new HashMap<>();
    assertThat(toOpen).as("the menu").isNotEmpty();
    while (!toOpen.isEmpty()) {
      String path = toOpen.remove();
      String kind = kind(path);
      if (!known.add(path)
          || kinds.merge(kind, 1, Integer::sum) > OF_EACH_KIND
          || kinds.merge(list(path), 1, Integer::sum) > OF_EACH_LIST) {
        continue;
      }
      assertThat(visitor.answerOf(path)).as(path).isEqualTo(200);
      if (LOOKED_AT.add(kind)) {
        visitor.accessible();
        for (String file : visitor.links(FILES)) {
          assertThat(visitor.answerOfFile(file)).as(file).isEqualTo(200);
        }
      }
      toOpen.addAll(visitor.links(PAGES));
    }
    visitor.contented();
  }

  private static String list(String path) {
    Matcher parts = parts(path);
    return parts.group(1) + " " + parts.group(2);
  }

  private static String kind(String path) {
    Matcher parts = parts(path);
    return "%s %d %s"
        .formatted(
            list(path),
            parts.group(3) == null ? 0 : parts.group(3).split("/").length,
            parts.group(4));
  }

  private static Matcher parts(String path) {
    Matcher parts = KIND.matcher(path);
    if (!parts.matches()) {
      throw new IllegalArgumentException("no page of a desk: " + path);
    }
    return parts;
  }

  @Test
  @DisplayName("a care provider has none, and is led to the own premiums")
  void careProvider(Visitors visitors) {
    assertThat(visitors.speaking("nl").open(DESK).as("care-provider-50000827").path())
        .isEqualTo("/eligibility/my/premiums");
  }
}
