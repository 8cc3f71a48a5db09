package org.carepremiums.payment.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.payment.reading.ProviderPayments;
import org.carepremiums.payment.reading.ProviderReadings;
import org.carepremiums.platform.web.access.OwnNumber;
import org.carepremiums.platform.web.language.InLanguage;

/** What a provider is paid, and what is held and why, in the provider's language. */
@Path("/providers")
@InLanguage
@Produces(MediaType.APPLICATION_JSON)
public class ProviderPaymentsResource {

  private static final int DIGITS_OF_NUMBER = 11;

  private final ProviderReadings readings;

  @Inject
  ProviderPaymentsResource(ProviderReadings readings) {
    this.readings = readings;
  }

  /**
   * Payments, held payments with what can be done, and recoveries.
   *
   * @param provider the 8 or 11 digits of the INAMI number
   */
  @GET
  @RolesAllowed({
    Role.PAYMENT_OPERATOR,
    Role.PAYMENT_APPROVER,
    Role.CASE_HANDLER,
    Role.CARE_PROVIDER,
    Role.AUDITOR
  })
  @OwnNumber("provider")
  @Path("/{provider}/payments")
  public ProviderPayments payments(String provider) throws SQLException {
    return readings.of(key(provider));
  }

  private static InamiKey key(String digits) {
    return digits.length() == DIGITS_OF_NUMBER
        ? new InamiNumber(digits).key()
        : new InamiKey(digits);
  }
}
