package org.carepremiums.platform.web.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;
import org.carepremiums.platform.web.Problem;

/** Tells who reads pages of a problem as a page; programs get the problem details themselves. */
@Provider
@Priority(Priorities.ENTITY_CODER)
public class ProblemPages implements ContainerResponseFilter {

  /** What a problem's page says. */
  @CheckedTemplate(basePath = "page")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance problem(Page page, String text);
  }

  private static final Pattern PAGES = Pattern.compile("/(my|desk|start|logged-out)(/.*)?");

  private final Pages pages;

  @Inject
  ProblemPages(Pages pages) {
    this.pages = pages;
  }

  /** A page that says why something is not shown, and nothing else. */
  public static TemplateInstance of(Page page, FramePhrase text) {
    return Templates.problem(page, page.text(text.alone()));
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof Problem problem && readsPages(request)) {
      FramePhrase title = title(problem);
      FramePhrase text = FramePhrase.valueOf(title.name() + "_TEXT");
      response.setEntity(
          of(pages.titled(title), text).render(),
          null,
          MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
    }
  }

  /**
   * Programs may say that they like HTML best and mean nothing by it: where pages are counts too.
   */
  private static boolean readsPages(ContainerRequestContext request) {
    return PAGES.matcher(request.getUriInfo().getPath()).matches()
        && request.getAcceptableMediaTypes().stream()
            .findFirst()
            .filter(MediaType.TEXT_HTML_TYPE::equals)
            .isPresent();
  }

  private static FramePhrase title(Problem problem) {
    if (problem.type().endsWith(":" + SameSite.KIND)) {
      return FramePhrase.PROBLEM_OTHER_SITE;
    }
    return switch (problem.status()) {
      case 400, 405, 415, 422 -> FramePhrase.PROBLEM_INVALID;
      case 401, 403 -> FramePhrase.PROBLEM_FORBIDDEN;
      case 404, 406, 410 -> FramePhrase.PROBLEM_NOT_FOUND;
      case 413 -> FramePhrase.PROBLEM_TOO_LARGE;
      case 409, 503 -> FramePhrase.PROBLEM_NOT_NOW;
      default -> FramePhrase.PROBLEM_OURS;
    };
  }
}
