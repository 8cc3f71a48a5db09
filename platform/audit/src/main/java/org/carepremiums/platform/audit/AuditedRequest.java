package org.carepremiums.platform.audit;

import jakarta.enterprise.context.RequestScoped;

/** What the request under way asks for, and would change, for the transaction that does it. */
@RequestScoped
class AuditedRequest {

  private AuditEntry asked;
  private AuditEntry change;

  void begins(AuditEntry entry) {
    this.asked = entry;
  }

  void mayChange(AuditEntry entry) {
    this.change = entry;
  }

  /** {@code null} where no request has begun, or nothing is recorded of it. */
  AuditEntry asked() {
    return asked;
  }

  /** {@code null} where it only reads, or there is no request. */
  AuditEntry change() {
    return change;
  }
}
