package org.carepremiums.payment.calendar;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.parameter.DatedValues;
import org.carepremiums.contracts.parameter.file.ParameterYaml;
import org.carepremiums.payment.ledger.AccountOrder;
import org.carepremiums.payment.ledger.AccountOrders;

/** Reads which account each premium is paid to; a file that is wrong stops the start. */
@Dependent
public class AccountOrderFile {

  /** The file as it is written. */
  record Content(Map<Scheme, DatedValues<AccountOrder>> orders) {}

  @Produces
  @Singleton
  @Startup
  AccountOrders produce() {
    return read();
  }

  public static AccountOrders read() {
    return new AccountOrders(
        ParameterYaml.read("calendar/account-orders.yaml", Content.class).orders());
  }
}
