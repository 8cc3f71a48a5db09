package org.carepremiums.platform.web.page;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import io.quarkus.oidc.Redirect.Location;
import io.quarkus.oidc.TenantFeature;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells the identity server which language the reader chose, which it cannot know otherwise. */
@ApplicationScoped
@Unremovable
@TenantFeature("pages")
@Redirect({Location.OIDC_AUTHORIZATION, Location.OIDC_LOGOUT})
public class LoginLanguage implements OidcRedirectFilter {

  /** Of OpenID Connect Core 1.0, section 3.1.2.1. */
  private static final String UI_LOCALES = "ui_locales";

  @Override
  public void filter(OidcRedirectContext redirect) {
    redirect
        .additionalQueryParams()
        .set(UI_LOCALES, Pages.language(redirect.routingContext()).code());
  }
}
