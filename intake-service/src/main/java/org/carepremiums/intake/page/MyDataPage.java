package org.carepremiums.intake.page;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.intake.act.KnownAccount;
import org.carepremiums.intake.act.KnownAccounts;
import org.carepremiums.intake.act.OwnApplication;
import org.carepremiums.intake.act.OwnApplications;
import org.carepremiums.intake.disclosure.HeldFact;
import org.carepremiums.intake.disclosure.HeldFacts;
import org.carepremiums.intake.disclosure.HeldPhrase;
import org.carepremiums.intake.store.ProviderIdentities;
import org.carepremiums.intake.store.ProviderIdentities.HeldIdentity;
import org.carepremiums.platform.audit.look.RecordPart;
import org.carepremiums.platform.web.access.CallingProvider;
import org.carepremiums.platform.web.access.OfTheCaller;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.wording.phrase.Listed;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Everything that intake knows about who is logged in, and from whom; every service adds who looked
 * at what it keeps itself.
 */
@Path("/my/data")
@OfTheCaller
@RolesAllowed(Role.CARE_PROVIDER)
@Blocking
@Produces(MediaType.TEXT_HTML)
public class MyDataPage {

  /** What the page looks like. */
  @CheckedTemplate(basePath = "acts")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance data(
        Page page,
        Person person,
        List<OwnApplication> applications,
        Facts facts,
        List<RecordPart> records);
  }

  /**
   * Who the page is about.
   *
   * @param number as much of the INAMI number as the login tells
   * @param identity {@code null} where no person is known behind the number
   * @param account the account that stands; {@code null} where none can be used
   */
  public record Person(String number, HeldIdentity identity, KnownAccount account) {}

  /**
   * What is known.
   *
   * @param kinds each kind with its facts
   * @param withEarlier whether also what was replaced is among them
   */
  public record Facts(List<FactsOfKind> kinds, boolean withEarlier) {}

  /**
   * The facts of one kind.
   *
   * @param title the kind, how many there are, and from whom
   * @param facts the latest of each first
   */
  public record FactsOfKind(String title, List<HeldFact> facts) {}

  private final Pages pages;
  private final CallingProvider caller;
  private final HeldFacts held;
  private final ProviderIdentities identities;
  private final KnownAccounts accounts;
  private final OwnApplications applications;

  @Inject
  MyDataPage(
      Pages pages,
      CallingProvider caller,
      HeldFacts held,
      ProviderIdentities identities,
      KnownAccounts accounts,
      OwnApplications applications) {
    this.pages = pages;
    this.caller = caller;
    this.held = held;
    this.identities = identities;
    this.accounts = accounts;
    this.applications = applications;
  }

  /**
   * What holds.
   *
   * @param history whether also what was replaced, was said again, or came too late to hold
   */
  @GET
  public TemplateInstance data(@RestQuery boolean history) throws SQLException {
    Page page = pages.titled(MyDataPhrase.DATA_TITLE);
    InamiKey key = caller.key();
    Person person =
        new Person(
            caller.number().map(InamiNumber::value).orElse(key.value()),
            identities.of(key.value()).orElse(null),
            accounts.standing(key.value()).filter(KnownAccount::isUsable).orElse(null));
    return Templates.data(
        page,
        person,
        applications.of(key.value()),
        new Facts(byKind(page, held.about(key.value(), history)), history),
        List.of(RecordPart.values()));
  }

  private static List<FactsOfKind> byKind(Page page, List<HeldFact> facts) {
    Map<String, List<HeldFact>> kinds = new LinkedHashMap<>();
    facts.forEach(
        fact ->
            kinds.computeIfAbsent(page.text(fact.kind()), first -> new ArrayList<>()).add(fact));
    return kinds.values().stream().map(all -> new FactsOfKind(title(page, all), all)).toList();
  }

  private static String title(Page page, List<HeldFact> facts) {
    List<Source> sources = facts.stream().map(HeldFact::source).distinct().toList();
    return page.text(
        MyDataPhrase.DATA_KIND.with(
            facts.get(0).kind(),
            facts.size(),
            new Listed<>(sources, HeldPhrase.FROM_SOURCE::with)));
  }
}
