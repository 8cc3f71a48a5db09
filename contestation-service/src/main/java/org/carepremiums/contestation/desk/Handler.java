package org.carepremiums.contestation.desk;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.platform.web.access.ActingPerson;

/** Who sits at the desk: somebody who handles cases, or who only reads. */
@ApplicationScoped
class Handler {

  private final SecurityIdentity caller;
  private final ActingPerson person;

  @Inject
  Handler(SecurityIdentity caller, ActingPerson person) {
    this.caller = caller;
    this.person = person;
  }

  /** By which name cases are with them; empty for who only reads. */
  Optional<String> name() {
    return caller.hasRole(Role.CASE_HANDLER) ? Optional.of(person.name()) : Optional.empty();
  }

  /** The same of who is let in only as somebody who handles cases. */
  String me() {
    return name().orElseThrow();
  }
}
