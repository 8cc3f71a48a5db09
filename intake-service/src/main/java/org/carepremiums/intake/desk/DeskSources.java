package org.carepremiums.intake.desk;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.intake.delivery.Feeds;
import org.carepremiums.platform.web.RequestRefused;

/** Whose deliveries somebody sees, and may do something about. */
@ApplicationScoped
class DeskSources {

  private final SecurityIdentity caller;

  @Inject
  DeskSources(SecurityIdentity caller) {
    this.caller = caller;
  }

  /** Whether the caller sees those of every source, and not only the own. */
  boolean seesAll() {
    return caller.hasRole(Role.CASE_HANDLER) || caller.hasRole(Role.AUDITOR);
  }

  /** Those for which the caller delivers. */
  List<Source> own() {
    return withFeeds().stream().filter(this::deliversFor).toList();
  }

  /** Those whose deliveries the caller sees. */
  List<Source> seen() {
    return seesAll() ? withFeeds() : own();
  }

  /**
   * Where somebody begins who sees only the own.
   *
   * @throws ForbiddenException for who delivers for none
   */
  Source first() {
    return seen().stream()
        .findFirst()
        .orElseThrow(() -> new ForbiddenException("no source that delivers is the caller's own"));
  }

  boolean deliversFor(Source source) {
    return caller.hasRole(Role.dataProvider(source));
  }

  /** Whether the caller may stand by a delivery of a source, or take a year of it back. */
  boolean mayActFor(Source source) {
    return caller.hasRole(Role.CASE_HANDLER) || deliversFor(source);
  }

  /** Whether the caller may read who acted. */
  boolean seesNames() {
    return seesAll();
  }

  /**
   * @throws RequestRefused (404) where no such source delivers
   */
  static Source required(String id) {
    return withFeeds().stream()
        .filter(source -> source.id().equals(id))
        .findFirst()
        .orElseThrow(() -> RequestRefused.notFound("no such source delivers"));
  }

  private static List<Source> withFeeds() {
    return Arrays.stream(Source.values()).filter(source -> !Feeds.of(source).isEmpty()).toList();
  }
}
