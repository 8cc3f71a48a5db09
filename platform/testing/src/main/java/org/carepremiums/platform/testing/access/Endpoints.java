package org.carepremiums.platform.testing.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;
import org.jboss.jandex.MethodInfo;

/** Finds every endpoint that compiled classes declare, whatever their annotations say of access. */
public final class Endpoints {

  private static final String JAX_RS = "jakarta.ws.rs.";
  private static final DotName PATH = DotName.createSimple(JAX_RS + "Path");
  private static final DotName CONSUMES = DotName.createSimple(JAX_RS + "Consumes");
  private static final DotName ROLES_ALLOWED =
      DotName.createSimple("jakarta.annotation.security.RolesAllowed");
  private static final DotName PERMIT_ALL =
      DotName.createSimple("jakarta.annotation.security.PermitAll");
  private static final DotName AUTHENTICATED =
      DotName.createSimple("io.quarkus.security.Authenticated");
  private static final String ACCESS = "org.carepremiums.platform.web.access.";
  private static final DotName OWN_NUMBER = DotName.createSimple(ACCESS + "OwnNumber");
  private static final DotName OF_THE_CALLER = DotName.createSimple(ACCESS + "OfTheCaller");
  private static final DotName OWN_SOURCE = DotName.createSimple(ACCESS + "OwnSource");
  private static final DotName ABOUT_NOBODY = DotName.createSimple(ACCESS + "AboutNobody");
  private static final DotName RECENT_LOGIN = DotName.createSimple(ACCESS + "RecentLogin");
  private static final Set<String> VERBS =
      Set.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");

  /** What else can answer over HTTP; the services use none of it. */
  private static final List<DotName> OTHER_WAYS =
      List.of(
          DotName.createSimple("io.quarkus.vertx.web.Route"),
          DotName.createSimple("io.quarkus.vertx.web.RouteBase"),
          DotName.createSimple("jakarta.servlet.annotation.WebServlet"),
          DotName.createSimple("jakarta.websocket.server.ServerEndpoint"),
          DotName.createSimple("io.quarkus.websockets.next.WebSocket"),
          DotName.createSimple("jakarta.ws.rs.HttpMethod"));

  private static final DotName ROUTER = DotName.createSimple("io.vertx.ext.web.Router");

  private Endpoints() {}

  /**
   * In the order of their paths.
   *
   * @param classes folders of compiled classes
   * @throws IllegalStateException when something answers over HTTP in a way that is not understood
   *     here
   */
  public static List<Endpoint> in(Path... classes) {
    Index index = index(List.of(classes));
    refuseOtherWays(index);
    List<Endpoint> endpoints = new ArrayList<>();
    for (ClassInfo type : index.getKnownClasses()) {
      for (MethodInfo method : type.methods()) {
        endpoints.addAll(of(type, method));
      }
    }
    endpoints.sort(
        Comparator.comparing(Endpoint::path)
            .thenComparing(Endpoint::verb)
            .thenComparing(Endpoint::declaredBy));
    return endpoints;
  }

  private static List<Endpoint> of(ClassInfo type, MethodInfo method) {
    List<String> verbs =
        method.declaredAnnotations().stream()
            .map(annotation -> annotation.name().toString())
            .filter(name -> name.startsWith(JAX_RS))
            .map(name -> name.substring(JAX_RS.length()))
            .filter(VERBS::contains)
            .toList();
    String declaredBy = type.simpleName() + "." + method.name();
    if (verbs.isEmpty() && method.hasDeclaredAnnotation(PATH)) {
      throw new IllegalStateException(declaredBy + " is a locator, whose endpoints are not found");
    }
    return verbs.stream()
        .map(
            verb ->
                new Endpoint(
                    verb,
                    path(type, method),
                    consumes(type, method),
                    roles(type, method),
                    own(type, method),
                    method.hasDeclaredAnnotation(RECENT_LOGIN),
                    method.hasDeclaredAnnotation(ABOUT_NOBODY),
                    declaredBy))
        .toList();
  }

  private static String path(ClassInfo type, MethodInfo method) {
    String path =
        Stream.of(type.declaredAnnotation(PATH), method.declaredAnnotation(PATH))
            .filter(one -> one != null)
            .map(one -> one.value().asString())
            .flatMap(one -> Stream.of(one.split("/")))
            .filter(segment -> !segment.isEmpty())
            .collect(Collectors.joining("/"));
    return "/" + path;
  }

  private static String consumes(ClassInfo type, MethodInfo method) {
    return Stream.of(method.declaredAnnotation(CONSUMES), type.declaredAnnotation(CONSUMES))
        .filter(one -> one != null)
        .map(one -> one.value().asStringArray()[0])
        .findFirst()
        .orElse("application/json");
  }

  private static List<String> roles(ClassInfo type, MethodInfo method) {
    for (AnnotationTarget place : List.of(method, type)) {
      AnnotationInstance roles = place.declaredAnnotation(ROLES_ALLOWED);
      if (place.hasDeclaredAnnotation(PERMIT_ALL)) {
        return List.of(Endpoint.EVERYBODY);
      }
      if (roles != null) {
        return List.of(roles.value().asStringArray());
      }
      if (place.hasDeclaredAnnotation(AUTHENTICATED)) {
        return List.of(Endpoint.ANYBODY_KNOWN);
      }
    }
    return List.of();
  }

  private static String own(ClassInfo type, MethodInfo method) {
    return method.hasDeclaredAnnotation(OWN_NUMBER)
            || method.hasDeclaredAnnotation(OF_THE_CALLER)
            || type.hasDeclaredAnnotation(OF_THE_CALLER)
        ? "care-provider: own number"
        : method.hasDeclaredAnnotation(OWN_SOURCE) ? "data-provider: own source" : "";
  }

  private static void refuseOtherWays(Index index) {
    for (DotName way : OTHER_WAYS) {
      if (!index.getAnnotations(way).isEmpty()) {
        throw new IllegalStateException(way + " answers over HTTP beside the listed endpoints");
      }
    }
    for (ClassInfo type : index.getKnownClasses()) {
      for (MethodInfo method : type.methods()) {
        if (method.parameterTypes().stream().anyMatch(given -> given.name().equals(ROUTER))) {
          throw new IllegalStateException(type.name() + " adds routes beside the listed endpoints");
        }
      }
    }
  }

  private static Index index(Collection<Path> folders) {
    Indexer indexer = new Indexer();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(one -> one.toString().endsWith(".class")).sorted().toList()) {
          try (InputStream bytes = Files.newInputStream(file)) {
            indexer.index(bytes);
          }
        }
      } catch (IOException unreadable) {
        throw new UncheckedIOException("no classes in " + folder, unreadable);
      }
    }
    return indexer.complete();
  }
}
