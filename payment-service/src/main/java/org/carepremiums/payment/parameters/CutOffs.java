package org.carepremiums.payment.parameters;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.carepremiums.platform.parameters.deadline.PaymentCalendar;
import org.carepremiums.platform.parameters.deadline.PaymentCalendarFile;

/** Reads when batches are drawn up; a file that is wrong stops the start. */
@Dependent
public class CutOffs {

  @Produces
  @Singleton
  @Startup
  PaymentCalendar produce() {
    return PaymentCalendarFile.read();
  }
}
