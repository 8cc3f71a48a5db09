package org.carepremiums.deploy.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.deploy.local.scenario.MalformedScenario;
import org.carepremiums.deploy.local.scenario.ProviderNumbers;
import org.carepremiums.deploy.local.scenario.ScenarioReader;
import org.carepremiums.deploy.local.stack.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Whoever has to log in")
class LoginByNumberTest {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final String QUERY =
      "?client_id=pages&response_type=code&scope=openid&state=s&redirect_uri=http://localhost/back";

  @TempDir private Path folder;

  private IdentityServer server;

  @BeforeEach
  void start() throws MalformedScenario {
    server = IdentityServer.start(Path.of("..", ".."), folder, Ports.own().identity());
    server.know(ProviderNumbers.of(ScenarioReader.read(Path.of("scenarios", "a-dozen-providers"))));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"50010131", "50010131527", "5-00101-31-527", " 50010131 "})
  @DisplayName("names any provider of the scenario by number, and gets a token with all of it")
  void namedByNumber(String typed) throws IOException, InterruptedException, ParseException {
    HttpResponse<String> answer = submit(typed);

    assertThat(answer.statusCode()).isEqualTo(302);
    String back = answer.headers().firstValue("Location").orElseThrow();
    String code = back.replaceFirst(".*[?&]code=([^&]+).*", "$1");
    SignedJWT token = SignedJWT.parse(tokenFor(code));
    assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("care-provider-50010131");
    assertThat(token.getJWTClaimsSet().getStringClaim("inami")).isEqualTo("50010131527");
    assertThat(token.getJWTClaimsSet().getStringListClaim("roles"))
        .containsExactly("care-provider");
  }

  @Test
  @DisplayName("is told in every language that nobody has that number, and can try again")
  void unknownNumber() throws IOException, InterruptedException {
    HttpResponse<String> answer = submit("<50010131003>");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains(
            "Nobody in this demonstration has the number “&lt;50010131003&gt;”.",
            "Niemand in deze demonstratie",
            "Niemand in dieser Vorführung",
            "Personne dans cette démonstration")
        .contains("action=\"#fr\"")
        .doesNotContain("<50010131003>");
  }

  private HttpResponse<String> submit(String typed) throws IOException, InterruptedException {
    return post("/authorize" + QUERY, "number=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
  }

  private String tokenFor(String code) throws IOException, InterruptedException {
    JsonNode answer =
        ContractJson.mapper()
            .readTree(
                post(
                        "/token",
                        "grant_type=authorization_code&client_id=pages&client_secret=any"
                            + "&redirect_uri=http://localhost/back&code="
                            + code)
                    .body());
    return answer.path("id_token").asText();
  }

  private HttpResponse<String> post(String path, String form)
      throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(server.address() + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
