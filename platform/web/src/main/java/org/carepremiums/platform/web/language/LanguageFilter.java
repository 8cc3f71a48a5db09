package org.carepremiums.platform.web.language;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.wording.text.Language;
import org.carepremiums.platform.wording.text.Phrasebooks;

/** Finds out in which language somebody asks, and puts its text beside every sentence. */
@Provider
@InLanguage
public class LanguageFilter implements ContainerRequestFilter, ContainerResponseFilter {

  private static final String LANGUAGE = LanguageFilter.class.getName();

  /** A service that explains nothing has none. */
  private final Instance<Phrasebooks> phrasebooks;

  LanguageFilter(Instance<Phrasebooks> phrasebooks) {
    this.phrasebooks = phrasebooks;
  }

  /** The language of a request that has passed the filter. */
  public static Language language(ContainerRequestContext request) {
    return (Language) request.getProperty(LANGUAGE);
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String asked = request.getUriInfo().getQueryParameters().getFirst("language");
    request.setProperty(LANGUAGE, asked == null ? accepted(request) : named(asked));
  }

  private static Language named(String asked) {
    return Language.of(asked)
        .orElseThrow(
            () ->
                RequestRefused.invalid(
                    "language",
                    Arrays.stream(Language.values())
                        .map(Language::code)
                        .collect(Collectors.joining(", ", "explanations are told in ", ""))));
  }

  /** The one that the reader likes best among ours; English for who likes none of them. */
  private static Language accepted(ContainerRequestContext request) {
    return request.getAcceptableLanguages().stream()
        .map(Locale::getLanguage)
        .map(Language::of)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(Language.ENGLISH);
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    Language language = language(request);
    if (language == null || response.getStatus() != 200) {
      return;
    }
    response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, language.code());
    response.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    if (response.hasEntity() && !isWritten(response.getEntity())) {
      response.setEntity(new WithText(response.getEntity(), phrasebooks.get().in(language)));
    }
  }

  /** What somebody has put into words already, or does as it is asked for. */
  private static boolean isWritten(Object answer) {
    return answer instanceof String || answer instanceof StreamingOutput;
  }
}
