package org.carepremiums.deploy.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What everybody finds who works with the system, before anybody has changed anything. */
@NeedsBrowser
@Order(Order.DEFAULT - 1)
@DisplayName("At every desk")
class DesksIT {

  private static final String DESK = "/eligibility/desk";
  private static final String PAGES = "a[href*='/desk/']:not([download])";
  private static final String MENU = "header nav " + PAGES;
  private static final String FILES = "a[href*='/desk/'][download]";

  /** Pages of one kind have one template: the list that they stand in, how deep, and the step. */
  private static final Pattern KIND =
      Pattern.compile("/([a-z]+)/desk/([a-z-]+)(/.*?)??(/[a-z-]+)?(?:[?].*)?");

  /** A list may lead to as many kinds as it has sources. */
  private static final int OF_EACH_LIST = 2;

  @ParameterizedTest(name = "{0} is led to no page that is not there, or is for others")
  @ValueSource(
      strings = {
        "handler-1",
        "payment-operator-1",
        "payment-approver-1",
        "insurers-1",
        "lawyer-1",
        "platform-1",
      })
  void firstPages(String login, Visitors visitors) {
    Visitor visitor = visitors.speaking("nl").open(DESK).as(login);
    List<String> menu = visitor.links(MENU);
    Map<String, Integer> kinds = new HashMap<>();

    assertThat(menu).isNotEmpty();
    for (String first : menu) {
      assertThat(visitor.answerOf(first)).as(first).isEqualTo(200);
      for (String path : visitor.links("main " + PAGES)) {
        if (kinds.merge(kind(path), 1, Integer::sum) == 1
            && kinds.merge(list(path), 1, Integer::sum) <= OF_EACH_LIST) {
          assertThat(visitor.answerOfFile(path)).as(path).isEqualTo(200);
        }
      }
    }
  }

  @Test
  @DisplayName("an auditor can open and use whatever there is, and read each list as a file")
  void everyPage(Visitors visitors) {
    Visitor visitor = visitors.speaking("fr").open(DESK).as("auditor-1");
    Deque<String> toOpen = new ArrayDeque<>(visitor.links(MENU));
    Map<String, Integer> kinds = new HashMap<>();
    while (!toOpen.isEmpty()) {
      String path = toOpen.remove();
      if (kinds.merge(kind(path), 1, Integer::sum) > 1
          || kinds.merge(list(path), 1, Integer::sum) > OF_EACH_LIST) {
        continue;
      }
      assertThat(visitor.answerOf(path)).as(path).isEqualTo(200);
      visitor.accessible();
      for (String file : visitor.links(FILES)) {
        assertThat(visitor.answerOfFile(file)).as(file).isEqualTo(200);
      }
      toOpen.addAll(visitor.links("main " + PAGES));
    }
    assertThat(kinds).hasSizeGreaterThan(20);
    visitor.contented();
  }

  @ParameterizedTest(name = "{0} sees what {2} shows")
  @CsvSource({
    "handler-1, /contestation/desk/cases, desk-cases",
    "platform-1, /intake/desk/system, desk-system",
  })
  void pictures(String login, String path, String picture, Visitors visitors) {
    Pictures.of(visitors.speaking("en").open(path).as(login), picture);
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
