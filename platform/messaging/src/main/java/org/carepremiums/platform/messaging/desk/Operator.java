package org.carepremiums.platform.messaging.desk;

import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.platform.web.access.ActingPerson;
import org.carepremiums.platform.web.page.Page;

/** Who is at the platform team's desk: somebody of the team, or an auditor, who only reads. */
@ApplicationScoped
class Operator {

  private final ActingPerson person;

  @Inject
  Operator(ActingPerson person) {
    this.person = person;
  }

  /** Whether the reader may take steps. */
  boolean acts(Page page) {
    return page.reader().roles().contains(Role.PLATFORM);
  }

  /** As the record of steps names the reader; empty where the login names nobody. */
  String name() {
    try {
      return person.name();
    } catch (ForbiddenException nobody) {
      return "";
    }
  }
}
