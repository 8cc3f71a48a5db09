package org.carepremiums.deploy.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carepremiums.contracts.value.BusinessDay;

/**
 * Opens every business day that is missing up to today in Belgium, then ends. Run once a day, some
 * hours before people and data providers start.
 *
 * <p>Reads {@code KAFKA_*} and {@code CLOCK_FIRST_DAY} (the first business day ever, as {@code
 * 2026-01-05}; read only while no day was ever opened).
 */
public final class Clock {

  private Clock() {}

  public static void main(String[] arguments) {
    Map<String, String> environment = System.getenv();
    Optional<LocalDate> first =
        Optional.ofNullable(environment.get("CLOCK_FIRST_DAY"))
            .filter(day -> !day.isBlank())
            .map(LocalDate::parse);
    List<BusinessDay> opened =
        new BusinessDays(ClockBrokerSettings.of(environment))
            .openUntil(LocalDate.now(BusinessDay.ZONE), first);
    System.out.println(opened.isEmpty() ? "No business day to open." : "Opened " + opened + ".");
  }
}
