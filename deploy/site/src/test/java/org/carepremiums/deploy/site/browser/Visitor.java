package org.carepremiums.deploy.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;

/** Somebody on the site, in a browser. */
final class Visitor {

  private static final List<String> WCAG_2_2_AA =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");

  /** A form that has to be mended is answered so, which the browser notes as well. */
  private static final String TO_BE_MENDED = "status of 400";

  /** What htmx calls an element while it fetches its content, and until that is in its place. */
  private static final String FETCHING = ".htmx-request, .htmx-swapping, .htmx-settling";

  private static final int MOST_KEYS = 100;
  private static final String OUTLINED =
      "document.activeElement === document.body || getComputedStyle(document.activeElement).outlineStyle !== 'none'";

  private final Page page;
  private final String site;

  /** What the browser complained of: refused scripts and styles, files that are not there. */
  private final List<String> complaints = new ArrayList<>();

  Visitor(Page page, String site) {
    this.page = page;
    this.site = site;
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !message.text().contains(TO_BE_MENDED)) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
  }

  Page page() {
    return page;
  }

  /** Opens a path of the site. */
  Visitor open(String path) {
    page.navigate(site + path);
    return settled();
  }

  /** Opens a path of the site; how it is answered, as an HTTP status. */
  int answerOf(String path) {
    int status = page.navigate(site + path).status();
    settled();
    return status;
  }

  /** How a file of the site is answered, as an HTTP status. */
  int answerOfFile(String path) {
    return page.request().get(site + path).status();
  }

  /** Where links lead, from the root of the site. */
  List<String> links(String selector) {
    return page.locator(selector).all().stream()
        .map(link -> (String) link.evaluate("link => link.pathname + link.search"))
        .toList();
  }

  /** Logs in with one click where the site asks who it is. */
  Visitor as(String login) {
    page.locator("button[data-login='" + login + "']:visible").click();
    return settled();
  }

  /** Waits until the page is there, with the parts that it fetches from other services. */
  Visitor settled() {
    page.waitForLoadState(LoadState.LOAD);
    page.waitForCondition(() -> page.locator(FETCHING).count() == 0);
    return this;
  }

  Visitor click(String selector) {
    page.locator(selector).first().click();
    return settled();
  }

  Visitor press(String selector, String key) {
    page.locator(selector).press(key);
    return settled();
  }

  /** The site knows the visitor no longer, as when a login has run out. */
  Visitor forgotten() {
    page.context().clearCookies();
    return this;
  }

  /** Logs in in the window that a link opens, which is then closed. */
  Visitor logInElsewhere(String login) {
    Page other = page.waitForPopup(() -> page.locator("main a[target=_blank]").click());
    Visitor there = new Visitor(other, site).settled().as(login);
    assertThat(there.path()).endsWith("/my/logged-in");
    other.close();
    return this;
  }

  Visitor follow(String path) {
    return click("a[href^='" + path + "']");
  }

  /** Goes on by keyboard until something has the focus; where it is can be seen all the way. */
  Visitor tabTo(String selector) {
    for (int key = 0; key < MOST_KEYS; key++) {
      page.keyboard().press("Tab");
      assertThat((Boolean) page.evaluate(OUTLINED)).as("the focus is seen").isTrue();
      if (page.locator(selector + ":focus").count() > 0) {
        return this;
      }
    }
    throw new AssertionError(selector + " cannot be reached by keyboard");
  }

  Locator find(String selector) {
    return page.locator(selector);
  }

  String heading() {
    return page.locator("h1").innerText();
  }

  String text() {
    return page.locator("main").innerText();
  }

  String path() {
    return page.url().substring(site.length());
  }

  /** Nothing on the page keeps anybody from using it, as far as a machine can tell. */
  Visitor accessible() {
    assertThat(axe().analyze().getViolations())
        .as("%s: %s", page.url(), heading())
        .extracting(Rule::getId, Rule::getHelp, rule -> rule.getNodes().get(0).getHtml())
        .isEmpty();
    return this;
  }

  /** In the page itself: without frames, it needs no further page to put results together. */
  private AxeBuilder axe() {
    AxeRunOptions violationsOnly = new AxeRunOptions();
    violationsOnly.setResultTypes(List.of("violations"));
    return new AxeBuilder(page).setLegacyMode(true).options(violationsOnly).withTags(WCAG_2_2_AA);
  }

  /** Nothing stands beside the screen: it is read without moving sideways. */
  Visitor fits() {
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
        .as("%s fits the screen", page.url())
        .isTrue();
    return this;
  }

  /** The browser had nothing to complain of. */
  void contented() {
    assertThat(complaints).isEmpty();
  }
}
