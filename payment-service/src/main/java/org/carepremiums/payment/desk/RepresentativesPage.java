package org.carepremiums.payment.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.payment.ledger.Representative;
import org.carepremiums.payment.ledger.RepresentativeKind;
import org.carepremiums.payment.page.PaymentsPhrase;
import org.carepremiums.payment.refusal.Refusal;
import org.carepremiums.payment.refusal.RefusalPhrase;
import org.carepremiums.payment.representative.RepresentativeDesk;
import org.carepremiums.payment.representative.RepresentativeView;
import org.carepremiums.payment.store.RepresentativeStore;
import org.carepremiums.platform.web.access.RecentLogin;
import org.carepremiums.platform.web.desk.Column;
import org.carepremiums.platform.web.desk.DeskList;
import org.carepremiums.platform.web.desk.ListRequest;
import org.carepremiums.platform.web.desk.Listing;
import org.carepremiums.platform.web.desk.Tone;
import org.carepremiums.platform.web.page.FormFaults;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.web.page.PageAnswers;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.web.page.SentForm;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Wording;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Who is paid in the place of providers: recorded by one person, confirmed by another. */
@Path("/desk/representatives")
@RolesAllowed({Role.PAYMENT_OPERATOR, Role.PAYMENT_APPROVER, Role.AUDITOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
public class RepresentativesPage {

  /** What the pages look like. */
  @CheckedTemplate(basePath = "desk")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance representatives(
        Page page, InamiKey provider, boolean possible, String done, DeskList list);

    static native TemplateInstance representative(
        Page page,
        String heading,
        RepresentativeView one,
        String kind,
        boolean ends,
        boolean asks,
        boolean own,
        boolean possible,
        String reason,
        FormFaults faults);

    static native TemplateInstance newRepresentative(
        Page page,
        String heading,
        InamiKey provider,
        boolean possible,
        List<Choices.Option> kinds,
        Typed typed,
        FormFaults faults);
  }

  /**
   * What was typed of a new one.
   *
   * @param from the first day on which it is paid to
   */
  public record Typed(
      @RestForm String kind,
      @RestForm String holder,
      @RestForm String iban,
      @RestForm String document,
      @RestForm String from) {

    static final Typed NOTHING = new Typed(null, null, null, null, null);

    public Typed {
      kind = TypedText.orBlank(kind);
      holder = TypedText.orBlank(holder);
      iban = TypedText.orBlank(iban);
      document = TypedText.orBlank(document);
      from = TypedText.orBlank(from);
    }
  }

  private static final Choices<RepresentativeKind> KINDS =
      Choices.of("kind", RepresentativeKind.class, RepresentativesPage::kind);

  private static final Map<String, Phrase> DONE =
      Map.of(
          "recorded", PayDeskPhrase.DONE_RECORDED,
          "confirmed", PayDeskPhrase.DONE_CONFIRMED,
          "ended", PayDeskPhrase.DONE_ENDED);

  private final Pages pages;
  private final RepresentativeStore store;
  private final RepresentativeDesk desk;
  private final DeskReader reader;
  private final List<Column<Representative>> columns;

  @Inject
  RepresentativesPage(
      Pages pages, RepresentativeStore store, RepresentativeDesk desk, DeskReader reader) {
    this.pages = pages;
    this.store = store;
    this.desk = desk;
    this.reader = reader;
    this.columns = columns(pages.service() + "/desk/representatives/");
  }

  private static Phrase kind(RepresentativeKind kind) {
    return PayDeskPhrase.valueOf("KIND_" + kind.name());
  }

  private static List<Column<Representative>> columns(String below) {
    return List.of(
        Column.<Representative>of(
                "provider", PayDeskPhrase.COLUMN_PROVIDER, one -> one.provider().value())
            .linked(one -> below + one.provider() + "/" + one.id()),
        Column.<Representative>of(
            "kind", PayDeskPhrase.COLUMN_REPRESENTATIVE_KIND, one -> kind(one.kind()).alone()),
        Column.of("holder", PayDeskPhrase.COLUMN_HOLDER, Representative::holder).unsorted(),
        Column.<Representative>of(
                "account",
                PaymentsPhrase.COLUMN_ACCOUNT,
                one -> one.iban() == null ? null : one.iban().toString())
            .unsorted(),
        Column.of("from", PayDeskPhrase.COLUMN_VALID_FROM, Representative::validFrom),
        Column.of("proposed", PayDeskPhrase.COLUMN_PROPOSED_ON, Representative::proposedOn),
        Column.of("by", PayDeskPhrase.COLUMN_PROPOSED_BY, Representative::proposedBy).unsorted(),
        Column.<Representative>of(
                "status", PaymentsPhrase.COLUMN_STATUS, one -> status(one).alone())
            .toned(one -> one.isProposed() ? Tone.WAIT : Tone.PLAIN)
            .unsorted());
  }

  private static Phrase status(Representative one) {
    if (one.isProposed()) {
      return PayDeskPhrase.REPRESENTATIVE_TO_CONFIRM;
    }
    return one.endedOn() == null
        ? PayDeskPhrase.REPRESENTATIVE_STANDS
        : PayDeskPhrase.REPRESENTATIVE_ENDED;
  }

  /** Those that wait for a second person, or the way to those of a provider. */
  @GET
  public Response waiting(
      @BeanParam ListRequest asked,
      @RestQuery @Nullable String provider,
      @RestQuery @Nullable String done)
      throws SQLException {
    if (provider != null && !provider.isBlank()) {
      return PageAnswers.seeOther(path(PremiumAddress.provider(provider.strip())));
    }
    Page page = pages.titled(PayDeskPhrase.REPRESENTATIVES_TITLE);
    return PageAnswers.shown(
        list(page, null, done, asked, pages.service() + "/desk/representatives/file"));
  }

  /** All that wait, as a file. */
  @GET
  @Path("/file")
  @Produces("text/csv")
  public Response file(@BeanParam ListRequest asked) {
    return listing(null).file(pages.titled(PayDeskPhrase.REPRESENTATIVES_TITLE), asked);
  }

  /** Every one of a provider. */
  @GET
  @Path("/{provider}")
  public TemplateInstance ofProvider(
      @RestPath String provider, @BeanParam ListRequest asked, @RestQuery @Nullable String done)
      throws SQLException {
    InamiKey whose = PremiumAddress.provider(provider);
    Page page = pages.titled(PayDeskPhrase.REPRESENTATIVES_OF.with(whose.value()));
    return list(page, whose, done, asked, null);
  }

  private TemplateInstance list(
      Page page,
      @Nullable InamiKey provider,
      @Nullable String done,
      ListRequest asked,
      @Nullable String file)
      throws SQLException {
    return Templates.representatives(
        page,
        provider,
        reader.operates(page),
        Done.said(page, DONE, done),
        listing(provider).shown(page, page.title(), asked, file));
  }

  private Listing<Representative> listing(@Nullable InamiKey provider) {
    return new Listing<>(
        "representatives",
        columns,
        "-proposed",
        Map.of(),
        part -> store.list(provider, part),
        () -> store.count(provider));
  }

  @GET
  @Path("/{provider}/new")
  public TemplateInstance form(@RestPath String provider) {
    InamiKey whose = PremiumAddress.provider(provider);
    return form(pages.titled(newTitle(whose)), whose, Typed.NOTHING, FormFaults.NONE);
  }

  /** One person records who is to be paid. */
  @POST
  @Path("/{provider}/new")
  @RolesAllowed(Role.PAYMENT_OPERATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response record(
      @RestPath String provider, @BeanParam SentForm sent, @BeanParam Typed typed) {
    InamiKey whose = PremiumAddress.provider(provider);
    if (sent.isOnlyShown()) {
      return PageAnswers.shown(form(pages.titled(newTitle(whose)), whose, typed, FormFaults.NONE));
    }
    Page page = pages.toBeMended(newTitle(whose));
    Optional<Iban> iban = TypedText.iban(typed.iban());
    Optional<LocalDate> from = TypedText.day(typed.from());
    FormFaults faults =
        new TypedFaults(page)
            .unless(!typed.kind().isEmpty(), "kind", PayDeskPhrase.KIND_NEEDED.alone())
            .unless(RepresentativeDesk.isLine(typed.holder()), "holder", lineNeeded())
            .unless(iban.isPresent(), "iban", PayDeskPhrase.IBAN_NEEDED.alone())
            .unless(RepresentativeDesk.isLine(typed.document()), "document", lineNeeded())
            .unless(from.isPresent(), "from", PayDeskPhrase.DAY_NEEDED.alone())
            .all();
    if (!faults.isEmpty()) {
      return PageAnswers.toBeMended(form(page, whose, typed, faults));
    }
    try {
      desk.propose(
          whose,
          KINDS.chosen(typed.kind()),
          typed.holder().strip(),
          iban.orElseThrow(),
          typed.document().strip(),
          from.orElseThrow(),
          reader.operator());
      return PageAnswers.seeOther(path(whose) + "?done=recorded");
    } catch (Refusal refused) {
      return Refused.answer(
          refused, pages, newTitle(whose), (again, why) -> form(again, whose, typed, why));
    }
  }

  private static Wording lineNeeded() {
    return PayDeskPhrase.LINE_NEEDED.with(RepresentativeDesk.LONGEST);
  }

  private TemplateInstance form(Page page, InamiKey provider, Typed typed, FormFaults faults) {
    return Templates.newRepresentative(
        page,
        page.text(newTitle(provider)),
        provider,
        reader.operates(page),
        KINDS.options(page, KINDS.chosen(typed.kind())),
        typed,
        faults);
  }

  private static Wording newTitle(InamiKey provider) {
    return PayDeskPhrase.REPRESENTATIVE_FOR.with(provider.value());
  }

  /** One of them, with the form that confirms it. */
  @GET
  @Path("/{provider}/{representative}")
  public TemplateInstance representative(@RestPath String provider, @RestPath String representative)
      throws SQLException {
    Representative found = named(provider, representative);
    return shown(pages.titled(title(found)), found, FormFaults.NONE);
  }

  /** Another person confirms it: from now on it is paid to. */
  @POST
  @Path("/{provider}/{representative}")
  @RolesAllowed(Role.PAYMENT_APPROVER)
  @RecentLogin
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response confirm(
      @RestPath String provider, @RestPath String representative, @BeanParam SentForm sent)
      throws SQLException {
    Representative found = named(provider, representative);
    if (sent.isOnlyShown()) {
      return PageAnswers.shown(shown(pages.titled(title(found)), found, FormFaults.NONE));
    }
    try {
      desk.confirm(found.provider(), found.id(), reader.operator());
      return PageAnswers.seeOther(path(found.provider()) + "?done=confirmed");
    } catch (Refusal refused) {
      Representative now = named(provider, representative);
      return Refused.answer(refused, pages, title(now), (page, why) -> shown(page, now, why));
    }
  }

  private TemplateInstance shown(Page page, Representative found, FormFaults faults) {
    boolean own = reader.approves(page) && reader.isOneOf(page, found.proposedBy());
    return Templates.representative(
        page,
        page.text(title(found)),
        RepresentativeView.of(found),
        page.text(kind(found.kind()).alone()),
        false,
        found.isProposed() && reader.approves(page) && !own,
        found.isProposed() && own,
        mayEnd(page, found),
        "",
        faults);
  }

  @GET
  @Path("/{provider}/{representative}/end")
  public TemplateInstance end(@RestPath String provider, @RestPath String representative)
      throws SQLException {
    Representative found = named(provider, representative);
    return ending(pages.titled(endTitle(found)), found, "", FormFaults.NONE);
  }

  /** Nobody is paid in the provider's place any more, or a proposal is set aside. */
  @POST
  @Path("/{provider}/{representative}/end")
  @RolesAllowed({Role.PAYMENT_OPERATOR, Role.PAYMENT_APPROVER})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response end(
      @RestPath String provider,
      @RestPath String representative,
      @BeanParam SentForm sent,
      @RestForm String reason)
      throws SQLException {
    Representative found = named(provider, representative);
    String typed = TypedText.orBlank(reason);
    if (sent.isOnlyShown()) {
      return PageAnswers.shown(
          ending(pages.titled(endTitle(found)), found, typed, FormFaults.NONE));
    }
    try {
      desk.end(found.provider(), found.id(), reason, reader.operator());
      return PageAnswers.seeOther(path(found.provider()) + "?done=ended");
    } catch (Refusal refused) {
      Representative now = named(provider, representative);
      return Refused.answer(
          refused, pages, endTitle(now), (page, why) -> ending(page, now, typed, why));
    }
  }

  private TemplateInstance ending(
      Page page, Representative found, String reason, FormFaults faults) {
    boolean possible = mayEnd(page, found);
    return Templates.representative(
        page,
        page.text(endTitle(found)),
        RepresentativeView.of(found),
        page.text(kind(found.kind()).alone()),
        true,
        possible,
        false,
        possible,
        reason,
        faults);
  }

  private boolean mayEnd(Page page, Representative found) {
    return found.endedOn() == null && (reader.operates(page) || reader.approves(page));
  }

  private Representative named(String provider, String id) throws SQLException {
    InamiKey whose = PremiumAddress.provider(provider);
    if (!id.matches("[0-9]{1,18}")) {
      throw none();
    }
    return store
        .find(Long.parseLong(id))
        .filter(found -> found.provider().equals(whose))
        .orElseThrow(RepresentativesPage::none);
  }

  private static Refusal none() {
    return Refusal.notFound(RefusalPhrase.NO_SUCH_REPRESENTATIVE.alone());
  }

  private String path(InamiKey provider) {
    return pages.service() + "/desk/representatives/" + provider;
  }

  private static Wording title(Representative found) {
    return PayDeskPhrase.REPRESENTATIVE_TITLE.with(found.provider().value());
  }

  private static Wording endTitle(Representative found) {
    return PayDeskPhrase.REPRESENTATIVE_END_TITLE.with(found.provider().value());
  }
}
