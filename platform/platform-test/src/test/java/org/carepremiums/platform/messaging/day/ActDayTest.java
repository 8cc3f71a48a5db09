package org.carepremiums.platform.messaging.day;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.platform.testing.StackTestResource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
@DisplayName("The day of what somebody does through a page")
class ActDayTest {

  @Inject OpenDay openDay;
  @Inject ActDay asConfigured;

  @Test
  @DisplayName("is the business day that is open where a run plays other days")
  void openBusinessDay() throws SQLException {
    BusinessDay next =
        openDay.current().map(BusinessDay::next).orElseGet(() -> BusinessDay.of("2025-03-03"));

    QuarkusTransaction.begin();
    try {
      openDay.open(next);
      assertThat(asConfigured.today()).isEqualTo(next.value());
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  @Test
  @DisplayName("was the business day that was open then, or the day in Brussels before the first")
  void earlier() {
    Instant lateInBrussels = Instant.parse("2025-03-02T23:30:00Z");

    assertThat(asConfigured.dayOf(lateInBrussels, LocalDate.of(2020, 5, 4)))
        .isEqualTo("2020-05-04");
    assertThat(asConfigured.dayOf(lateInBrussels, null)).isEqualTo("2025-03-03");
    assertThat(
            new ActDay(openDay, ActDay.Reckoning.CALENDAR_DAY)
                .dayOf(lateInBrussels, LocalDate.of(2020, 5, 4)))
        .isEqualTo("2025-03-03");
  }

  @Test
  @DisplayName("is today in Brussels otherwise, whatever business day is open")
  void calendarDay() throws SQLException {
    LocalDate before = LocalDate.now(BusinessDay.ZONE);
    LocalDate today = new ActDay(openDay, ActDay.Reckoning.CALENDAR_DAY).today();

    assertThat(today).isBetween(before, LocalDate.now(BusinessDay.ZONE));
  }
}
