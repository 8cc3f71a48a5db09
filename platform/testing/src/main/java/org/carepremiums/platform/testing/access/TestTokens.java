package org.carepremiums.platform.testing.access;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Access tokens that a service under test verifies as it verifies those of production, but for the
 * key, which is this checkout's own.
 */
public final class TestTokens {

  /** Whom a service's tokens are for. */
  public static final String AUDIENCE = "care-premiums";

  private static final KeyPair KEY = SigningKey.ofThisCheckout();

  private static final Duration LIFETIME = Duration.ofHours(12);

  /** Signing takes longer than many a request: who asks again within a minute shows the same. */
  private static final Map<List<String>, String> SIGNED = new ConcurrentHashMap<>();

  private TestTokens() {}

  /** The key that tokens are verified with, as {@code quarkus.oidc.public-key} wants it. */
  public static String publicKey() {
    return Base64.getEncoder().encodeToString(KEY.getPublic().getEncoded());
  }

  /** A token of somebody who has logged in just now. */
  public static String of(String person, String... roles) {
    String minute = Instant.now().truncatedTo(ChronoUnit.MINUTES).toString();
    return SIGNED.computeIfAbsent(
        List.of(minute, person, String.join(" ", roles)),
        asking -> loggedIn(person, Duration.ZERO, roles));
  }

  /** A token of somebody who has logged in some time ago. */
  public static String loggedIn(String person, Duration ago, String... roles) {
    return signed(
        claims(person, roles).claim("auth_time", Instant.now().minus(ago).getEpochSecond()));
  }

  /** A token of a care provider with an INAMI number. */
  public static String ofCareProvider(String inamiNumber, String role) {
    return signed(claims("care-provider-" + inamiNumber, role).claim("inami", inamiNumber));
  }

  /** What a token of somebody says, for a test that says something else. */
  public static JwtClaimsBuilder claims(String person, String... roles) {
    return Jwt.subject("subject-of-" + person.strip())
        .preferredUserName(person)
        .audience(AUDIENCE)
        .issuer("https://identity.example")
        .claim("roles", Set.of(roles))
        .expiresIn(LIFETIME);
  }

  /** Signs with the key that services under test trust. */
  public static String signed(JwtClaimsBuilder claims) {
    return claims.sign(KEY.getPrivate());
  }
}
