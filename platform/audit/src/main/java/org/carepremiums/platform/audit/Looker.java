package org.carepremiums.platform.audit;

import java.util.Arrays;
import java.util.List;
import org.carepremiums.contracts.access.Role;

/** As what somebody looked at a provider's data; who it was by name, an auditor may know. */
public enum Looker {
  CASE_HANDLER(Role.CASE_HANDLER),
  LAWYER(Role.LAWYER),
  PAYMENT_OPERATOR(Role.PAYMENT_OPERATOR),
  PAYMENT_APPROVER(Role.PAYMENT_APPROVER),
  AUDITOR(Role.AUDITOR),
  PLATFORM(Role.PLATFORM),
  DATA_PROVIDER(Role.DATA_PROVIDER),
  /** The provider: a care provider sees the own number alone. */
  PROVIDER(Role.CARE_PROVIDER),
  /** The system itself, or a role that is no longer given. */
  OTHER("");

  private final String role;

  Looker(String role) {
    this.role = role;
  }

  /**
   * Somebody with several roles looked as the one that admits to the data of others.
   *
   * @param roles as the audit record has them, separated by spaces
   */
  static Looker of(String roles) {
    List<String> held =
        Arrays.stream(roles.split(" "))
            .map(one -> Role.isDataProvider(one) ? Role.DATA_PROVIDER : one)
            .toList();
    return Arrays.stream(values())
        .filter(looker -> held.contains(looker.role))
        .findFirst()
        .orElse(OTHER);
  }
}
