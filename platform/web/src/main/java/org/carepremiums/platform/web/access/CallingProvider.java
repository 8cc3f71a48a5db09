package org.carepremiums.platform.web.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.InamiNumber;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The care provider who makes the request that is being answered. */
@ApplicationScoped
public class CallingProvider {

  private static final String INAMI = "inami";
  private static final int DIGITS_OF_NUMBER = 11;

  private final SecurityIdentity caller;

  @Inject
  CallingProvider(SecurityIdentity caller) {
    this.caller = caller;
  }

  /**
   * The first 8 digits of the own INAMI number.
   *
   * @throws io.quarkus.security.ForbiddenException where the token names no number
   */
  public InamiKey key() {
    return key(digits());
  }

  /** The first 8 digits of the number that a token names; empty where it names none. */
  public static Optional<InamiKey> keyOf(SecurityIdentity caller) {
    return of(caller)
        .filter(number -> number.matches(OwnRecordsFilter.NUMBER))
        .map(CallingProvider::key);
  }

  private static InamiKey key(String digits) {
    return digits.length() == DIGITS_OF_NUMBER
        ? new InamiNumber(digits).key()
        : new InamiKey(digits);
  }

  /** The whole number, where the token has all 11 digits. */
  public Optional<InamiNumber> number() {
    String digits = digits();
    return digits.length() == DIGITS_OF_NUMBER
        ? Optional.of(new InamiNumber(digits))
        : Optional.empty();
  }

  private String digits() {
    return required(caller);
  }

  /**
   * @throws NotAllowed where the token names no number
   */
  static String required(SecurityIdentity caller) {
    return of(caller)
        .filter(number -> number.matches(OwnRecordsFilter.NUMBER))
        .orElseThrow(() -> new NotAllowed("the access token names no INAMI number"));
  }

  /** The number that a token names, whatever its form. */
  static Optional<String> of(SecurityIdentity caller) {
    return caller.getPrincipal() instanceof JsonWebToken token
        ? token.<Object>claim(INAMI).map(Object::toString)
        : Optional.empty();
  }
}
