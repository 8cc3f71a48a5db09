package org.carepremiums.platform.web.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.platform.web.access.RecentLogin;
import org.carepremiums.platform.web.page.FramePhrase;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.web.page.Pages;
import org.jboss.resteasy.reactive.RestQuery;

/** A desk with a list, as services have them. */
@Path("/desk/lines")
@RolesAllowed(Role.AUDITOR)
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ListPage {

  static final int LINES = 120;

  /** What the page looks like. */
  @CheckedTemplate(basePath = "desk")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance lines(
        Page page, DeskList list, Progress progress, List<Bar> bars, List<DueTask> tasks);
  }

  record Line(int number, String name) {}

  private static final List<Column<Line>> COLUMNS =
      List.of(
          Column.<Line>of("number", FramePhrase.MENU, Line::number),
          Column.<Line>of("name", FramePhrase.FOOTER, Line::name)
              .linked(line -> "/desk/lines?name=" + line.number()),
          Column.<Line>of(
                  "amount", FramePhrase.LOG_OUT, line -> EuroCents.of(line.number() * 1_050L))
              .unsorted(),
          Column.<Line>of(
                  "day",
                  FramePhrase.LANGUAGES,
                  line -> LocalDate.of(2026, 1, 1).plusDays(line.number()))
              .unsorted(),
          Column.<Line>of(
                  "moment",
                  FramePhrase.LANGUAGES,
                  line -> Instant.parse("2026-01-01T23:30:00Z").plusSeconds(line.number()))
              .unsorted(),
          Column.<Line>of("state", FramePhrase.MENU, line -> FramePhrase.LOGGED_OUT.alone())
              .toned(line -> Tone.BAD)
              .unsorted());

  private final Pages pages;

  @Inject
  ListPage(Pages pages) {
    this.pages = pages;
  }

  @GET
  public TemplateInstance lines(@BeanParam ListRequest asked, @RestQuery String name)
      throws SQLException {
    Page page = pages.titled(FramePhrase.MENU);
    Listing<Line> listing = listing(name == null ? Map.of() : Map.of("name", name));
    return Templates.lines(
        page,
        listing.shown(page, page.say("menu"), asked, "/desk/lines/file"),
        new Progress(
            30,
            120,
            Instant.parse("2026-11-30T10:00:00Z"),
            Instant.parse("2026-11-30T10:01:00Z"),
            false),
        Bar.of(
            of(listing.part(asked)).subList(0, 2),
            Bar.Look.of(Line::name, Line::number, Line::name)),
        DueTask.inOrder(
            List.of(
                new DueTask("later", null, "/desk/lines", Tone.PLAIN),
                new DueTask("first", LocalDate.of(2026, 12, 1), "/desk/lines", Tone.BAD))));
  }

  @GET
  @Path("/file")
  @Produces("text/csv")
  public Response file(@BeanParam ListRequest asked) {
    return listing(Map.of()).file(pages.titled(FramePhrase.MENU), asked);
  }

  private static Listing<Line> listing(Map<String, String> filters) {
    return new Listing<>("lines", COLUMNS, "-number", filters, ListPage::of, () -> LINES);
  }

  @GET
  @Path("/secret")
  @RecentLogin
  public String secret() {
    return "secret";
  }

  @POST
  @Path("/secret")
  @RecentLogin
  public String change(@FormParam("word") String word) {
    return "changed " + word;
  }

  private static List<Line> of(ListPart part) {
    Comparator<Line> order =
        part.column().equals("name")
            ? Comparator.comparing(Line::name)
            : Comparator.comparing(Line::number);
    return IntStream.rangeClosed(1, LINES)
        .mapToObj(number -> new Line(number, number == 7 ? "=1+1" : "line " + number))
        .sorted(part.descending() ? order.reversed() : order)
        .skip(part.offset())
        .limit(part.size())
        .toList();
  }
}
