package org.carepremiums.deploy.local.identity;

import com.nimbusds.jose.jwk.RSAKey;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import org.carepremiums.deploy.local.scenario.ProviderNumbers;
import org.carepremiums.platform.testing.access.SigningKey;

/**
 * An OpenID Connect server for one machine. Its logins are invented: any password is accepted. Its
 * tokens are not: services find its keys by discovery and verify signature, issuer, audience and
 * age as they do in production. They are signed with the checkout's own key.
 */
public final class IdentityServer implements AutoCloseable {

  /** Otherwise it tells every request on the console; kept, so that the setting is. */
  private static final Logger REQUESTS = Logger.getLogger("mockwebserver3.MockWebServer");

  /** Shorter than any login may be old. */
  private static final Duration KEPT = Duration.ofMinutes(1);

  private final MockOAuth2Server server;
  private final int port;
  private final LoginPage page;
  private final LoginByNumber byNumber;
  private final Map<DemonstrationUser, Issued> tokens = new ConcurrentHashMap<>();

  private record Issued(String token, Instant at) {}

  private IdentityServer(
      MockOAuth2Server server, int port, LoginPage page, LoginByNumber byNumber) {
    this.server = server;
    this.port = port;
    this.page = page;
    this.byNumber = byNumber;
  }

  /**
   * On the loopback interface.
   *
   * @param home the root of the build
   * @param directory where its login page is kept
   */
  public static IdentityServer start(Path home, Path directory, int port) {
    REQUESTS.setLevel(Level.WARNING);
    KeyPair key = SigningKey.of(home);
    LoginPage page = new LoginPage(directory.resolve("login.html").toAbsolutePath());
    page.offer(DemonstrationPeople.ofTheSmallCampaign());
    LoginByNumber byNumber = new LoginByNumber(page);
    MockOAuth2Server server =
        new MockOAuth2Server(
            new OAuth2Config(
                true,
                page.file().toString(),
                null,
                false,
                new OAuth2TokenProvider(
                    new KeyProvider(
                        List.of(
                            new RSAKey.Builder((RSAPublicKey) key.getPublic())
                                .privateKey(key.getPrivate())
                                .build()))),
                Set.of(DemonstrationTokens.ofWhoeverLogsIn()),
                byNumber));
    server.start(loopback(), port);
    return new IdentityServer(server, port, page, byNumber);
  }

  /** The issuer of its tokens, where its discovery document begins. */
  public URI address() {
    return URI.create("http://127.0.0.1:%d/%s".formatted(port, DemonstrationTokens.ISSUER));
  }

  /** Shows these people to whoever has to log in. */
  public void offer(DemonstrationPeople people) {
    page.offer(people);
  }

  /** Lets whoever has to log in name these providers by number. */
  public void know(ProviderNumbers numbers) {
    byNumber.know(numbers);
  }

  /** A token of somebody who has logged in within the last minute. */
  public String tokenOf(DemonstrationUser user) {
    Instant now = Instant.now();
    return tokens
        .compute(
            user,
            (same, before) ->
                before != null && before.at().plus(KEPT).isAfter(now)
                    ? before
                    : new Issued(issue(user), now))
        .token();
  }

  private String issue(DemonstrationUser user) {
    return server
        .issueToken(DemonstrationTokens.ISSUER, "player", DemonstrationTokens.of(user))
        .serialize();
  }

  /** Named as in the address, since the name of the issuer is made of it. */
  private static InetAddress loopback() {
    try {
      return InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() {
    server.shutdown();
  }
}
