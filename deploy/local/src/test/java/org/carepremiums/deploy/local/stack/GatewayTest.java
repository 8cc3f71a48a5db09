package org.carepremiums.deploy.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.carepremiums.contracts.json.ContractJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The one address, while no service runs")
class GatewayTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static Ports ports;
  private static Gateway gateway;

  @BeforeAll
  static void start() {
    ports = Ports.own();
    gateway = Gateway.start(Path.of("..", ".."), ports);
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/intake/receipts, intake-service",
    "/eligibility/decisions/10060878, eligibility-service",
    "/payment/batches?limit=1, payment-service",
    "/contestation/cases, contestation-service",
  })
  @DisplayName("says which service does not answer")
  void namesTheService(String path, String service) throws Exception {
    HttpResponse<byte[]> answer = get(path);

    assertThat(answer.statusCode()).isEqualTo(502);
    assertThat(detail(answer)).isEqualTo(service + " does not answer.");
  }

  @Test
  @DisplayName("tells a request that is broken off from one that nobody takes")
  void brokenOff() throws Exception {
    try (ServerSocket service =
        new ServerSocket(ports.of(Service.PAYMENT), 1, InetAddress.getByName("127.0.0.1"))) {
      CompletableFuture<HttpResponse<byte[]>> asked =
          CLIENT.sendAsync(request("/payment/batches"), HttpResponse.BodyHandlers.ofByteArray());
      try (Socket taken = service.accept()) {
        assertThat(taken.getInputStream().read()).isPositive();
      }

      assertThat(asked.get().statusCode()).isEqualTo(502);
      assertThat(detail(asked.get()))
          .isEqualTo(
              "payment-service broke the request off, as it does where a body is too large.");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/payment",
        "/payment/",
        "/payment/batchesofothers",
        "/payment/exchange/status",
        "/payment/personal-data/keys",
        "/payment/q/openapi",
        "/q/health",
        "/batches",
        "/payment/batches/../exchange/status",
        "/payment/batches/%2e%2e/exchange/status",
        "/payment/batches/x/..%2f..%2fexchange/status",
        "//payment/batches/../../payment/exchange/status",
        "/billing/batches"
      })
  @DisplayName("passes on nothing but what the chart opens")
  void closed(String path) throws Exception {
    HttpResponse<byte[]> answer = get(path);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(detail(answer))
        .isEqualTo(
            "Nothing is open here. Paths begin with /intake, /eligibility, /payment, /contestation.");
  }

  @Test
  @DisplayName("leads to the page on which everybody begins, as the chart names it")
  void beginning() throws Exception {
    HttpResponse<byte[]> answer = get("/");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location")).hasValue("/eligibility/start");
  }

  @Test
  @DisplayName("refuses a path that is none")
  void noPath() throws Exception {
    try (Socket socket = new Socket("127.0.0.1", ports.gateway())) {
      socket
          .getOutputStream()
          .write(
              "GET /payment/%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 400 Bad Request")
          .contains("The path cannot be read.");
    }
  }

  private static HttpResponse<byte[]> get(String path) throws Exception {
    return CLIENT.send(request(path), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static HttpRequest request(String path) {
    return HttpRequest.newBuilder(URI.create(gateway.address() + path)).build();
  }

  private static String detail(HttpResponse<byte[]> answer) throws Exception {
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = ContractJson.mapper().readTree(answer.body());
    assertThat(problem.path("status").asInt()).isEqualTo(answer.statusCode());
    return problem.path("detail").asText();
  }
}
