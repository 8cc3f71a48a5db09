package org.carepremiums.deploy.site.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Opens the site as somebody does: each visitor has cookies, a language and a screen of its own.
 */
final class Visitors {

  private static final int WIDE = 1200;
  private static final int HIGH = 900;

  private final Browser browser;
  private final String site;
  private final List<BrowserContext> contexts = new ArrayList<>();

  Visitors(Browser browser, String site) {
    this.browser = browser;
    this.site = site;
  }

  /** Somebody at a desk. */
  Visitor speaking(String language) {
    return visitor(options(language).setViewportSize(WIDE, HIGH));
  }

  /** Somebody whose browser runs no scripts. */
  Visitor withoutScripts(String language) {
    return visitor(options(language).setViewportSize(WIDE, HIGH).setJavaScriptEnabled(false));
  }

  /** Somebody with a small screen; 320 pixels are also a wide screen at 400 %. */
  Visitor withScreen(String language, int width) {
    return visitor(options(language).setViewportSize(width, HIGH));
  }

  private static Browser.NewContextOptions options(String language) {
    return new Browser.NewContextOptions().setLocale(language);
  }

  private Visitor visitor(Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options);
    contexts.add(context);
    return new Visitor(context.newPage(), site);
  }

  void leave() {
    contexts.forEach(BrowserContext::close);
  }
}
