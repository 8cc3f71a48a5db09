package org.carepremiums.deploy.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Two people at the desk of case handlers, with the contestations that nobody has taken up. What
 * they decide is paid, so that it comes last.
 */
@NeedsBrowser
@Order(Order.DEFAULT + 3)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("A case handler")
class CaseDeskIT {

  private static final String DESK = "/contestation/desk/cases";

  /** Nobody has taken it up as the campaign stops, and no other test does. */
  private static final String TO_TAKE_UP = "ol.due a[href$='/case-C-50001322-1']";

  /** The other one: given to a second person first, then taken by both. */
  private static final String ANOTHER = "table.list a[href$='/case-C-50004785-1']";

  private static final String TAKE = "main button[name=action][value=take]";
  private static final String CONTINUE = ".actions button[name=action][value=continue]";
  private static final String SEND = ".actions button[name=action][value=send]";
  private static final String WHY = "Les certificats prouvent 640 prestations.";

  @Test
  @DisplayName(
      "takes up a case, sees what the ruling would change before it is proposed, and another confirms it")
  void untilConfirmed(Visitors visitors) {
    Visitor first = visitors.speaking("en").open(DESK).as("handler-1").accessible();
    first.click(TO_TAKE_UP).accessible().fits();
    String address = first.path();
    assertThat(first.text()).contains("As it was decided", "Facts and their deliveries");
    first.click(TAKE).accessible();
    first.find("input[name=outcome][value=UPHELD]").check();
    first.find("#add").selectOption("activity-count");
    first.click("button[name=action][value=add]");
    first.find("#fact-1-insurer").fill("300");
    first.find("#fact-1-countedThrough").fill("2024-12-31");
    first.find("#fact-1-services").fill("640");
    first.find("#fact-1-mValues").fill("15360");
    first.find("#written").selectOption("fr");
    first.find("#block").selectOption("reason-proved");
    first.click("button[name=action][value=insert]").accessible();
    assertThat(first.find("#reasons").inputValue()).startsWith("Les documents que vous avez");
    first.click(CONTINUE);
    first.find("p.amount").first().waitFor();
    first.settled().accessible();
    assertThat(first.text())
        .contains("The decision that would follow", "800 EUR", "amount: 0 EUR, now 800 EUR");
    first.click(SEND).accessible();
    assertThat(first.text()).contains("The ruling is proposed.", "You have proposed this yourself");

    Visitor second = visitors.speaking("nl").open(DESK).as("handler-2").accessible();
    second.click("ol.due a[href='" + address + "']").click("a[href$='/confirmation']").accessible();
    second.click("main button[name=action][value=confirm]").accessible();
    assertThat(second.text()).contains("U hebt de uitspraak bevestigd", "gegrond");
    first.contented();
    second.contented();
  }

  @Test
  @DisplayName("who decides what somebody else has taken over is told so, and keeps what was typed")
  void fasterByAnother(Visitors visitors) {
    Visitor first = visitors.withoutScripts("en").open(DESK).as("handler-1");
    first.click(ANOTHER);
    String address = first.path();
    first.click(TAKE);
    first.find("input[name=outcome][value=DISMISSED]").check();
    first.find("#reasons").fill(WHY);
    first.click(CONTINUE);

    Visitor second = visitors.speaking("en").open(address).as("handler-2");
    second.click(TAKE).accessible();

    first.click(SEND);
    assertThat(first.find("[role=alert]").innerText()).contains("handler-2");
    assertThat(first.text()).contains(WHY);
    assertThat(first.find("[name=reasons]").inputValue()).isEqualTo(WHY);
  }

  @Test
  @Order(1)
  @DisplayName("gives a case to somebody else, who finds it at the own desk")
  void given(Visitors visitors) {
    Visitor first = visitors.speaking("en").open(DESK).as("handler-1");
    first.click(ANOTHER);
    String address = first.path();
    first.click("a[href$='/assignment']").accessible().fits();
    first.find("#handler").fill("handler-2");
    first.click("main button[name=action][value=give]");
    if (first.path().endsWith("/assignment")) {
      // Nobody of that name has handled a case yet: it is asked for once more
      first.accessible().click("main button[name=action][value=give]");
    }
    assertThat(first.accessible().text()).contains("Given by handler-1 to handler-2");

    Visitor second = visitors.speaking("en").open(DESK + "?whose=mine").as("handler-2");
    assertThat(second.find("table.list a[href='" + address + "']").count()).isEqualTo(1);
  }

  @Test
  @DisplayName("enters a letter, and sees its last day before it is sent; settles a question")
  void letterAndReview(Visitors visitors) {
    Visitor visitor = visitors.speaking("fr").open(DESK).as("handler-1");
    visitor.click("a[href$='/desk/letters']").accessible();
    visitor.find("#reference").fill("R-2025-10-17");
    visitor.find("#number").fill("50001025527");
    visitor.find("#scheme").selectOption("physiotherapist-software");
    visitor.find("#year").fill("2024");
    visitor.find("#postedOn").fill("2025-10-17");
    visitor.find("#criteria").fill("KSW3");
    visitor.click(CONTINUE).accessible();
    assertThat(visitor.text()).contains("20 octobre 2025");

    visitor.open(DESK).click("a[href$='/desk/reviews']").accessible().fits();
    visitor.click("table.list tbody a").accessible().fits();
    assertThat(visitor.find("input[name=holds]").count()).isEqualTo(2);
    visitor.contented();
  }
}
