package org.carepremiums.platform.web;

import static com.jayway.jsonpath.matchers.JsonPathMatchers.hasJsonPath;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.platform.testing.StackTestResource;
import org.carepremiums.platform.testing.access.TestTokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
@DisplayName("The body of a request")
class BodyLimitTest {

  private static final int MEGABYTE = 1 << 20;
  private static final String TOO_LARGE = "urn:care-premiums:problem:body-too-large";

  @TestHTTPResource("/failing")
  URI address;

  @Test
  @DisplayName("of more than 1 MB is refused with problem details before it is read")
  void announced() throws IOException {
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      OutputStream request = socket.getOutputStream();
      request.write(
          "POST %s HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
              .formatted(address.getPath(), 1L << 30)
              .getBytes(UTF_8));
      request.flush();
      socket.setSoTimeout(30_000);
      String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);

      assertThat(answer)
          .startsWith("HTTP/1.1 413")
          .containsIgnoringCase("content-type: application/problem+json")
          .contains(TOO_LARGE);
    }
  }

  @Test
  @DisplayName("that does not tell its length is refused as soon as it is longer than 1 MB")
  void chunked() throws Exception {
    byte[] body = ("{\"inamiNumber\":\"" + "5".repeat(MEGABYTE) + "\"}").getBytes(UTF_8);
    HttpResponse<String> answer = post(new ByteArrayInputStream(body));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.headers().firstValue("content-type")).hasValue(Problem.MEDIA_TYPE);
    assertThat(answer.body()).contains(TOO_LARGE);
  }

  @Test
  @DisplayName("of 1 MB is taken")
  void rightSize() throws Exception {
    String content = "{\"inamiNumber\":\"54263481527\",\"count\":1}";
    byte[] body = (content + " ".repeat(MEGABYTE - content.length())).getBytes(UTF_8);

    assertThat(post(new ByteArrayInputStream(body)).statusCode()).isEqualTo(200);
    given()
        .contentType("application/json")
        .body(body)
        .post("/failing")
        .then()
        .statusCode(200)
        .body(hasJsonPath("$.count", equalTo(1)));
  }

  @Test
  @DisplayName("of hundreds of thousands of small things is refused, however few bytes they have")
  void manySmallThings() {
    given()
        .contentType("application/json")
        .body("[" + "{},".repeat(250_000) + "{}]")
        .post("/failing/many")
        .then()
        .statusCode(400)
        .contentType(Problem.MEDIA_TYPE);
    given()
        .contentType("application/json")
        .body("[" + "{},".repeat(50_000) + "{}]")
        .post("/failing/many")
        .then()
        .statusCode(200)
        .body(equalTo("50001"));
  }

  private HttpResponse<String> post(InputStream body) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(address)
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + TestTokens.of("tester", Role.AUDITOR))
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
