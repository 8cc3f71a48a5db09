package org.carepremiums.deploy.local.identity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.value.InamiNumber;

/**
 * Somebody who uses the system of a local run.
 *
 * @param name by which the records know the person
 * @param roles as they stand in the token
 * @param inamiNumber a care provider's own number of 8 or 11 digits; {@code null} for others
 */
public record DemonstrationUser(String name, List<String> roles, String inamiNumber) {

  private static final Pattern NUMBERED = Pattern.compile("([a-z0-9-]+?)-([0-9]+)");

  /** Who reads what the player has to know. */
  public static final DemonstrationUser AUDITOR =
      new DemonstrationUser("auditor-1", List.of(Role.AUDITOR), null);

  /** What a token says of the person, apart from when they logged in. */
  public Map<String, Object> claims() {
    Map<String, Object> claims = new HashMap<>();
    claims.put("preferred_username", name);
    claims.put("roles", roles);
    if (inamiNumber != null) {
      claims.put("inami", inamiNumber);
    }
    return claims;
  }

  /** Submits batches and approves those of others, as in a small organisation. */
  public static DemonstrationUser operator(String name) {
    return new DemonstrationUser(name, List.of(Role.PAYMENT_OPERATOR, Role.PAYMENT_APPROVER), null);
  }

  public static DemonstrationUser caseHandler(String name) {
    return new DemonstrationUser(name, List.of(Role.CASE_HANDLER), null);
  }

  /** Whoever has the whole number. */
  public static DemonstrationUser careProvider(InamiNumber number) {
    return new DemonstrationUser(
        "%s-%s".formatted(Role.CARE_PROVIDER, number.key().value()),
        List.of(Role.CARE_PROVIDER),
        number.value());
  }

  /**
   * Who delivers for a source.
   *
   * @param source its name, whether there is such a source or not
   */
  public static DemonstrationUser dataProvider(String source) {
    return new DemonstrationUser(source + "-1", List.of(Role.DATA_PROVIDER + ":" + source), null);
  }

  /**
   * Whom a login names: a role or a source with a number, as in {@code case-handler-1}, {@code
   * operator-2} or {@code rsw-1}, and {@code care-provider-54263481} with the own number. Everybody
   * else has no role.
   */
  public static DemonstrationUser named(String name) {
    Matcher numbered = NUMBERED.matcher(name);
    if (!numbered.matches()) {
      return new DemonstrationUser(name, List.of(), null);
    }
    String kind = numbered.group(1);
    if (kind.equals("operator")) {
      return operator(name);
    }
    if (kind.equals("handler")) {
      return caseHandler(name);
    }
    if (kind.equals(Role.CARE_PROVIDER)) {
      return new DemonstrationUser(name, List.of(Role.CARE_PROVIDER), numbered.group(2));
    }
    Optional<Source> source =
        Arrays.stream(Source.values()).filter(one -> one.id().equals(kind)).findFirst();
    List<String> roles =
        source
            .map(one -> List.of(Role.dataProvider(one)))
            .orElseGet(
                () ->
                    Role.all().contains(kind) && !kind.equals(Role.DATA_PROVIDER)
                        ? List.of(kind)
                        : List.of());
    return new DemonstrationUser(name, roles, null);
  }
}
