package org.carepremiums.deploy.local.identity;

import com.nimbusds.oauth2.sdk.ResourceOwnerPasswordCredentialsGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;

/** What stands in the tokens of demonstration users: as in production, whoever issues them. */
final class DemonstrationTokens implements OAuth2TokenCallback {

  static final String ISSUER = "care-premiums";

  private static final String AUDIENCE = "care-premiums";
  private static final Duration LIFETIME = Duration.ofHours(8);

  private final Function<TokenRequest, DemonstrationUser> users;

  private DemonstrationTokens(Function<TokenRequest, DemonstrationUser> users) {
    this.users = users;
  }

  /** For whoever logs in. */
  static DemonstrationTokens ofWhoeverLogsIn() {
    return new DemonstrationTokens(
        request ->
            DemonstrationUser.named(
                request.getAuthorizationGrant()
                        instanceof ResourceOwnerPasswordCredentialsGrant login
                    ? login.getUsername()
                    : ""));
  }

  /** For one user. */
  static DemonstrationTokens of(DemonstrationUser user) {
    return new DemonstrationTokens(request -> user);
  }

  @Override
  public String issuerId() {
    return ISSUER;
  }

  @Override
  public String subject(TokenRequest request) {
    return users.apply(request).name();
  }

  @Override
  public String typeHeader(TokenRequest request) {
    return "JWT";
  }

  @Override
  public List<String> audience(TokenRequest request) {
    return List.of(AUDIENCE);
  }

  @Override
  public Map<String, Object> addClaims(TokenRequest request) {
    DemonstrationUser user = users.apply(request);
    // Of whoever logged in through the page, the page says the rest, and what stands here would
    // prevail
    Map<String, Object> claims = user.name().isEmpty() ? new HashMap<>() : user.claims();
    claims.put("auth_time", Instant.now().getEpochSecond());
    return claims;
  }

  @Override
  public long tokenExpiry() {
    return LIFETIME.toSeconds();
  }
}
