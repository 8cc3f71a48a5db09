package org.carepremiums.payment.parameters;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.carepremiums.payment.ledger.BankReasons;
import org.carepremiums.platform.parameters.DatedValues;
import org.carepremiums.platform.parameters.file.ParameterYaml;

/** Reads what follows from a bank's reasons; a file that is wrong stops the start. */
@Dependent
public class BankReasonFile {

  /** The file as it is written. */
  record Content(DatedValues<BankReasons.Codes> reasons) {}

  @Produces
  @Singleton
  @Startup
  BankReasons produce() {
    return read();
  }

  public static BankReasons read() {
    return new BankReasons(
        ParameterYaml.read("calendar/bank-reasons.yaml", Content.class).reasons());
  }
}
