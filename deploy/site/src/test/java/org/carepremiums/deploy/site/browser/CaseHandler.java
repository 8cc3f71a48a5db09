package org.carepremiums.deploy.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.deploy.local.stack.Service;
import org.carepremiums.deploy.local.stack.ServiceClient;
import org.carepremiums.deploy.local.stack.ServiceClient.Answer;
import org.carepremiums.deploy.site.Site;

/** Somebody who handles contestations, with a program: at the site's address, with a token. */
final class CaseHandler {

  private final String name;
  private final ServiceClient services;

  CaseHandler(String name) {
    this.name = name;
    this.services = Site.services(name);
  }

  /** The case of a contestation as it stands. */
  JsonNode look(String number) throws IOException {
    return good(services.get(Service.CONTESTATION, path(number)));
  }

  /** A document that came with it. */
  byte[] document(String number, int place) throws IOException {
    return services.get(Service.CONTESTATION, path(number) + "/annexes/" + place).body();
  }

  /** Takes it up, whatever the answer is. */
  Answer takeUp(String number) throws IOException {
    return services.post(
        Service.CONTESTATION,
        path(number) + "/assignment",
        ContractJson.mapper().valueToTree(Map.of("handler", name)));
  }

  /**
   * Decides it; what establishes facts waits for another handler.
   *
   * @param ruling outcome, reason, and what is established, as JSON
   */
  void decide(String number, String ruling) throws IOException {
    good(
        services.post(
            Service.CONTESTATION,
            path(number) + "/decision",
            ContractJson.mapper().readTree(ruling)));
  }

  /** Confirms what is proposed, whatever the answer is. */
  Answer confirm(String number) throws IOException {
    return services.post(
        Service.CONTESTATION,
        path(number) + "/confirmation",
        ContractJson.mapper().valueToTree(Map.of("proposal", look(number).path("ruling").size())));
  }

  private static String path(String number) {
    return "/cases/case-" + number;
  }

  private static JsonNode good(Answer answer) throws IOException {
    assertThat(answer.isSuccess()).as(answer.text()).isTrue();
    return answer.json();
  }
}
