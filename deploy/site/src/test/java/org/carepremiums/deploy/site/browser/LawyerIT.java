package org.carepremiums.deploy.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The desk of the law: from what has to be looked at again to what a draft would do. */
@NeedsBrowser
@DisplayName("Who works with the law")
class LawyerIT {

  private static final String DESK = "/eligibility/desk";
  private static final String LAW = DESK + "/law";
  private static final String DRAFTS = DESK + "/drafts";
  private static final String COMPARE = "#form .actions button";

  @Test
  @DisplayName("is told in which line a draft cannot be read, mends it, and sees who would lose")
  void draft(Visitors visitors) {
    Visitor visitor = visitors.speaking("fr").open(DESK).as("lawyer-1").accessible().fits();
    assertThat(visitor.path()).isEqualTo(LAW);
    Pictures.of(visitor, "desk-law");

    visitor.follow(LAW + "/physiotherapist-software/2024").accessible().fits();
    assertThat(visitor.find("#minimumServices").count()).isEqualTo(1);
    visitor.follow(DRAFTS + "?of=physiotherapist-software/2024").accessible().fits();
    String text = visitor.find("#text").inputValue();
    assertThat(text).contains("value: 500");

    String wrong = text.replace("value: 500", "value: cinq cents");
    visitor.find("#text").fill(wrong);
    visitor.click(COMPARE).accessible().fits();
    assertThat(visitor.page().title()).startsWith("Erreur");
    assertThat(visitor.find("#text").inputValue()).isEqualTo(wrong);
    assertThat(visitor.find("#text-error").innerText()).contains("ligne", "minimumServices");

    visitor.find("#text").fill(text.replace("value: 500", "value: 100000"));
    visitor.click(COMPARE);
    visitor.find("h2#list").waitFor();
    visitor.settled().accessible().fits();
    assertThat(visitor.text()).contains("reçoivent moins");
    assertThat(visitor.find("h2#list ~ .wide tbody tr").count()).isPositive();
    String result = visitor.path();

    visitor.click("a[hreflang=nl]").accessible();
    visitor.open(DRAFTS).accessible().fits();
    assertThat(visitor.find("table.list tbody a").first().getAttribute("href")).isEqualTo(result);
    visitor.contented();
  }

  @Test
  @DisplayName("finds what has to be looked at again, without scripts and on a small screen too")
  void review(Visitors visitors) {
    Visitor visitor = visitors.withScreen("de", 390).open(LAW).as("lawyer-1").fits();
    visitor.follow(LAW + "/review").accessible().fits();
    visitor.contented();

    Visitor without = visitors.withoutScripts("en").open(LAW).as("lawyer-1");
    without.follow(LAW + "/review").click("form.narrow button");
    assertThat(without.heading()).isEqualTo("Values to look at again");
  }

  @Test
  @DisplayName("opens the 85 % list of a year as a case handler")
  void conduct(Visitors visitors) {
    Visitor visitor = visitors.speaking("nl").open(LAW).as("handler-1").accessible();
    visitor.follow(DESK + "/conduct").accessible().fits();
    visitor.follow(DESK + "/conduct/2021").accessible().fits();
    assertThat(visitor.find("table.bars tbody tr").count()).isEqualTo(6);
    visitor.contented();
  }
}
