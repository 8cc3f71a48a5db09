package org.carepremiums.contestation.http;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.carepremiums.contestation.refusal.StepRefused;
import org.carepremiums.platform.web.ProblemMappers;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.language.LanguageFilter;
import org.carepremiums.platform.wording.text.Language;
import org.carepremiums.platform.wording.text.Phrasebooks;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells a case handler in the handler's language why a step is refused (RFC 9457). */
public class StepRefusalMapper {

  private final Phrasebooks phrasebooks;
  private final ProblemMappers problems = new ProblemMappers();

  @Inject
  StepRefusalMapper(Phrasebooks phrasebooks) {
    this.phrasebooks = phrasebooks;
  }

  @ServerExceptionMapper
  public Response refused(StepRefused refused, ContainerRequestContext request) {
    Language language = LanguageFilter.language(request);
    String why = phrasebooks.in(language).text(refused.why());
    return Response.fromResponse(problems.refused(RequestRefused.conflict(refused.name(), why)))
        .header(HttpHeaders.CONTENT_LANGUAGE, language.code())
        .build();
  }
}
