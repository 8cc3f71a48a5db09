package org.carepremiums.platform.web.access;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carepremiums.contracts.access.Role;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Keeps care providers to their own number, and data providers to their own source. */
public class OwnRecordsFilter {

  /** The unique 8 digits, or all 11. */
  static final String NUMBER = "[0-9]{8}([0-9]{3})?";

  private final CurrentIdentityAssociation caller;

  @Inject
  OwnRecordsFilter(CurrentIdentityAssociation caller) {
    this.caller = caller;
  }

  @ServerRequestFilter
  public Uni<Void> requireOwn(ResourceInfo endpoint, UriInfo address) {
    Method method = endpoint.getResourceMethod();
    OwnNumber number = method.getAnnotation(OwnNumber.class);
    OwnSource source = method.getAnnotation(OwnSource.class);
    boolean ofTheCaller = isOfTheCaller(method);
    if (number == null && source == null && !ofTheCaller) {
      return Uni.createFrom().voidItem();
    }
    return caller
        .getDeferredIdentity()
        .invoke(
            identity -> {
              if (ofTheCaller && !identity.isAnonymous()) {
                CallingProvider.required(identity);
              }
              if (number != null && isOnly(Role.CARE_PROVIDER, identity, method)) {
                requireOwnNumber(identity, parameter(address, number.value()));
              }
              if (source != null && isOnly(Role.DATA_PROVIDER, identity, method)) {
                requireOwnSource(identity, parameter(address, source.value()));
              }
            })
        .replaceWithVoid();
  }

  /** Whether an endpoint is about the provider who is logged in, and names none otherwise. */
  public static boolean isOfTheCaller(Method method) {
    return method.isAnnotationPresent(OfTheCaller.class)
        || method.getDeclaringClass().isAnnotationPresent(OfTheCaller.class);
  }

  /** Whether no other role of the endpoint admits the caller; roles themselves refuse nobody. */
  private static boolean isOnly(String role, SecurityIdentity identity, Method method) {
    RolesAllowed ofMethod = method.getAnnotation(RolesAllowed.class);
    RolesAllowed allowed =
        ofMethod == null ? method.getDeclaringClass().getAnnotation(RolesAllowed.class) : ofMethod;
    return !identity.isAnonymous()
        && Stream.of(allowed.value()).noneMatch(one -> !one.equals(role) && identity.hasRole(one));
  }

  private static void requireOwnNumber(SecurityIdentity identity, Optional<String> asked) {
    Optional<String> ownKey = CallingProvider.of(identity).flatMap(OwnRecordsFilter::key);
    if (ownKey.isEmpty() || !ownKey.equals(asked.flatMap(OwnRecordsFilter::key))) {
      throw new NotAllowed("a care provider sees the own INAMI number only");
    }
  }

  private static void requireOwnSource(SecurityIdentity identity, Optional<String> asked) {
    if (asked.filter(source -> identity.hasRole(Role.DATA_PROVIDER + ":" + source)).isEmpty()) {
      throw new NotAllowed(
          "a data provider names its own source, and delivers for and reads of no other");
    }
  }

  /** The unique 8 digits, of 8 or 11. */
  private static Optional<String> key(String number) {
    return number.matches(NUMBER) ? Optional.of(number.substring(0, 8)) : Optional.empty();
  }

  private static Optional<String> parameter(UriInfo address, String name) {
    List<String> values =
        address.getPathParameters().getOrDefault(name, address.getQueryParameters().get(name));
    return values == null || values.size() != 1 ? Optional.empty() : Optional.of(values.get(0));
  }
}
