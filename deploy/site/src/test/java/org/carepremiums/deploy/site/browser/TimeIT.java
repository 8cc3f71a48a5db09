package org.carepremiums.deploy.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Time goes on: the last of all. */
@NeedsBrowser
@Order(Order.DEFAULT + 3)
@DisplayName("Who tries the local run")
class TimeIT {

  @Test
  @DisplayName("opens a business day on the page of the local run, and sees what it did")
  void businessDays(Visitors visitors) {
    Visitor visitor = visitors.speaking("fr").open("/local/").accessible();
    assertThat(visitor.text()).contains("17 octobre 2025");
    visitor.click("form button");
    visitor.find("text=20 octobre 2025").first().waitFor();

    visitor.accessible();
  }
}
