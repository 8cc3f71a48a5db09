package org.carepremiums.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.deploy.local.stack.Service;
import org.carepremiums.platform.testing.access.Endpoint;
import org.carepremiums.platform.testing.access.Endpoints;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every endpoint of all services, and who may ask it. */
class AccessTest {

  /** Of the build, which {@code mvn test} runs in the module's folder. */
  private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();

  private static final Path PAGE = HOME.resolve("docs/access.md");
  private static final boolean WRITTEN_ANEW = Boolean.getBoolean("access.update");

  private static final String HEAD =
      """
      # Who may ask what over HTTP

      Written by the build from the services' endpoints (`AccessTest` in `deploy/acceptance`, `-Daccess.update=true`).
      What is not listed is refused. Why it is so: [ADR 12](adr/0012-identity-and-access.md).

      Roles are the strings of the claim `roles`. `data-provider` stands for `data-provider:<source>`, `*` for whoever
      has a valid token, `everybody` also for who has none. Paths that begin with `/my` or `/desk` are pages, to which one logs in by browser
      ([ADR 31](adr/0031-pages.md), [ADR 36](adr/0036-desks.md)). *own number*: who is admitted as a care provider alone sees the number of the claim `inami` only;
      *own source*: who is admitted as a data provider alone names the own source only; *recent login*: the login lies
      five minutes back at most (RFC 9470).

      Paths are below the service's own, as in `/payment/batches` of payment-service.

      Of the framework, `/q/openapi` needs a valid token. `/q/health` and `/q/metrics` need none: in production they are
      on the management port, which the kubelet and the monitoring alone reach.
      """;

  /** They show each care provider what the auditor reads as JSON. */
  private static final String OWN_PAGES = "/my/";

  private static final List<String> CHANGING = List.of("POST", "PUT", "PATCH", "DELETE");

  /** What is sent with a body, and stores nothing but what was found. */
  private static final List<String> ONLY_ASKING =
      List.of(
          "/what-if",
          "/drafts/{scheme}/{year}",
          "/tariffs/{year}/charges",
          "/desk/audit/verification");

  /** Pages that name no source: they lead a data provider to that of the own source. */
  private static final List<String> LEADING_TO_OWN =
      List.of("/desk/deliveries", "/desk/receipts", "/desk/upload");

  @Test
  @DisplayName("no endpoint of any service is open, and each admits roles that exist")
  void noneIsOpen() {
    List<Endpoint> all = all().values().stream().flatMap(List::stream).toList();
    assertThat(all).hasSizeGreaterThan(30);
    assertThat(all).filteredOn(endpoint -> endpoint.roles().isEmpty()).isEmpty();
    assertThat(all)
        .flatExtracting(Endpoint::roles)
        .isSubsetOf(
            Stream.concat(
                    Role.all().stream(), Stream.of(Endpoint.ANYBODY_KNOWN, Endpoint.EVERYBODY))
                .toList());
  }

  @Test
  @DisplayName("everybody reads how to begin and that one is logged out, and nothing else")
  void everybody() {
    assertThat(all().values().stream().flatMap(List::stream))
        .filteredOn(endpoint -> endpoint.roles().contains(Endpoint.EVERYBODY))
        .extracting(Endpoint::verb, Endpoint::path)
        .containsOnly(tuple("GET", "/start"), tuple("GET", "/logged-out"));
  }

  @Test
  @DisplayName("an auditor reads everything, but for others' own pages, and changes nothing")
  void auditor() {
    for (Endpoint endpoint : all().values().stream().flatMap(List::stream).toList()) {
      if (endpoint.path().startsWith(OWN_PAGES) || endpoint.roles().contains(Endpoint.EVERYBODY)) {
        continue;
      }
      boolean changes =
          CHANGING.contains(endpoint.verb()) && !ONLY_ASKING.contains(endpoint.path());
      assertThat(
              endpoint.roles().contains(Role.AUDITOR)
                  || endpoint.roles().contains(Endpoint.ANYBODY_KNOWN))
          .as(endpoint.declaredBy())
          .isEqualTo(!changes);
    }
  }

  @Test
  @DisplayName("care providers and data providers are kept to their own wherever they are named")
  void ownRecords() {
    for (Endpoint endpoint : all().values().stream().flatMap(List::stream).toList()) {
      String path = endpoint.path();
      if (endpoint.roles().contains(Role.CARE_PROVIDER) && !ONLY_ASKING.contains(path)) {
        assertThat(endpoint.own()).as(endpoint.declaredBy()).startsWith(Role.CARE_PROVIDER);
      }
      if (endpoint.roles().contains(Role.DATA_PROVIDER) && !LEADING_TO_OWN.contains(path)) {
        assertThat(endpoint.own()).as(endpoint.declaredBy()).startsWith(Role.DATA_PROVIDER);
      }
    }
  }

  @Test
  @DisplayName("approving a batch and confirming a review need a recent login")
  void recentLogin() {
    Stream.of(
            Map.entry(Service.PAYMENT, "/batches/{batchId}/approval"),
            Map.entry(Service.CONTESTATION, "/reviews/{reviewId}/confirmation"))
        .forEach(
            secondPerson ->
                assertThat(all().get(secondPerson.getKey().module()))
                    .filteredOn(Endpoint::recentLogin)
                    .extracting(Endpoint::path)
                    .contains(secondPerson.getValue()));
  }

  @Test
  @DisplayName(
      "what monitoring and open pages ask again and again is not recorded, and all else is")
  void unrecorded() {
    for (Endpoint endpoint : all().values().stream().flatMap(List::stream).toList()) {
      assertThat(endpoint.aboutNobody())
          .as(endpoint.declaredBy())
          .isEqualTo(
              endpoint.path().endsWith("/progress")
                  || List.of("/summary", "/exchange/status").contains(endpoint.path()));
    }
  }

  @Test
  @DisplayName("docs/access.md lists every endpoint with its roles")
  void pageIsCurrent() throws IOException {
    if (WRITTEN_ANEW) {
      Files.writeString(PAGE, page());
    }
    assertThat(PAGE).as("write it anew with -Daccess.update=true").hasContent(page());
  }

  private static Map<String, List<Endpoint>> all() {
    Map<String, List<Endpoint>> all = new LinkedHashMap<>();
    all.put(
        "every service",
        endpoints(
            HOME.resolve("platform/web"),
            HOME.resolve("platform/messaging"),
            HOME.resolve("platform/audit"),
            HOME.resolve("platform/operations")));
    Arrays.stream(Service.values())
        .forEach(service -> all.put(service.module(), endpoints(service.directoryIn(HOME))));
    return all;
  }

  private static List<Endpoint> endpoints(Path... modules) {
    return Endpoints.in(
        Arrays.stream(modules)
            .map(module -> module.resolve("target/classes"))
            .toArray(Path[]::new));
  }

  private static String page() {
    return all().entrySet().stream()
        .map(part -> section(part.getKey(), part.getValue()))
        .collect(Collectors.joining("\n", HEAD + "\n", ""));
  }

  private static String section(String name, List<Endpoint> endpoints) {
    return endpoints.stream()
        .map(AccessTest::row)
        .collect(
            Collectors.joining(
                "\n", "## " + name + "\n\n| Endpoint | Roles | Kept to |\n|---|---|---|\n", "\n"));
  }

  private static String row(Endpoint endpoint) {
    String keptTo =
        Stream.of(endpoint.own(), endpoint.recentLogin() ? "recent login" : "")
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("; "));
    return "| `%s %s` | %s | %s |"
        .formatted(endpoint.verb(), endpoint.path(), String.join(", ", endpoint.roles()), keptTo);
  }
}
