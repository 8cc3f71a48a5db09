package org.carepremiums.platform.web.page;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Wording;
import org.carepremiums.platform.wording.text.Language;
import org.carepremiums.platform.wording.text.Phrasebook;
import org.carepremiums.platform.wording.text.Phrasebooks;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Begins every page: finds out who reads it, and in which language. */
@ApplicationScoped
public class Pages {

  /** Where a reader's choice is kept; about nobody. */
  static final String LANGUAGE = "language";

  /** What the paths of desks begin with, below the service's own. */
  private static final String DESK = "/desk";

  private final Phrasebooks phrasebooks;
  private final CurrentVertxRequest current;
  private final CurrentIdentityAssociation caller;
  private final String service;
  private final Assets assets;

  /**
   * @param service the path that all paths of this service begin with
   */
  @Inject
  Pages(
      Instance<Phrasebooks> ofTheService,
      Instance<PageWords> ofPages,
      CurrentVertxRequest current,
      CurrentIdentityAssociation caller,
      @ConfigProperty(name = "quarkus.http.root-path") String service) {
    this.phrasebooks =
        Phrasebooks.together(
            Stream.of(
                    Stream.of(FramePhrase.books()),
                    ofTheService.stream(),
                    ofPages.stream().map(PageWords::books))
                .flatMap(books -> books)
                .toArray(Phrasebooks[]::new));
    this.current = current;
    this.caller = caller;
    this.service = service.equals("/") ? "" : service;
    this.assets = new Assets(this.service);
  }

  /** The path that all paths of the service begin with, as in {@code /payment}; empty for none. */
  public String service() {
    return service;
  }

  /** Everything that the pages of this service say, in every language. */
  public Phrasebooks books() {
    return phrasebooks;
  }

  /** A page of this request. */
  public Page titled(Wording title) {
    Phrasebook words = words();
    RoutingContext request = current.getCurrent();
    return new Page(
        words,
        words.text(title),
        service,
        request.normalizedPath(),
        otherQuery(request),
        assets,
        reader(),
        AfterLogin.of(request).orElse(null));
  }

  /** A page of this request, whose title has no blanks. */
  public Page titled(Phrase title) {
    return titled(title.alone());
  }

  /** A form that was sent and has to be mended: the window says so before anything else. */
  public Page toBeMended(Wording title) {
    Phrasebook words = words();
    return titled(FramePhrase.ERROR_TITLE.with(words.text(title)));
  }

  /** What the address asks for beside a language, as it was written. */
  private static String otherQuery(RoutingContext request) {
    String query = request.request().query();
    return query == null
        ? ""
        : Arrays.stream(query.split("&"))
            .filter(one -> !one.startsWith(LANGUAGE + "=") && !one.startsWith(AfterLogin.PARAMETER))
            .filter(one -> !one.isEmpty())
            .collect(Collectors.joining("&"));
  }

  /** Whether a path of this service is one of a page, to which one logs in by browser. */
  static boolean hasLogin(String service, String path) {
    return path.startsWith(service + "/my/")
        || path.equals(service + DESK)
        || path.startsWith(service + DESK + "/");
  }

  /** In the language of this request's reader. */
  public Phrasebook words() {
    return phrasebooks.in(language(current.getCurrent()));
  }

  /** What the reader asks for now, or chose before, or else likes best. */
  static Language language(RoutingContext request) {
    return asked(request)
        .or(
            () ->
                Optional.ofNullable(request.request().getCookie(LANGUAGE))
                    .map(Cookie::getValue)
                    .flatMap(Language::of))
        .or(
            () ->
                request.acceptableLanguages().stream()
                    .map(accepted -> Language.of(accepted.tag()))
                    .flatMap(Optional::stream)
                    .findFirst())
        .orElse(Language.ENGLISH);
  }

  static Optional<Language> asked(RoutingContext request) {
    return Optional.ofNullable(request.request().getParam(LANGUAGE)).flatMap(Language::of);
  }

  /** Whoever is known by now, without waiting: problems are told where nothing may wait. */
  public Reader reader() {
    CompletableFuture<SecurityIdentity> known =
        caller.getDeferredIdentity().subscribeAsCompletionStage();
    return known.isDone() && !known.isCompletedExceptionally()
        ? reader(known.join())
        : Reader.NOBODY;
  }

  private static Reader reader(SecurityIdentity identity) {
    if (identity.isAnonymous()) {
      return Reader.NOBODY;
    }
    String name =
        identity.getPrincipal() instanceof JsonWebToken token
            ? token
                .<String>claim("name")
                .or(() -> token.claim("preferred_username"))
                .orElseGet(token::getSubject)
            : identity.getPrincipal().getName();
    return new Reader(name, identity.getRoles());
  }
}
