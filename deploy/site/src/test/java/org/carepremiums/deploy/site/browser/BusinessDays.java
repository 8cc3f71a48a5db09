package org.carepremiums.deploy.site.browser;

import com.microsoft.playwright.Locator;

/** The page of the local run on which business days are opened. */
final class BusinessDays {

  /** In milliseconds. */
  private static final double LONGEST = 120_000;

  private static final String NEXT = "form button.main";

  private final Visitor visitor;

  private BusinessDays(Visitor visitor) {
    this.visitor = visitor;
  }

  static BusinessDays of(Visitor visitor) {
    return new BusinessDays(visitor.open("/local/").accessible());
  }

  /** Which one is open, in a sentence. */
  String open() {
    return visitor.find(".now").innerText();
  }

  /** Opens the next one, and waits until all that it brings is done: the page says so by itself. */
  BusinessDays next() {
    visitor.click(NEXT);
    visitor.find(NEXT).waitFor(new Locator.WaitForOptions().setTimeout(LONGEST));
    visitor.settled().accessible();
    return this;
  }
}
