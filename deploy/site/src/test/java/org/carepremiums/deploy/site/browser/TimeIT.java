package org.carepremiums.deploy.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Time goes on: the last of all. */
@NeedsBrowser
@Order(Order.DEFAULT + 4)
@DisplayName("Who tries the local run")
class TimeIT {

  @Test
  @DisplayName("opens a business day on the page of the local run, and sees what it did")
  void businessDays(Visitors visitors) {
    BusinessDays days = BusinessDays.of(visitors.speaking("fr"));
    String open = days.open();
    assertThat(open).startsWith("Le jour ouvrable ouvert est le ");

    assertThat(days.next().open()).startsWith("Le jour ouvrable ouvert est le ").isNotEqualTo(open);
  }
}
