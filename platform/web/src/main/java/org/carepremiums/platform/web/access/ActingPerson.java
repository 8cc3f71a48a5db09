package org.carepremiums.platform.web.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.carepremiums.contracts.value.Text;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who makes the request that is being answered, for the record. */
@ApplicationScoped
public class ActingPerson {

  private static final int LONGEST = 64;
  private static final String PREFERRED_USERNAME = "preferred_username";

  private final SecurityIdentity caller;

  @Inject
  ActingPerson(SecurityIdentity caller) {
    this.caller = caller;
  }

  /**
   * The name by which the organisation knows the person: the claim {@code preferred_username}, or
   * {@code sub} where that is absent, in lower case, since upper and lower case do not make two
   * persons of one.
   *
   * @throws io.quarkus.security.ForbiddenException when the token names nobody in a form that can
   *     be kept
   */
  public String name() {
    String name =
        caller.getPrincipal() instanceof JsonWebToken token
            ? token.<String>claim(PREFERRED_USERNAME).orElseGet(token::getSubject)
            : null;
    String kept = name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
    if (!kept.matches(Text.REFERENCE) || kept.length() > LONGEST) {
      throw new NotAllowed(
          "the access token must name a person by 1 to %d letters, digits, dots, dashes or underscores"
              .formatted(LONGEST));
    }
    return kept;
  }
}
