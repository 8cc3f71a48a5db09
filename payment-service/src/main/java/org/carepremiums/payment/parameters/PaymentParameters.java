package org.carepremiums.payment.parameters;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.payment.ledger.BankAccountOrder;
import org.carepremiums.payment.ledger.BankAccountOrders;
import org.carepremiums.payment.ledger.BankReasons;
import org.carepremiums.payment.ledger.BankStatusCodes;
import org.carepremiums.payment.ledger.PaymentLimits;
import org.carepremiums.payment.ledger.Remedies;
import org.carepremiums.platform.parameters.DatedValues;
import org.carepremiums.platform.parameters.deadline.PaymentCalendar;
import org.carepremiums.platform.parameters.deadline.PaymentCalendarFile;
import org.carepremiums.platform.parameters.deadline.Portal;
import org.carepremiums.platform.parameters.file.ParameterYaml;

/** Reads the dated parameters; a file that is wrong keeps the service from starting. */
@Dependent
public class PaymentParameters {

  /** Which account each premium is paid to, and where providers communicate one. */
  record Accounts(Map<Scheme, DatedValues<BankAccountOrder>> orders, DatedValues<Portal> portals) {

    static Accounts read() {
      return ParameterYaml.read("calendar/account-orders.yaml", Accounts.class);
    }
  }

  /** What follows from a bank's reasons. */
  record Reasons(DatedValues<BankReasons.Codes> reasons) {}

  /** How much may be paid at once. */
  record Limits(DatedValues<PaymentLimits.Limits> limits) {}

  /** What follows from a bank's statuses. */
  record Statuses(DatedValues<BankStatusCodes.Codes> statuses) {}

  /** When batches are drawn up. */
  @Produces
  @Singleton
  @Startup
  PaymentCalendar produceCalendar() {
    return PaymentCalendarFile.read();
  }

  @Produces
  @Singleton
  @Startup
  BankAccountOrders produceAccountOrders() {
    return accountOrders();
  }

  @Produces
  @Singleton
  Remedies produceRemedies(BankAccountOrders orders, BankReasons reasons) {
    return new Remedies(orders, Accounts.read().portals(), reasons);
  }

  @Produces
  @Singleton
  @Startup
  BankReasons produceBankReasons() {
    return bankReasons();
  }

  @Produces
  @Singleton
  @Startup
  PaymentLimits produceLimits() {
    return new PaymentLimits(ParameterYaml.read("calendar/limits.yaml", Limits.class).limits());
  }

  @Produces
  @Singleton
  @Startup
  BankStatusCodes produceBankStatusCodes() {
    return bankStatusCodes();
  }

  public static BankStatusCodes bankStatusCodes() {
    return new BankStatusCodes(
        ParameterYaml.read("calendar/bank-statuses.yaml", Statuses.class).statuses());
  }

  public static BankAccountOrders accountOrders() {
    return new BankAccountOrders(Accounts.read().orders());
  }

  public static BankReasons bankReasons() {
    return new BankReasons(
        ParameterYaml.read("calendar/bank-reasons.yaml", Reasons.class).reasons());
  }
}
