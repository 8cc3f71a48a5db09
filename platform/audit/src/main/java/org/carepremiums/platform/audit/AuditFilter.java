package org.carepremiums.platform.audit;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.platform.personaldata.PersonalDataFilter;
import org.carepremiums.platform.web.Problem;
import org.carepremiums.platform.web.access.AboutNobody;
import org.carepremiums.platform.web.access.CallingProvider;
import org.carepremiums.platform.web.access.OwnRecordsFilter;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;

/**
 * Records every request to a resource before its answer leaves, and hands what it may change to the
 * transaction that changes it. What cannot be recorded is not answered. Refusals of known persons
 * are recorded like any answer, those of nobody are only counted ({@link
 * org.carepremiums.platform.web.access.DeniedRequests}).
 */
public class AuditFilter {

  private static final Logger LOG = Logger.getLogger(AuditFilter.class);
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  /** Whom or what a request is about before all else, by the names that resources give it. */
  private static final List<String> FIRST = List.of("provider", "subject", "inamiNumber", "caseId");

  private final AuditTrail trail;
  private final AuditedRequest request;
  private final CurrentIdentityAssociation caller;

  @Inject
  AuditFilter(AuditTrail trail, AuditedRequest request, CurrentIdentityAssociation caller) {
    this.trail = trail;
    this.request = request;
    this.caller = caller;
  }

  /** Before any filter that may refuse. */
  @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
  public void begin(ContainerRequestContext asked) {
    Optional<AuditEntry> entry = entry(asked);
    entry.ifPresent(request::begins);
    if (!READING.contains(asked.getMethod())) {
      entry.ifPresent(request::mayChange);
    }
  }

  @ServerResponseFilter
  public Uni<Void> end(ContainerRequestContext asked, ContainerResponseContext answer) {
    Optional<AuditEntry> entry =
        entry(asked)
            .or(this::asNotedAtTheBeginning)
            .map(made -> made.answered(answer.getStatus()))
            .filter(made -> !isRefusalOfNobody(made) && !isAboutNobody(made));
    if (entry.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    if (BlockingOperationControl.isBlockingAllowed()) {
      record(entry.get(), answer);
      return Uni.createFrom().voidItem();
    }
    // A refusal can come from a thread that may not wait for the database
    return Uni.createFrom()
        .voidItem()
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .invoke(() -> record(entry.get(), answer));
  }

  /** Anybody can send as many of these as they like: they are counted, and fill no table. */
  private static boolean isRefusalOfNobody(AuditEntry entry) {
    return entry.status() == UNAUTHORIZED && entry.principal().equals(AuditEntry.ANONYMOUS);
  }

  private static boolean isAboutNobody(AuditEntry entry) {
    return READING.contains(entry.method())
        && entry.status() != UNAUTHORIZED
        && entry.status() != FORBIDDEN
        && endpoint().filter(method -> method.isAnnotationPresent(AboutNobody.class)).isPresent();
  }

  private void record(AuditEntry entry, ContainerResponseContext answer) {
    try {
      QuarkusTransaction.requiringNew()
          .call(
              () -> {
                trail.append(entry);
                return null;
              });
    } catch (RuntimeException | Error unrecorded) {
      LOG.error("a request cannot be recorded, so it is not answered", unrecorded);
      answer.setStatus(503);
      answer.setEntity(
          Problem.of(
              503,
              "not-recorded",
              "Not answered",
              "the request cannot be recorded at present, so it is not answered"),
          null,
          MediaType.valueOf(Problem.MEDIA_TYPE));
    }
  }

  /** The framework forgets the resource where a filter refuses with an exception. */
  private Optional<AuditEntry> asNotedAtTheBeginning() {
    return Optional.ofNullable(request.asked()).map(noted -> noted.by(principal(), roles()));
  }

  private Optional<AuditEntry> entry(ContainerRequestContext asked) {
    return template()
        .map(
            path ->
                new AuditEntry(
                    AuditEntry.Event.CHANGE,
                    principal(),
                    roles(),
                    asked.getMethod(),
                    path,
                    subject(asked),
                    null));
  }

  /** The path with the names of its parameters; empty where there is no such resource. */
  private static Optional<String> template() {
    RuntimeResource resource = CurrentRequestManager.get().getTarget();
    if (resource == null) {
      return Optional.empty();
    }
    String beginning = resource.getClassPath() == null ? "" : resource.getClassPath().template;
    String joined = ("/" + beginning + "/" + resource.getPath().template).replaceAll("/+", "/");
    return Optional.of(
        joined.length() > 1 && joined.endsWith("/")
            ? joined.substring(0, joined.length() - 1)
            : joined);
  }

  /** Pages name nobody: they are about who is logged in. */
  private String subject(ContainerRequestContext asked) {
    return endpoint().filter(OwnRecordsFilter::isOfTheCaller).isPresent()
        ? identity()
            .flatMap(CallingProvider::keyOf)
            .map(InamiKey::value)
            .orElseGet(() -> named(asked))
        : named(asked);
  }

  private static Optional<Method> endpoint() {
    return Optional.ofNullable(CurrentRequestManager.get().getTarget())
        .map(resource -> resource.getLazyMethod().getMethod());
  }

  private static String named(ContainerRequestContext asked) {
    MultivaluedMap<String, String> path = asked.getUriInfo().getPathParameters();
    MultivaluedMap<String, String> query = asked.getUriInfo().getQueryParameters();
    String subject =
        FIRST.stream()
            .filter(name -> path.containsKey(name) || query.containsKey(name))
            .map(name -> path.containsKey(name) ? path.getFirst(name) : query.getFirst(name))
            .findFirst()
            .orElseGet(
                () ->
                    path.values().stream().flatMap(List::stream).collect(Collectors.joining("/")));
    return subject == null || subject.isEmpty() ? null : PersonalDataFilter.mask(subject);
  }

  private String principal() {
    return identity()
        .filter(known -> !known.isAnonymous())
        .map(known -> PersonalDataFilter.mask(known.getPrincipal().getName()))
        .orElse(AuditEntry.ANONYMOUS);
  }

  private String roles() {
    return identity()
        .map(known -> known.getRoles().stream().sorted().collect(Collectors.joining(" ")))
        .orElse("");
  }

  /**
   * Whoever is known by now, without waiting: who is refused is answered where nothing may wait.
   */
  private Optional<SecurityIdentity> identity() {
    if (!Arc.container().requestContext().isActive()) {
      return Optional.empty();
    }
    CompletableFuture<SecurityIdentity> known =
        caller.getDeferredIdentity().subscribeAsCompletionStage();
    return known.isDone() && !known.isCompletedExceptionally()
        ? Optional.of(known.join())
        : Optional.empty();
  }
}
