package org.carepremiums.payment.http;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.carepremiums.payment.refusal.Refusal;
import org.carepremiums.platform.web.ProblemMappers;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.language.LanguageFilter;
import org.carepremiums.platform.wording.text.Language;
import org.carepremiums.platform.wording.text.Phrasebooks;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells in the caller's language why a request is refused, as problem details (RFC 9457). */
public class RefusalMapper {

  private final Phrasebooks phrasebooks;
  private final ProblemMappers problems = new ProblemMappers();

  @Inject
  RefusalMapper(Phrasebooks phrasebooks) {
    this.phrasebooks = phrasebooks;
  }

  /** A page has a language of its own, and says in it what kind of problem there is. */
  @ServerExceptionMapper
  public Response refused(Refusal refusal, ContainerRequestContext request) {
    Language asked = LanguageFilter.language(request);
    Language language = asked == null ? Language.ENGLISH : asked;
    String why = phrasebooks.in(language).text(refusal.why());
    Response.ResponseBuilder answer =
        Response.fromResponse(
            problems.refused(
                switch (refusal.kind()) {
                  case INVALID -> RequestRefused.invalid(refusal.name(), why);
                  case NOT_FOUND -> RequestRefused.notFound(why);
                  case CONFLICT -> RequestRefused.conflict(refusal.name(), why);
                }));
    return (asked == null ? answer : answer.header(HttpHeaders.CONTENT_LANGUAGE, asked.code()))
        .build();
  }
}
