package org.carepremiums.deploy.local.stack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/**
 * The one address of a run. It passes on what a cluster's gateway passes on, each request to the
 * service that its path names, and nothing else.
 */
public final class Gateway implements AutoCloseable {

  private static final String HOST = "127.0.0.1";
  private static final String PROBLEM = "application/problem+json";
  private static final int STOPS_WITHIN_SECONDS = 10;

  /** Below it the run answers for itself. */
  private static final String OWN = "/local";

  private final Vertx vertx;
  private final int port;
  private final AtomicReference<Handler<HttpServerRequest>> own;

  private Gateway(Vertx vertx, int port, AtomicReference<Handler<HttpServerRequest>> own) {
    this.vertx = vertx;
    this.port = port;
    this.own = own;
  }

  /**
   * On the loopback interface.
   *
   * @param home the root of the build, where the chart says which paths are open
   */
  public static Gateway start(Path home, Ports ports) {
    OpenPaths open = OpenPaths.ofTheChart(home);
    Vertx vertx =
        Vertx.vertx(
            new VertxOptions()
                .setEventLoopPoolSize(1)
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(1));
    try {
      HttpClient client = vertx.createHttpClient();
      Map<Service, HttpProxy> proxies = new LinkedHashMap<>();
      for (Service service : Service.values()) {
        proxies.put(
            service,
            HttpProxy.reverseProxy(client)
                .origin(ports.of(service), HOST)
                .addInterceptor(new Forwarded())
                .addInterceptor(new Unreachable(service)));
      }
      AtomicReference<Handler<HttpServerRequest>> own = new AtomicReference<>();
      HttpServer server =
          vertx
              // Only HTTP/1.1, as from an Ingress: an upgrade to HTTP/2 would outlive a lost answer
              .createHttpServer(new HttpServerOptions().setHttp2ClearTextEnabled(false))
              .requestHandler(request -> pass(request, open, proxies, own.get()));
      server.listen(ports.gateway(), HOST).toCompletionStage().toCompletableFuture().join();
      return new Gateway(vertx, ports.gateway(), own);
    } catch (CompletionException failure) {
      vertx.close();
      throw CannotRun.notStarted(
          "The gateway cannot listen on port " + ports.gateway(), failure.getCause());
    }
  }

  private static void pass(
      HttpServerRequest request,
      OpenPaths open,
      Map<Service, HttpProxy> proxies,
      Handler<HttpServerRequest> own) {
    if (request.path().equals("/")) {
      request.response().setStatusCode(302).putHeader("Location", open.start()).end();
      return;
    }
    String path = plain(request.path());
    if (path == null) {
      refuse(request, 400, "Bad Request", "The path cannot be read.");
      return;
    }
    if (own != null && (path.equals(OWN) || path.startsWith(OWN + "/"))) {
      own.handle(request);
      return;
    }
    open.serviceOf(path)
        .ifPresentOrElse(
            service -> proxies.get(service).handle(request),
            () ->
                refuse(
                    request,
                    404,
                    "Not Found",
                    "Nothing is open here. Paths begin with %s."
                        .formatted(
                            Arrays.stream(Service.values())
                                .map(Service::path)
                                .collect(Collectors.joining(", ")))));
  }

  /**
   * From now on the run answers below {@code /local} itself.
   *
   * @param pages must not block
   */
  public void serve(Handler<HttpServerRequest> pages) {
    own.set(pages);
  }

  /** As a service takes it, without dots; {@code null} where it is none. */
  private static String plain(String path) {
    try {
      return new URI(null, null, new URI(path).getPath(), null).normalize().getPath();
    } catch (URISyntaxException unreadable) {
      return null;
    }
  }

  private static void refuse(HttpServerRequest request, int status, String title, String detail) {
    request
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", PROBLEM)
        .end(problem(status, title, detail));
  }

  private static String problem(int status, String title, String detail) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("title", title)
        .put("status", status)
        .put("detail", detail)
        .toString();
  }

  /** Says by which name and from where it was asked, whatever the request itself says of that. */
  private record Forwarded() implements ProxyInterceptor {

    private static final List<String> BELIEVED =
        List.of("Forwarded", "X-Forwarded-Port", "X-Forwarded-Prefix", "X-Forwarded-Ssl");

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
      ProxyRequest request = context.request();
      HttpServerRequest asked = request.proxiedRequest();
      BELIEVED.forEach(request.headers()::remove);
      request
          .putHeader("X-Forwarded-Proto", asked.scheme())
          .putHeader("X-Forwarded-Host", asked.authority().toString())
          .putHeader("X-Forwarded-For", asked.remoteAddress().hostAddress());
      return context.sendRequest();
    }
  }

  /** Says which service did not answer, or not to the end of what it was sent. */
  private record Unreachable(Service service) implements ProxyInterceptor {

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
      return context
          .sendRequest()
          .recover(
              failure -> {
                context.request().release();
                return Future.succeededFuture(
                    context
                        .request()
                        .response()
                        .setStatusCode(502)
                        .putHeader("Content-Type", PROBLEM)
                        .setBody(
                            Body.body(
                                Buffer.buffer(
                                    problem(502, "Bad Gateway", service + reason(failure))))));
              });
    }
  }

  /** The answer of a service that does not read on is lost with the connection. */
  private static String reason(Throwable failure) {
    return failure instanceof ConnectException
        ? " does not answer."
        : " broke the request off, as it does where a body is too large.";
  }

  /** Where everything is reached, without a slash at the end. */
  public URI address() {
    return URI.create("http://localhost:" + port);
  }

  @Override
  public void close() {
    try {
      vertx
          .close()
          .toCompletionStage()
          .toCompletableFuture()
          .get(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException failure) {
      throw new IllegalStateException("the gateway does not end", failure);
    }
  }
}
