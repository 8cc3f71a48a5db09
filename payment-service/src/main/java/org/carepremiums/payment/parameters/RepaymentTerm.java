package org.carepremiums.payment.parameters;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.platform.parameters.DatedValues;
import org.carepremiums.platform.parameters.file.ParameterYaml;

/** How long a payee has to pay back what was paid too much; by default 30 days. */
@Startup
@ApplicationScoped
public class RepaymentTerm {

  /** The file as it is written. */
  record Content(DatedValues<Integer> daysToRepay) {}

  private final DatedValues<Integer> daysToRepay =
      ParameterYaml.read("calendar/recoveries.yaml", Content.class).daysToRepay();

  /**
   * The last day on which what is claimed on a day is paid back in time.
   *
   * @throws IllegalStateException when no term is known for the day
   */
  public LocalDate lastDay(BusinessDay claimedOn) {
    int days =
        daysToRepay
            .on(claimedOn.value())
            .orElseThrow(() -> new IllegalStateException("no term to repay on " + claimedOn));
    return BusinessDay.onOrAfter(claimedOn.value().plusDays(days)).value();
  }
}
