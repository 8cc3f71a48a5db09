package org.carepremiums.deploy.local.identity;

import java.net.InetAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import kotlin.jvm.functions.Function1;
import no.nav.security.mock.oauth2.http.MockWebServerWrapper;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.OAuth2HttpServer;
import no.nav.security.mock.oauth2.http.Ssl;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.deploy.local.scenario.ProviderNumbers;

/**
 * The server below the identity server. Its login page sends what stands in a token; whoever names
 * a number on it instead is looked up here, so that the page works without a script.
 */
final class LoginByNumber implements OAuth2HttpServer {

  /** The field of the login page. */
  private static final String FIELD = "number";

  private final OAuth2HttpServer server = new MockWebServerWrapper();
  private final LoginPage page;
  private volatile ProviderNumbers numbers = ProviderNumbers.NONE;

  LoginByNumber(LoginPage page) {
    this.page = page;
  }

  /** From now on these can be named. */
  void know(ProviderNumbers others) {
    numbers = others;
  }

  private OAuth2HttpResponse answer(
      OAuth2HttpRequest request, Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> answers) {
    String typed =
        request.getMethod().equals("POST") ? request.getFormParameters().get(FIELD) : null;
    if (typed == null) {
      return answers.invoke(request);
    }
    Optional<InamiNumber> meant = numbers.meant(typed);
    return meant.isPresent() ? answers.invoke(login(request, meant.get())) : unknown(typed);
  }

  /** As if the provider had been chosen on the page. */
  private static OAuth2HttpRequest login(OAuth2HttpRequest request, InamiNumber number) {
    DemonstrationUser user = DemonstrationUser.careProvider(number);
    return new OAuth2HttpRequest(
        request.getHeaders(),
        request.getMethod(),
        request.getOriginalUrl(),
        "username=%s&claims=%s".formatted(encoded(user.name()), encoded(LoginPage.claims(user))));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private OAuth2HttpResponse unknown(String typed) {
    return new OAuth2HttpResponse(
        Headers.of("Content-Type", "text/html; charset=utf-8"), 400, page.unknown(typed), null);
  }

  @Override
  public OAuth2HttpServer start(
      InetAddress address,
      int port,
      Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> answers) {
    server.start(address, port, request -> answer(request, answers));
    return this;
  }

  @Override
  public OAuth2HttpServer start(
      int port, Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> answers) {
    return start(InetAddress.getLoopbackAddress(), port, answers);
  }

  @Override
  public OAuth2HttpServer start(Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> answers) {
    return start(0, answers);
  }

  @Override
  public OAuth2HttpServer stop() {
    return server.stop();
  }

  @Override
  public int port() {
    return server.port();
  }

  @Override
  public HttpUrl url(String path) {
    return server.url(path);
  }

  @Override
  public Ssl sslConfig() {
    return server.sslConfig();
  }

  @Override
  public void close() {
    stop();
  }
}
