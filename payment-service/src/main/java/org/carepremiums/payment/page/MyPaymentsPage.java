package org.carepremiums.payment.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.decision.PayeeKind;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.payment.reading.AccountsOnRecord;
import org.carepremiums.payment.reading.ProviderReadings;
import org.carepremiums.payment.recovery.ClaimView;
import org.carepremiums.payment.recovery.RecoveryReadings;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.access.CallingProvider;
import org.carepremiums.platform.web.access.OfTheCaller;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.web.page.Pages;
import org.jboss.resteasy.reactive.RestPath;

/** What a care provider is paid, when and to which account, and what is held and why. */
@Path("/my/payments")
@OfTheCaller
@RolesAllowed(Role.CARE_PROVIDER)
@Blocking
@Produces(MediaType.TEXT_HTML)
public class MyPaymentsPage {

  /** What the page looks like, and its part for pages of other services. */
  @CheckedTemplate(basePath = "payments")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance payments(Page page, PaymentsView payments);

    static native TemplateInstance summary(Page page, PremiumPayments premium, Obstacle obstacle);
  }

  private final Pages pages;
  private final CallingProvider caller;
  private final ProviderReadings readings;
  private final AccountsOnRecord accounts;
  private final RecoveryReadings recoveries;
  private final ClaimLetter letter;

  @Inject
  MyPaymentsPage(
      Pages pages,
      CallingProvider caller,
      ProviderReadings readings,
      AccountsOnRecord accounts,
      RecoveryReadings recoveries,
      ClaimLetter letter) {
    this.recoveries = recoveries;
    this.letter = letter;
    this.pages = pages;
    this.caller = caller;
    this.readings = readings;
    this.accounts = accounts;
  }

  /** Every payment, what is planned and held, and the account on record. */
  @GET
  public TemplateInstance payments() throws SQLException {
    InamiKey provider = caller.key();
    return Templates.payments(
        pages.titled(PaymentsPhrase.PAYMENTS_TITLE),
        PaymentsView.of(readings.of(provider), recoveries.claims(provider), accounts.of(provider)));
  }

  /** The letter by which the provider is asked to pay back. */
  @GET
  @Path("/claims/{communication}")
  public TemplateInstance claim(@RestPath String communication) throws SQLException {
    ClaimView claim =
        recoveries
            .find(caller.key(), communication)
            .filter(found -> found.payee().kind() == PayeeKind.PROVIDER)
            .orElseThrow(() -> RequestRefused.notFound("There is no such claim."));
    return letter.of(claim);
  }

  /**
   * Where one premium stands, in a few lines without a page around them, for the page of its
   * decision.
   */
  @GET
  @Path("/{scheme}/{year}/summary")
  public TemplateInstance summary(@RestPath String scheme, @RestPath String year)
      throws SQLException {
    Scheme asked =
        Arrays.stream(Scheme.values())
            .filter(one -> one.id().equals(scheme))
            .findFirst()
            .orElseThrow(() -> RequestRefused.notFound("There is no such premium."));
    List<PremiumPayments> premium =
        PaymentsView.premiums(readings.of(caller.key()), recoveries.claims(caller.key())).stream()
            .filter(one -> one.premium().scheme() == asked)
            .filter(one -> Integer.toString(one.year()).equals(year))
            .toList();
    return Templates.summary(
        pages.titled(PaymentsPhrase.PAYMENTS_TITLE),
        premium.stream().findFirst().orElse(null),
        Obstacle.of(premium, List.of()).stream().findFirst().orElse(null));
  }
}
