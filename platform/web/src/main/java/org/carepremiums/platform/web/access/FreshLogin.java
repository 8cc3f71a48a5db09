package org.carepremiums.platform.web.access;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import io.quarkus.oidc.TenantFeature;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Has the identity server ask again who it is, whoever logs in once more ({@link LogInAgainPage}).
 */
@ApplicationScoped
@Unremovable
@TenantFeature("pages")
@Redirect(Redirect.Location.OIDC_AUTHORIZATION)
class FreshLogin implements OidcRedirectFilter {

  @Override
  public void filter(OidcRedirectContext redirect) {
    if (redirect.routingContext().normalizedPath().endsWith(LogInAgainPage.PATH)) {
      redirect.additionalQueryParams().add("prompt", "login");
    }
  }
}
