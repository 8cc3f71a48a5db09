package org.carepremiums.eligibility.outlook;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.RecordReader;
import org.carepremiums.eligibility.http.PathParameters;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.web.page.Pages;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/**
 * A decision with its conditions and the deliveries of their facts, as who decides a contestation
 * reads it, and the decision that would follow from a ruling. Nothing that is sent here changes
 * anything.
 */
@Path("/desk/rulings/{provider}/{scheme}/{year}")
@RolesAllowed({Role.CASE_HANDLER, Role.AUDITOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
public class OutlookPage {

  /** What the pages look like. */
  @CheckedTemplate(basePath = "outlook")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance outlook(Page page, OutlookView view, String facts);

    static native TemplateInstance part(OutlookView view);
  }

  /**
   * What a ruling would establish.
   *
   * @param facts as a ruling states them
   */
  record Established(List<FactValue> facts) {}

  private final Pages pages;
  private final RulingOutlook outlook;

  @Inject
  OutlookPage(Pages pages, RulingOutlook outlook) {
    this.pages = pages;
    this.outlook = outlook;
  }

  /** The decision as it stands. */
  @GET
  public TemplateInstance now(
      @RestPath String provider, @RestPath String scheme, @RestPath String year) {
    List<Decision> history = history(provider, scheme, year);
    Page page = page(OutlookPhrase.OUTLOOK_NOW_TITLE, history);
    return Templates.outlook(page, OutlookView.of(page, history, null), null);
  }

  /** The same in a few lines, for a page of another service. */
  @GET
  @Path("/part")
  public TemplateInstance partNow(
      @RestPath String provider, @RestPath String scheme, @RestPath String year) {
    List<Decision> history = history(provider, scheme, year);
    Page page = page(OutlookPhrase.OUTLOOK_NOW_TITLE, history);
    return Templates.part(OutlookView.of(page, history, null));
  }

  /**
   * What would follow from a ruling.
   *
   * @param facts what it would establish, as JSON
   */
  @POST
  @RolesAllowed(Role.CASE_HANDLER)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public TemplateInstance after(
      @RestPath String provider,
      @RestPath String scheme,
      @RestPath String year,
      @RestForm String facts)
      throws SQLException {
    List<Decision> history = history(provider, scheme, year);
    Page page = page(OutlookPhrase.OUTLOOK_TITLE, history);
    return Templates.outlook(
        page, OutlookView.of(page, history, outlook.after(history, read(facts))), facts);
  }

  /** The same in a few lines, for a page of another service. */
  @POST
  @RolesAllowed(Role.CASE_HANDLER)
  @Path("/part")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public TemplateInstance partAfter(
      @RestPath String provider,
      @RestPath String scheme,
      @RestPath String year,
      @RestForm String facts)
      throws SQLException {
    List<Decision> history = history(provider, scheme, year);
    Page page = page(OutlookPhrase.OUTLOOK_TITLE, history);
    return Templates.part(OutlookView.of(page, history, outlook.after(history, read(facts))));
  }

  private List<Decision> history(String provider, String scheme, String year) {
    return outlook.history(
        PathParameters.provider(provider),
        PathParameters.scheme(scheme),
        PathParameters.year(year));
  }

  private Page page(OutlookPhrase title, List<Decision> history) {
    Decision decision = history.get(0);
    return pages.titled(title.with(decision.scheme(), decision.year()));
  }

  private static List<FactValue> read(String facts) {
    try {
      return RecordReader.read(
              "{\"facts\":%s}"
                  .formatted(facts == null ? "[]" : facts)
                  .getBytes(StandardCharsets.UTF_8),
              Established.class)
          .facts();
    } catch (InvalidRecord wrong) {
      throw RequestRefused.invalid("facts", wrong.reason());
    }
  }
}
