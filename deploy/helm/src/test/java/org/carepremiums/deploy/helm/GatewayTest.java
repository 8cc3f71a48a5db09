package org.carepremiums.deploy.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.carepremiums.deploy.helm.Chart.Installation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The way in from outside")
class GatewayTest {

  private static final Path ENDPOINTS = Path.of("..", "..", "docs", "access.md");
  private static final Pattern ENDPOINT = Pattern.compile("\\| `[A-Z]+ (/[^/`]+)[^`]*` \\|.*");

  private static final String HOST = "premiums.example";

  /** Pages and log-out, and the files that browsers load with a page: of every service. */
  private static final Set<String> FOR_BROWSERS =
      Set.of("/assets", "/desk", "/logged-out", "/my", "/webjars");

  /** The platform team's own, who are inside. */
  private static final Set<String> INSIDE_ONLY = Set.of("/exchange", "/personal-data");

  @Test
  @DisplayName("is closed unless it is asked for")
  void isClosed() {
    assertThat(ways(Chart.of(Installation.TEST_CLUSTER))).isEmpty();
    assertThat(ways(Chart.render(Installation.PRODUCTION, Map.of("gateway.kind", "none"))))
        .isEmpty();
  }

  @Test
  @DisplayName("of an Ingress has TLS for the one name, and leads to the business port alone")
  void ingress() throws IOException {
    for (String service : Chart.SERVICES) {
      JsonNode spec =
          Chart.one(Installation.PRODUCTION, "Ingress", "premiums-care-premiums-" + service)
              .path("spec");
      assertThat(spec.has("defaultBackend")).isFalse();
      assertThat(spec.path("tls")).hasSize(1);
      assertThat(spec.at("/tls/0/hosts")).extracting(JsonNode::asText).containsExactly(HOST);
      assertThat(spec.at("/tls/0/secretName").asText()).isEqualTo("care-premiums-tls");
      assertThat(spec.path("rules")).hasSize(1);
      assertThat(spec.at("/rules/0/host").asText()).isEqualTo(HOST);
      JsonNode paths = spec.at("/rules/0/http/paths");
      assertThat(paths)
          .allMatch(path -> path.path("pathType").asText().equals("Prefix"))
          .allMatch(
              path ->
                  path.at("/backend/service/name")
                          .asText()
                          .equals("premiums-care-premiums-" + service)
                      && path.at("/backend/service/port/name").asText().equals("http"));
      assertThat(paths)
          .extracting(path -> path.path("path").asText())
          .containsExactlyInAnyOrderElementsOf(below(service));
    }
  }

  @Test
  @DisplayName("of a Gateway is its HTTPS listener, and leads to the business port alone")
  void route() throws IOException {
    for (String service : Chart.SERVICES) {
      JsonNode spec =
          Chart.one(
                  Installation.PRODUCTION_MANAGED_KAFKA,
                  "HTTPRoute",
                  "premiums-care-premiums-" + service)
              .path("spec");
      assertThat(spec.path("parentRefs")).hasSize(1);
      assertThat(spec.at("/parentRefs/0/sectionName").asText()).isEqualTo("https");
      assertThat(spec.path("hostnames")).extracting(JsonNode::asText).containsExactly(HOST);
      assertThat(spec.path("rules"))
          .hasSizeLessThanOrEqualTo(16)
          .allMatch(rule -> rule.path("matches").size() <= 8)
          .allMatch(
              rule ->
                  rule.at("/backendRefs/0/port").asInt() == 8080
                      && rule.at("/backendRefs/0/name")
                          .asText()
                          .equals("premiums-care-premiums-" + service));
      List<JsonNode> matches = new ArrayList<>();
      spec.path("rules").forEach(rule -> rule.path("matches").forEach(matches::add));
      assertThat(matches)
          .allMatch(match -> match.at("/path/type").asText().equals("PathPrefix"))
          .extracting(match -> match.at("/path/value").asText())
          .containsExactlyInAnyOrderElementsOf(below(service));
    }
    assertThatThrownBy(
            () ->
                Chart.render(
                    Installation.PRODUCTION_MANAGED_KAFKA, Map.of("gateway.route.listener", "")))
        .hasMessageContaining("gateway.route.listener");
  }

  @Test
  @DisplayName("leads from the address itself to the page on which everybody begins")
  void start() {
    String start =
        Chart.yaml(Chart.HOME.resolve("files").resolve("paths.yaml")).path("start").asText();
    assertThat(
            Chart.one(Installation.PRODUCTION, "Ingress", "premiums-care-premiums-eligibility")
                .at("/spec/rules/0/http/paths"))
        .extracting(path -> path.path("path").asText())
        .contains(start);
    assertThat(Chart.of(Installation.PRODUCTION, "Ingress"))
        .as("which the Ingress itself cannot say")
        .allMatch(
            ingress ->
                ingress
                    .at("/metadata/annotations")
                    .path("nginx.ingress.kubernetes.io/app-root")
                    .asText()
                    .equals(start));
    JsonNode spec =
        Chart.one(
                Installation.PRODUCTION_MANAGED_KAFKA, "HTTPRoute", "premiums-care-premiums-start")
            .path("spec");
    assertThat(spec.at("/parentRefs/0/sectionName").asText()).isEqualTo("https");
    assertThat(spec.path("hostnames")).extracting(JsonNode::asText).containsExactly(HOST);
    assertThat(spec.path("rules")).hasSize(1);
    JsonNode rule = spec.at("/rules/0");
    assertThat(rule.path("matches")).hasSize(1);
    assertThat(rule.at("/matches/0/path/type").asText()).isEqualTo("Exact");
    assertThat(rule.at("/matches/0/path/value").asText()).isEqualTo("/");
    assertThat(rule.has("backendRefs")).isFalse();
    assertThat(rule.path("filters")).hasSize(1);
    JsonNode redirect = rule.at("/filters/0/requestRedirect");
    assertThat(redirect.path("statusCode").asInt()).isEqualTo(302);
    assertThat(redirect.at("/path/replaceFullPath").asText()).isEqualTo(start);
    assertThat(redirect.has("scheme") || redirect.has("hostname"))
        .as("both stay as they were asked")
        .isFalse();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("has one login for all services, whose cookies go over TLS alone")
  void oneLogin(Installation installation) {
    for (String service : Chart.SERVICES) {
      JsonNode deployment =
          Chart.one(installation, "Deployment", "premiums-care-premiums-" + service);
      Map<String, JsonNode> secrets = new TreeMap<>();
      for (JsonNode variable : Chart.podTemplate(deployment).at("/spec/containers/0/env")) {
        secrets.put(variable.path("name").asText(), variable.at("/valueFrom/secretKeyRef"));
      }
      Map.of(
              "OIDC_CLIENT_ID", "client-id",
              "OIDC_CLIENT_SECRET", "client-secret",
              "OIDC_SESSION_SECRET", "session-secret")
          .forEach(
              (variable, key) -> {
                assertThat(secrets.get(variable).path("name").asText()).isEqualTo("login");
                assertThat(secrets.get(variable).path("key").asText()).isEqualTo(key);
              });
      assertThat(Chart.environment(deployment))
          .containsEntry("OIDC_SCOPES", "profile")
          .containsEntry("TRUSTED_PROXIES", "10.244.0.0/16")
          .containsEntry("BEHIND_TLS", "true");
    }
    assertThat(ServiceConfiguration.common())
        .as("nothing else keeps cookies to TLS, and login to its address")
        .containsEntry(
            "quarkus.oidc.pages.authentication.cookie-force-secure", "${BEHIND_TLS:true}")
        .containsEntry(
            "quarkus.oidc.pages.authentication.force-redirect-https-scheme", "${BEHIND_TLS:true}")
        .containsEntry("quarkus.http.proxy.trusted-proxies", "${TRUSTED_PROXIES:127.0.0.1}");
  }

  @Test
  @DisplayName("is believed from the addresses that the values name; if there are none, from none")
  void believed() {
    assertThat(
            Chart.render(
                Installation.PRODUCTION,
                Map.of("gateway.proxies", List.of("10.9.8.7", "fd00:10:244::/56"))))
        .filteredOn(manifest -> manifest.path("kind").asText().equals("Deployment"))
        .hasSize(4)
        .allSatisfy(
            deployment ->
                assertThat(Chart.environment(deployment))
                    .containsEntry("TRUSTED_PROXIES", "10.9.8.7,fd00:10:244::/56"));
    assertThatThrownBy(
            () -> Chart.render(Installation.PRODUCTION, Map.of("gateway.proxies", List.of())))
        .hasMessageContaining("gateway.proxies has to name");
    assertThatThrownBy(
            () ->
                Chart.render(
                    Installation.PRODUCTION, Map.of("gateway.proxies", List.of("gateway.example"))))
        .hasMessageContaining("values don't meet the specifications of the schema");
  }

  @Test
  @DisplayName("leads to no health, no metrics, no description and no key")
  void leadsToNothingElse() throws IOException {
    for (String service : Chart.SERVICES) {
      assertThat(businessPaths(service))
          .contains("/summary", "/audit")
          .doesNotContain("/", "/q", "/exchange", "/personal-data");
    }
  }

  /** Each service has the paths of the one address that begin with its name. */
  private static List<String> below(String service) throws IOException {
    return businessPaths(service).stream().map(path -> "/" + service + path).toList();
  }

  private static List<JsonNode> ways(List<JsonNode> manifests) {
    return manifests.stream()
        .filter(manifest -> Set.of("Ingress", "HTTPRoute").contains(manifest.path("kind").asText()))
        .toList();
  }

  /** What the page that the build writes of all endpoints says: first segments of their paths. */
  private static Collection<String> businessPaths(String service) throws IOException {
    Set<String> paths = new TreeSet<>(FOR_BROWSERS);
    String section = "";
    for (String line : Files.readAllLines(ENDPOINTS)) {
      if (line.startsWith("## ")) {
        section = line.substring(3);
      }
      Matcher endpoint = ENDPOINT.matcher(line);
      if (endpoint.matches()
          && Stream.of("every service", service + "-service").anyMatch(section::equals)) {
        paths.add(endpoint.group(1));
      }
    }
    paths.removeAll(INSIDE_ONLY);
    return paths;
  }
}
