package org.carepremiums.eligibility.page;

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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.eligibility.decide.ApplicationReply;
import org.carepremiums.eligibility.http.PathParameters;
import org.carepremiums.eligibility.store.ApplicationAnswers;
import org.carepremiums.eligibility.store.StoredDecision;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.messaging.day.ActDay;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.access.CallingProvider;
import org.carepremiums.platform.web.access.OfTheCaller;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.wording.text.Language;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What a care provider gets for each premium year, why, and what can be done until when. */
@Path("/my/premiums")
@OfTheCaller
@RolesAllowed(Role.CARE_PROVIDER)
@Blocking
@Produces(MediaType.TEXT_HTML)
public class MyPremiumsPage {

  /** What the pages look like. */
  @CheckedTemplate(basePath = "premiums")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance premiums(
        Page page,
        Map<PremiumYear, List<PremiumView>> years,
        List<ToDo> toDo,
        boolean paidToPortalAccount);

    static native TemplateInstance premium(
        Page page, PremiumView premium, ShownVersion shown, AnswerView answer);

    static native TemplateInstance prospect(Page page, PremiumView premium);

    static native TemplateInstance letter(Page page, PremiumView premium);
  }

  /**
   * Which version a page shows.
   *
   * @param latest the number of the latest
   * @param all every version, the newest first
   */
  public record ShownVersion(int version, int latest, List<Version> all) {

    public boolean isLatest() {
      return version == latest;
    }
  }

  /** A version in a list of them. */
  public record Version(int number, String text, boolean shown) {}

  /**
   * What became of an application that was sent a moment ago.
   *
   * @param applicationId its reference
   * @param admissible whether it counts
   * @param reason why, or why not; {@code null} while the answer is worked out
   */
  public record AnswerView(String applicationId, boolean admissible, Sentence reason) {

    public boolean waiting() {
      return reason == null;
    }
  }

  private final Pages pages;
  private final CallingProvider caller;
  private final ActDay actDay;
  private final Sql sql;

  @Inject
  MyPremiumsPage(Pages pages, CallingProvider caller, ActDay actDay, Sql sql) {
    this.pages = pages;
    this.caller = caller;
    this.actDay = actDay;
    this.sql = sql;
  }

  /** Every premium year, the latest first. */
  @GET
  public TemplateInstance premiums() throws SQLException {
    Page page = pages.titled(PremiumsPhrase.PREMIUMS_TITLE);
    List<PremiumView> all = views(page.language());
    Map<PremiumYear, List<PremiumView>> years = new TreeMap<>(Comparator.reverseOrder());
    all.forEach(
        premium ->
            years
                .computeIfAbsent(premium.decision().year(), year -> new ArrayList<>())
                .add(premium));
    return Templates.premiums(
        page, years, ToDo.of(all), all.stream().anyMatch(PremiumView::isPaidToPortalAccount));
  }

  private List<PremiumView> views(Language language) throws SQLException {
    var today = actDay.today();
    Map<String, List<Decision>> histories =
        StoredDecision.all(caller.key()).stream()
            .collect(
                Collectors.groupingBy(
                    decision -> decision.scheme().id() + decision.year(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return histories.values().stream()
        .map(history -> PremiumView.of(history, language, today))
        .toList();
  }

  /**
   * One decision with everything behind it.
   *
   * @param version which one; absent for the latest
   * @param application the reference of an application that was sent a moment ago
   */
  @GET
  @Path("/{scheme}/{year}")
  public TemplateInstance premium(
      @RestPath String scheme,
      @RestPath String year,
      @RestQuery String version,
      @RestQuery String application)
      throws SQLException {
    // Before the decision, which is there as soon as the answer is
    AnswerView answer = application == null ? null : answer(application);
    List<Decision> history = history(scheme, year);
    List<Decision> shown = until(history, version);
    Page page = page(history);
    return Templates.premium(page, view(shown, page), shown(page, shown.size(), history), answer);
  }

  private AnswerView answer(String applicationId) throws SQLException {
    Optional<ApplicationReply> reply = ApplicationAnswers.of(sql, caller.key(), applicationId);
    return new AnswerView(
        applicationId,
        reply.map(ApplicationReply::admissible).orElse(false),
        reply.map(ApplicationReply::reason).orElse(null));
  }

  /** The latest version as a letter. */
  @GET
  @Path("/{scheme}/{year}/letter")
  public TemplateInstance letter(
      @RestPath String scheme, @RestPath String year, @RestQuery String version)
      throws SQLException {
    List<Decision> history = history(scheme, year);
    Page page = page(history);
    return Templates.letter(page, view(until(history, version), page));
  }

  /** What applying would give, for the page on which one applies. */
  @GET
  @Path("/{scheme}/{year}/prospect")
  public TemplateInstance prospect(@RestPath String scheme, @RestPath String year)
      throws SQLException {
    List<Decision> history = history(scheme, year);
    Page page = page(history);
    return Templates.prospect(page, view(history, page));
  }

  private Page page(List<Decision> history) {
    Decision decision = history.get(0);
    return pages.titled(PremiumsPhrase.PREMIUM_OF_YEAR.with(decision.scheme(), decision.year()));
  }

  private PremiumView view(List<Decision> versions, Page page) throws SQLException {
    return PremiumView.of(versions, page.language(), actDay.today());
  }

  /** Every version, the oldest first. */
  private List<Decision> history(String scheme, String year) {
    List<Decision> history =
        new ArrayList<>(
            StoredDecision.history(
                caller.key(), PathParameters.scheme(scheme), PathParameters.year(year)));
    if (history.isEmpty()) {
      throw RequestRefused.notFound("There is no decision about this premium and year.");
    }
    history.sort(Comparator.comparingInt(Decision::version));
    return history;
  }

  private static List<Decision> until(List<Decision> history, String version) {
    if (version == null) {
      return history;
    }
    int asked = PathParameters.version(version);
    if (asked > history.size()) {
      throw RequestRefused.notFound("There is no such version.");
    }
    return history.subList(0, asked);
  }

  private static ShownVersion shown(Page page, int version, List<Decision> history) {
    List<Version> all = new ArrayList<>();
    for (Decision one : history) {
      all.add(
          0,
          new Version(
              one.version(),
              page.text(
                  PremiumsPhrase.VERSION_OF.with(
                      one.version(), one.decidedOn().value(), Standing.of(one).phrase().alone())),
              one.version() == version));
    }
    return new ShownVersion(version, history.size(), all);
  }
}
