package org.carepremiums.deploy.local.identity;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
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

/**
 * An OpenID Connect server for one machine. Its logins are invented: any password is accepted. Its
 * tokens are not: services find its keys by discovery and verify signature, issuer, audience and
 * age as they do in production. The keys are new at every start.
 */
public final class IdentityServer implements AutoCloseable {

  /** Otherwise it tells every request on the console; kept, so that the setting is. */
  private static final Logger REQUESTS = Logger.getLogger("mockwebserver3.MockWebServer");

  /** Shorter than any login may be old. */
  private static final Duration KEPT = Duration.ofMinutes(1);

  private final MockOAuth2Server server;
  private final int port;
  private final Map<DemonstrationUser, Issued> tokens = new ConcurrentHashMap<>();

  private record Issued(String token, Instant at) {}

  private IdentityServer(MockOAuth2Server server, int port) {
    this.server = server;
    this.port = port;
  }

  /** On the loopback interface. */
  public static IdentityServer start(int port) {
    REQUESTS.setLevel(Level.WARNING);
    KeyProvider keys = new KeyProvider(List.of());
    makeKeyOf(keys);
    MockOAuth2Server server =
        new MockOAuth2Server(
            new OAuth2Config(
                false,
                null,
                null,
                false,
                new OAuth2TokenProvider(keys),
                Set.of(DemonstrationTokens.ofWhoeverLogsIn())));
    server.start(loopback(), port);
    return new IdentityServer(server, port);
  }

  /** Takes seconds, in which the services start; whoever needs it earlier waits for it. */
  private static void makeKeyOf(KeyProvider keys) {
    Thread maker =
        new Thread(() -> keys.signingKey(DemonstrationTokens.ISSUER), "identity-server-key");
    maker.setDaemon(true);
    maker.start();
  }

  /** The issuer of its tokens, where its discovery document begins. */
  public URI address() {
    return URI.create("http://127.0.0.1:%d/%s".formatted(port, DemonstrationTokens.ISSUER));
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
