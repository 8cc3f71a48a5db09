package org.carepremiums.contracts.exchange.audit;

import jakarta.enterprise.context.RequestScoped;

/** What the request under way would change, for the transaction that does it. */
@RequestScoped
class AuditedRequest {

  private AuditEntry change;

  void mayChange(AuditEntry entry) {
    this.change = entry;
  }

  /** {@code null} where it only reads, or there is no request. */
  AuditEntry change() {
    return change;
  }
}
