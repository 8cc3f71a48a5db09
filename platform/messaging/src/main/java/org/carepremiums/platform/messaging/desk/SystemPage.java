package org.carepremiums.platform.messaging.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.platform.web.desk.DueTask;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.web.page.Pages;

/**
 * Where the platform team begins: what waits for a person, and how every service does. Each service
 * shows itself, and leaves room for what the others tell.
 */
@Path(SystemPage.PATH)
@RolesAllowed({Role.PLATFORM, Role.AUDITOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
public class SystemPage {

  static final String PATH = "/desk/system";

  /** What the page looks like, and its parts for pages of other services. */
  @CheckedTemplate(basePath = "system")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance page(Page page, List<DueTask> tasks, SystemHealth.View health);

    static native TemplateInstance due(Page page, List<DueTask> tasks);

    static native TemplateInstance health(Page page, SystemHealth.View health);
  }

  private final Pages pages;
  private final SystemTasks tasks;
  private final SystemHealth health;

  @Inject
  SystemPage(Pages pages, SystemTasks tasks, SystemHealth health) {
    this.pages = pages;
    this.tasks = tasks;
    this.health = health;
  }

  /** What waits, and how this service does, with room for the others. */
  @GET
  public TemplateInstance page() throws SQLException {
    Page page = pages.titled(SystemPhrase.SYSTEM_TITLE);
    return Templates.page(page, tasks.of(page), health.view(page));
  }

  /** What waits in this service, without a page around it. */
  @GET
  @Path("/due")
  public TemplateInstance due() throws SQLException {
    Page page = pages.titled(SystemPhrase.SYSTEM_TITLE);
    return Templates.due(page, tasks.of(page));
  }

  /** How this service does, without a page around it. */
  @GET
  @Path("/health")
  public TemplateInstance health() throws SQLException {
    Page page = pages.titled(SystemPhrase.SYSTEM_TITLE);
    return Templates.health(page, health.view(page));
  }
}
