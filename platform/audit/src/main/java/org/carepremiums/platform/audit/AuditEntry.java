package org.carepremiums.platform.audit;

/**
 * What somebody did.
 *
 * @param event whether it changed something, or was answered
 * @param principal who it was; {@code anonymous} where nobody was identified
 * @param roles the roles that this principal had, in alphabetical order, separated by spaces
 * @param method the HTTP method
 * @param path the path with names for its parameters, as in {@code /ledger/{provider}}
 * @param subject the provider that it was about, or else what the path named; {@code null} where it
 *     was about nobody in particular. A NISS or an IBAN is masked.
 * @param status the HTTP status of the answer; {@code null} for a change, which stands in the
 *     transaction that it was made in
 */
public record AuditEntry(
    Event event,
    String principal,
    String roles,
    String method,
    String path,
    String subject,
    Integer status) {

  /** The principal where nobody was identified. */
  static final String ANONYMOUS = "anonymous";

  /** What is recorded of a request. */
  public enum Event {
    /** It changed something: recorded in the same transaction. */
    CHANGE,
    /** It was answered, or refused: recorded before the answer leaves. */
    ANSWER
  }

  AuditEntry by(String whom, String withRoles) {
    return new AuditEntry(event, whom, withRoles, method, path, subject, status);
  }

  AuditEntry answered(int withStatus) {
    return new AuditEntry(Event.ANSWER, principal, roles, method, path, subject, withStatus);
  }
}
