package org.carepremiums.intake.act;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.fact.FactValue.Application;
import org.carepremiums.contracts.fact.FactValue.BankAccount;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.json.UnusableField;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.upstream.BankAccountRecord;
import org.carepremiums.contracts.upstream.FeedRecord;
import org.carepremiums.contracts.upstream.PremiumApplication;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.intake.act.ActOutcome.State;
import org.carepremiums.intake.inbox.RecordPreview;
import org.carepremiums.intake.ledger.Recorded;
import org.carepremiums.intake.store.IntakePersonalData;
import org.carepremiums.intake.store.ProviderStatements;
import org.carepremiums.platform.messaging.day.ActDay;

/**
 * What a provider does here, published as ProSanté would publish it: the same record on the same
 * topic, read and judged by the same code. What a record that arrives could do without is asked for
 * again instead, since here somebody is still there to mend it. Whoever acts is logged in as the
 * provider: nobody else's number may be given.
 */
@ApplicationScoped
public class ProviderActs {

  /** What people put between the groups of an account's number. */
  private static final Pattern SEPARATORS = Pattern.compile("[\\s\\u00A0\\u202F.-]+");

  private static final String TOKEN = "token";
  private static final String IBAN = "iban";

  /** Of which premium and year an application is. */
  private static final String REFERENCE_OF = "%s/%s";

  private final RecordPreview preview;
  private final ProviderStatements statements;
  private final OwnRegistration registration;
  private final ActPublication publication;
  private final ActDay actDay;

  @Inject
  ProviderActs(
      RecordPreview preview,
      ProviderStatements statements,
      OwnRegistration registration,
      ActPublication publication,
      ActDay actDay) {
    this.preview = preview;
    this.statements = statements;
    this.registration = registration;
    this.publication = publication;
    this.actDay = actDay;
  }

  /** A record that may be published, and what was found wrong with it. */
  private record Drawn(FeedRecord record, List<FieldProblem> problems) {}

  /**
   * Whether anything can be done under this number: where the login tells its beginning alone, the
   * register has to tell the rest.
   *
   * @param provider the number of who is logged in, 8 or 11 digits
   */
  public boolean isKnown(String provider) throws SQLException {
    return number(provider).isPresent();
  }

  /**
   * What would be refused of an application; nothing is published.
   *
   * @param provider the number of who is logged in, 8 or 11 digits
   * @throws IllegalArgumentException when the number is none
   */
  public List<FieldProblem> problems(String provider, ApplicationForm form) throws SQLException {
    return drawn(provider, form, actDay.today()).problems();
  }

  /**
   * What would be refused of an account; nothing is published.
   *
   * @param provider the number of who is logged in, 8 or 11 digits
   * @throws IllegalArgumentException when the number is none
   */
  public List<FieldProblem> problems(String provider, AccountForm form) throws SQLException {
    return drawn(provider, form, actDay.today()).problems();
  }

  /**
   * Applies for a premium, with another account or with the known one.
   *
   * @param provider the number of who is logged in, 8 or 11 digits
   * @param trace the trace that the application belongs to, as the header says it
   * @throws IllegalArgumentException when the number is none
   */
  public ActOutcome apply(String provider, ApplicationForm form, Optional<String> trace)
      throws SQLException {
    LocalDate today = actDay.today();
    InamiKey key = key(provider);
    Drawn drawn = drawn(provider, form, today);
    if (!drawn.problems().isEmpty()) {
      return ActOutcome.refused(drawn.problems());
    }
    PremiumApplication asked = (PremiumApplication) drawn.record();
    String reference = asked.applicationId();
    Optional<Recorded> before = application(key, reference);
    return before.isPresent()
        ? again(key, asked, before.get())
        : publication.publish(Topic.PROSANTE_APPLICATIONS, key, asked, reference, today, trace);
  }

  /**
   * Names the account to be paid to from a day on.
   *
   * @param provider the number of who is logged in, 8 or 11 digits
   * @param trace the trace that the record belongs to, as the header says it
   * @throws IllegalArgumentException when the number is none
   */
  public ActOutcome nameAccount(String provider, AccountForm form, Optional<String> trace)
      throws SQLException {
    LocalDate today = actDay.today();
    InamiKey key = key(provider);
    Drawn drawn = drawn(provider, form, today);
    if (!drawn.problems().isEmpty()) {
      return ActOutcome.refused(drawn.problems());
    }
    BankAccountRecord named = (BankAccountRecord) drawn.record();
    return isSaidOn(today, key, named)
        ? ActOutcome.of(State.REPEATED, null, today)
        : publication.publish(Topic.PROSANTE_BANK_ACCOUNTS, key, named, null, today, trace);
  }

  private Drawn drawn(String provider, ApplicationForm form, LocalDate today) throws SQLException {
    InamiKey key = key(provider);
    Optional<InamiNumber> number = number(provider);
    Optional<FormToken> token = FormToken.of(form.token());
    ObjectNode data = ContractJson.mapper().createObjectNode();
    data.put(
        "applicationId",
        token
            .map(one -> one.reference(key, REFERENCE_OF.formatted(form.scheme(), form.year())))
            .orElse("web"));
    number.ifPresent(known -> data.put("inamiNumber", known.value()));
    data.put("scheme", form.scheme());
    data.put("year", form.year());
    data.put("submittedOn", today.toString());
    data.put("channel", ApplicationChannel.PROSANTE.name());
    data.put("mainActivity", form.mainActivity());
    data.put("sharedLicence", form.sharedLicence());
    data.put("sharedLicenceConfirmed", form.sharedLicenceConfirmed());
    String iban = account(form.iban());
    if (!iban.isEmpty()) {
      data.put(IBAN, iban);
    }
    data.put("observedOn", today.toString());
    Map<String, Object> samples = new LinkedHashMap<>();
    samples.put("scheme", Scheme.values()[0].id());
    samples.put("year", today.getYear());
    Drawn drawn = drawn(Topic.PROSANTE_APPLICATIONS, key, data, samples, number, today);
    if (token.isEmpty()) {
      drawn
          .problems()
          .add(
              new FieldProblem(
                  TOKEN, InvalidRecord.INVALID_VALUE, ActPhrase.FORM_NOT_USABLE.alone()));
    }
    return drawn;
  }

  private Drawn drawn(String provider, AccountForm form, LocalDate today) throws SQLException {
    InamiKey key = key(provider);
    Optional<InamiNumber> number = number(provider);
    ObjectNode data = ContractJson.mapper().createObjectNode();
    number.ifPresent(known -> data.put("inamiNumber", known.value()));
    String iban = account(form.iban());
    if (!iban.isEmpty()) {
      data.put(IBAN, iban);
    }
    if (form.holder() != null && !form.holder().isBlank()) {
      data.put("holder", form.holder().strip());
    }
    data.put("validFrom", (form.validFrom() == null ? today : form.validFrom()).toString());
    data.put("observedOn", today.toString());
    Drawn drawn =
        drawn(Topic.PROSANTE_BANK_ACCOUNTS, key, data, Map.of("holder", "-"), number, today);
    if (drawn.problems().isEmpty()) {
      BankAccountRecord named = (BankAccountRecord) drawn.record();
      // What was said before on the same day cannot be said again over what was said since
      if (isSaidOn(today, key, named) && !holds(key, named)) {
        drawn
            .problems()
            .add(
                new FieldProblem(
                    IBAN, "changed-today", ActPhrase.ACCOUNT_CHANGED_TODAY.with(today)));
      }
    }
    return drawn;
  }

  /**
   * Reads a record as it will be read when it arrives, and asks again with a sample in the place of
   * a field without which nothing else would be looked at: whoever fills in a form is told
   * everything at once.
   */
  private Drawn drawn(
      Topic topic,
      InamiKey key,
      ObjectNode data,
      Map<String, Object> samples,
      Optional<InamiNumber> number,
      LocalDate today)
      throws SQLException {
    List<FieldProblem> problems = new ArrayList<>();
    if (number.isEmpty()) {
      problems.add(new FieldProblem(null, "unknown-provider", ActPhrase.NUMBER_NOT_KNOWN.alone()));
      return new Drawn(null, problems);
    }
    Map<String, Object> left = new LinkedHashMap<>(samples);
    while (true) {
      RecordPreview.Preview found = preview.of(topic, key.value(), KeptJson.bytes(data));
      for (UnusableField problem : found.problems()) {
        problems.add(ActProblems.of(problem, today));
      }
      String field = found.problems().isEmpty() ? null : found.problems().get(0).name();
      if (found.record().isPresent() || field == null || !left.containsKey(field)) {
        return new Drawn(found.record().orElse(null), problems);
      }
      data.set(field, ContractJson.mapper().valueToTree(left.remove(field)));
    }
  }

  /** The same application is one, and another with the same token is none. */
  private ActOutcome again(InamiKey key, PremiumApplication asked, Recorded before)
      throws SQLException {
    Application known = KeptJson.read(before.content(), Application.class);
    boolean same =
        Objects.equals(known.mainActivity(), asked.mainActivity())
            && Objects.equals(known.sharedLicence(), asked.sharedLicence())
            && Objects.equals(known.sharedLicenceConfirmed(), asked.sharedLicenceConfirmed())
            && accountOf(key, asked.applicationId()).equals(Optional.ofNullable(asked.iban()));
    return same
        ? ActOutcome.of(State.REPEATED, asked.applicationId(), known.submittedOn())
        : ActOutcome.refused(
            List.of(
                new FieldProblem(
                    TOKEN,
                    "sent-otherwise",
                    ActPhrase.FORM_SENT_OTHERWISE.with(known.submittedOn()))));
  }

  private Optional<Recorded> application(InamiKey key, String reference) throws SQLException {
    return statements.current(key.value(), FactKind.APPLICATION).stream()
        .filter(stated -> stated.key().key().equals(reference))
        .findFirst();
  }

  /** The account that was named with an application. */
  private Optional<Iban> accountOf(InamiKey key, String reference) throws SQLException {
    return statements.current(key.value(), FactKind.BANK_ACCOUNT).stream()
        .filter(stated -> !IntakePersonalData.isErased(stated.content()))
        .map(stated -> KeptJson.read(stated.content(), BankAccount.class))
        .filter(account -> reference.equals(account.applicationId()))
        .findFirst()
        .map(BankAccount::iban);
  }

  private boolean isSaidOn(LocalDate today, InamiKey key, BankAccountRecord named)
      throws SQLException {
    return statements.all(key.value(), FactKind.BANK_ACCOUNT).stream()
        .anyMatch(stated -> says(stated, named) && stated.observedOn().equals(today));
  }

  private boolean holds(InamiKey key, BankAccountRecord named) throws SQLException {
    return statements.current(key.value(), FactKind.BANK_ACCOUNT).stream()
        .anyMatch(stated -> says(stated, named));
  }

  private static boolean says(Recorded stated, BankAccountRecord named) {
    FactValue account = named.states(List.of()).get(0).fact();
    return stated.key().key().equals(account.key())
        && stated.content().equals(KeptJson.write(account));
  }

  private static InamiKey key(String provider) {
    return new InamiKey(provider.length() > 8 ? provider.substring(0, 8) : provider);
  }

  /** The whole number; where the login tells its beginning alone, the register tells the rest. */
  private Optional<InamiNumber> number(String provider) throws SQLException {
    if (provider.length() > 8) {
      return Optional.of(new InamiNumber(provider));
    }
    return registration
        .of(provider)
        .map(registered -> new InamiNumber(provider + registered.competenceCode()));
  }

  private static String account(String written) {
    return written == null ? "" : SEPARATORS.matcher(written).replaceAll("");
  }
}
