package org.carepremiums.payment.parameters;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.payment.ledger.AccountOrder;
import org.carepremiums.payment.ledger.AccountOrders;
import org.carepremiums.payment.ledger.Portal;
import org.carepremiums.payment.ledger.Portals;
import org.carepremiums.payment.ledger.Remedies;
import org.carepremiums.platform.parameters.DatedValues;
import org.carepremiums.platform.parameters.file.ParameterYaml;

/**
 * Reads which account each premium is paid to, and where providers communicate one; a file that is
 * wrong stops the start.
 */
@Dependent
public class AccountOrderFile {

  /** The file as it is written. */
  record Content(Map<Scheme, DatedValues<AccountOrder>> orders, DatedValues<Portal> portals) {}

  @Produces
  @Singleton
  @Startup
  AccountOrders produce() {
    return read();
  }

  @Produces
  @Singleton
  Remedies produceRemedies(AccountOrders orders) {
    return new Remedies(orders, readPortals());
  }

  public static AccountOrders read() {
    return new AccountOrders(content().orders());
  }

  /** Which portal is in use on which day. */
  public static Portals readPortals() {
    return new Portals(content().portals());
  }

  private static Content content() {
    return ParameterYaml.read("calendar/account-orders.yaml", Content.class);
  }
}
