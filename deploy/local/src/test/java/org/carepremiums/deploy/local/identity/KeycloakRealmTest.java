package org.carepremiums.deploy.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.platform.wording.text.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** That it works with Keycloak was tried by hand (deploy/local/keycloak/README.md). */
@DisplayName("The realm for Keycloak")
class KeycloakRealmTest {

  private static final Path FILE = Path.of("keycloak", "care-premiums-realm.json");
  private static final String PROFILE =
      "/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0";

  /** They deliver nothing from outside. */
  private static final Set<Source> OURS =
      Set.of(
          Source.BANK,
          Source.SCHEDULER,
          Source.INTAKE,
          Source.ELIGIBILITY,
          Source.PAYMENT,
          Source.CONTESTATION);

  private static JsonNode realm;

  @BeforeAll
  static void read() throws IOException {
    realm = ContractJson.mapper().readTree(Files.readAllBytes(FILE));
  }

  @Test
  @DisplayName("has every role of the contract, and for each source that of who delivers for it")
  void roles() {
    Set<String> expected = new TreeSet<>(Role.all());
    expected.remove(Role.DATA_PROVIDER);
    for (Source source : Source.values()) {
      if (!OURS.contains(source)) {
        expected.add(Role.dataProvider(source));
      }
    }

    assertThat(realm.at("/roles/realm"))
        .extracting(role -> role.path("name").asText())
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  @DisplayName("has the people of the small campaign, who may what they may in a local run")
  void people() {
    assertThat(realm.path("users"))
        .extracting(person -> person.path("username").asText())
        .containsExactlyElementsOf(
            DemonstrationPeople.ofTheSmallCampaign().groups().stream()
                .flatMap(group -> group.people().stream())
                .map(DemonstrationPeople.Person::login)
                .toList());
    Map<String, DemonstrationUser> users =
        DemonstrationPeople.ofTheSmallCampaign().people().stream()
            .map(DemonstrationPeople.Person::user)
            .collect(Collectors.toMap(DemonstrationUser::name, user -> user));
    for (JsonNode person : realm.path("users")) {
      String name = person.path("username").asText();
      DemonstrationUser user = users.get(name);
      assertThat(texts(person.path("realmRoles"))).as(name).isNotEmpty().isEqualTo(user.roles());
      assertThat(person.at("/attributes/inami/0").asText(null))
          .as(name)
          .isEqualTo(user.inamiNumber());
    }
  }

  @Test
  @DisplayName("lets nobody change the own INAMI number, by which the own records are found")
  void ownNumber() throws IOException {
    JsonNode profile = ContractJson.mapper().readTree(realm.at(PROFILE).asText());
    assertThat(profile.has("unmanagedAttributePolicy")).isFalse();
    assertThat(profile.path("attributes"))
        .filteredOn(attribute -> attribute.path("name").asText().equals("inami"))
        .singleElement()
        .satisfies(
            number -> assertThat(texts(number.at("/permissions/edit"))).containsExactly("admin"));
    assertThat(realm.path("registrationAllowed").asBoolean(true)).isFalse();
  }

  @Test
  @DisplayName("has one confidential client with PKCE, whose tokens have what services ask for")
  void client() {
    assertThat(realm.path("clients")).hasSize(1);
    JsonNode client = realm.at("/clients/0");
    assertThat(client.path("clientId").asText()).isEqualTo("care-premiums");
    assertThat(client.path("publicClient").asBoolean(true)).isFalse();
    assertThat(client.path("implicitFlowEnabled").asBoolean(true)).isFalse();
    assertThat(client.at("/attributes/pkce.code.challenge.method").asText()).isEqualTo("S256");
    assertThat(texts(client.path("redirectUris"))).containsExactly("http://localhost:8080/*");
    for (String claim : List.of("roles", "inami")) {
      assertThat(client.path("protocolMappers"))
          .filteredOn(mapper -> mapper.at("/config/claim.name").asText().equals(claim))
          .singleElement()
          .satisfies(
              mapper -> {
                assertThat(mapper.at("/config/id.token.claim").asText()).isEqualTo("true");
                assertThat(mapper.at("/config/access.token.claim").asText()).isEqualTo("true");
              });
    }
    assertThat(client.path("protocolMappers"))
        .extracting(mapper -> mapper.at("/config/included.client.audience").asText())
        .contains("care-premiums");
  }

  @Test
  @DisplayName("logs people in in every language that the pages have")
  void languages() {
    assertThat(realm.path("internationalizationEnabled").asBoolean()).isTrue();
    assertThat(texts(realm.path("supportedLocales")))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Language.values()).map(Language::code).toList());
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
