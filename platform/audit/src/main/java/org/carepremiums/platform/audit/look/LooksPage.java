package org.carepremiums.platform.audit.look;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.platform.web.access.CallingProvider;
import org.carepremiums.platform.web.access.OfTheCaller;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.web.page.Pages;
import org.jboss.resteasy.reactive.RestQuery;

/** Who looked, in this service, at the data of who is logged in. */
@Path(LooksPage.PATH)
@OfTheCaller
@RolesAllowed(Role.CARE_PROVIDER)
@Blocking
@Produces(MediaType.TEXT_HTML)
public class LooksPage {

  static final String PATH = "/my/looks";
  static final String LATEST = "/latest";

  private static final int LINES_ON_PAGE = 50;
  private static final int LATEST_LINES = 20;

  /** What the page looks like, and its part for a page of another service. */
  @CheckedTemplate(basePath = "looks")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance page(
        Page page, List<LookLine> lines, Sheet sheet, List<RecordPart> others);

    static native TemplateInstance latest(
        Page page, List<LookLine> lines, RecordPart part, boolean more);
  }

  /**
   * Which lines of all are shown.
   *
   * @param number from 1, the latest first
   * @param last how many there are
   */
  public record Sheet(int number, int last) {

    /** The one that is asked for, or the nearest that there is. */
    static Sheet of(int asked, int lines) {
      int last = Math.max(1, (lines + LINES_ON_PAGE - 1) / LINES_ON_PAGE);
      return new Sheet(Math.min(Math.max(asked, 1), last), last);
    }

    List<LookLine> shown(List<LookLine> all) {
      return all.stream().skip((number - 1L) * LINES_ON_PAGE).limit(LINES_ON_PAGE).toList();
    }

    /** {@code 0} where there is none. */
    public int later() {
      return number - 1;
    }

    /** {@code 0} where there is none. */
    public int earlier() {
      return number < last ? number + 1 : 0;
    }
  }

  private final Pages pages;
  private final CallingProvider caller;
  private final LookLines lines;

  @Inject
  LooksPage(Pages pages, CallingProvider caller, LookLines lines) {
    this.pages = pages;
    this.caller = caller;
    this.lines = lines;
  }

  /**
   * Everybody who looked.
   *
   * @param sheet which page of them, from 1
   */
  @GET
  public TemplateInstance all(@RestQuery @DefaultValue("1") int sheet) throws SQLException {
    Page page = page();
    RecordPart own = RecordPart.keptBy(page.service());
    List<LookLine> all = lines.about(caller.key(), page);
    Sheet asked = Sheet.of(sheet, all.size());
    return Templates.page(
        page,
        asked.shown(all),
        asked,
        Arrays.stream(RecordPart.values()).filter(part -> part != own).toList());
  }

  /** Who looked last, without a page around it. */
  @GET
  @Path(LATEST)
  public TemplateInstance latest() throws SQLException {
    Page page = page();
    List<LookLine> all = lines.about(caller.key(), page);
    return Templates.latest(
        page,
        all.stream().limit(LATEST_LINES).toList(),
        RecordPart.keptBy(page.service()),
        all.size() > LATEST_LINES);
  }

  private Page page() {
    return pages.titled(
        LookPhrase.LOOKS_TITLE.with(RecordPart.keptBy(pages.service()).phrase().alone()));
  }
}
