package org.carepremiums.contestation.online;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carepremiums.contestation.admissibility.Contestation;
import org.carepremiums.contestation.annex.AnnexFile;
import org.carepremiums.contestation.annex.AnnexPhrase;
import org.carepremiums.contestation.annex.AnnexRefused;
import org.carepremiums.contestation.annex.AnnexStore;
import org.carepremiums.contestation.annex.InspectedFile;
import org.carepremiums.contestation.cases.Cases;
import org.carepremiums.contestation.cases.ContestationCase;
import org.carepremiums.contestation.cases.ContestationSubmission;
import org.carepremiums.contestation.parameters.Contestables;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.json.RecordReader;
import org.carepremiums.contracts.json.UnusableField;
import org.carepremiums.contracts.json.UsableRecord;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.ContestationRequest;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.platform.messaging.day.ActDay;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.messaging.inbox.AwaitedHandling;
import org.carepremiums.platform.messaging.outbox.Outgoing;
import org.carepremiums.platform.messaging.outbox.UnitOfWork;
import org.carepremiums.platform.web.Problem;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.wording.text.Language;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What providers contest here becomes the record that ProSanté would send, on its topic, and is
 * read back like any other: one validation and one law for both.
 *
 * <p>The record waits in the outbox since the transaction in which the documents became those of
 * the contestation. So there is none without its documents, however it ends; and what is confirmed
 * is not lost, even while the broker is away.
 */
@ApplicationScoped
public class OnlineContestations {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(25);

  /** Own words of which only single characters had to be replaced can be kept as they are meant. */
  private static final Set<String> HARMLESS = Set.of("replaced");

  private record Sent(Forms.Form form, boolean repeated) {}

  private final UnitOfWork unitOfWork;
  private final ActDay actDay;
  private final OpenDay openDay;
  private final Forms forms;
  private final AnnexStore annexes;
  private final Cases cases;
  private final Contestables contestables;
  private final Duration longest;

  /**
   * @param longest how long whoever contests waits for what becomes of it
   */
  @Inject
  OnlineContestations(
      UnitOfWork unitOfWork,
      ActDay actDay,
      OpenDay openDay,
      Forms forms,
      AnnexStore annexes,
      Cases cases,
      Contestables contestables,
      @ConfigProperty(name = "care-premiums.contestations.answered-within", defaultValue = "5s")
          Duration longest) {
    this.unitOfWork = unitOfWork;
    this.actDay = actDay;
    this.openDay = openDay;
    this.forms = forms;
    this.annexes = annexes;
    this.cases = cases;
    this.contestables = contestables;
    this.longest = longest;
  }

  /**
   * Adds a document to a form, which begins with it where it is not known.
   *
   * @param form the token of the form
   * @param content where the file lies; the caller deletes it
   * @param sentName as its sender calls it; {@code null} for one without a name
   * @return the documents of the form
   * @throws AnnexRefused when the file is not taken
   * @throws RequestRefused when the form was sent before
   */
  public List<AnnexFile> attach(InamiKey provider, String form, Path content, String sentName)
      throws IOException, AnnexRefused {
    InspectedFile file = annexes.inspect(content, sentName);
    try {
      return unitOfWork.call(outgoing -> attach(provider, form, file));
    } catch (NotStored carried) {
      throw carried.why();
    }
  }

  private List<AnnexFile> attach(InamiKey provider, String form, InspectedFile file)
      throws SQLException {
    refuseSent(forms.locked(provider, form, actDay.today()));
    if (forms.unsent(provider) > Forms.MOST_UNSENT) {
      throw new NotStored(
          new AnnexRefused(AnnexPhrase.TOO_MANY_FORMS.with(Forms.MOST_UNSENT, Forms.KEPT_DAYS)));
    }
    try {
      annexes.add(provider, form, file);
    } catch (AnnexRefused tooMany) {
      throw new NotStored(tooMany);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("an uploaded file cannot be read", unreadable);
    }
    return annexes.ofForm(provider, form);
  }

  /** Carries the reason out of a transaction, which it ends. */
  private static final class NotStored extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient AnnexRefused why;

    private NotStored(AnnexRefused why) {
      super(why);
      this.why = why;
    }

    AnnexRefused why() {
      return why;
    }
  }

  /** The documents of a form. */
  public List<AnnexFile> attached(InamiKey provider, String form) throws SQLException {
    return annexes.ofForm(provider, form);
  }

  /** The documents of a contestation. */
  public List<AnnexFile> annexOf(String contestationId) throws SQLException {
    return annexes.of(contestationId);
  }

  /**
   * Takes a document away from a form.
   *
   * @return the documents of the form
   * @throws RequestRefused when the form has no such document, or was sent
   */
  public List<AnnexFile> detach(InamiKey provider, String form, long fileId) {
    return unitOfWork.call(
        outgoing -> {
          if (!annexes.remove(provider, form, fileId)) {
            throw RequestRefused.notFound("the form has no such document, or was sent");
          }
          return annexes.ofForm(provider, form);
        });
  }

  /** The number of what a form became; empty while it was not sent. */
  public Optional<String> became(InamiKey provider, String form) throws SQLException {
    return forms.became(provider, form);
  }

  /** Whether a provider introduced, or completed, a contestation here, handled or not. */
  public boolean isOf(InamiKey provider, String contestationId) throws SQLException {
    return forms.isOf(provider, contestationId);
  }

  /**
   * Introduces what a form contests, or completes what is known, and waits for what becomes of it.
   * A form that was sent before changes nothing.
   *
   * @param provider who contests
   * @param language in which the provider does; {@code null} where that is not known
   * @throws RequestRefused when it cannot be a contestation, naming the fields, or completes
   *     nothing
   */
  public Introduced introduce(
      InamiNumber provider, OnlineContestation contested, @Nullable Language language)
      throws SQLException {
    Sent sent = unitOfWork.call(outgoing -> send(provider, contested, language, outgoing));
    return new Introduced(
        sent.form().contestationId(),
        sent.form().sentOn(),
        sent.repeated(),
        isHandledInTime(sent.form()) ? find(sent.form().contestationId()) : null);
  }

  private Sent send(
      InamiNumber provider,
      OnlineContestation contested,
      @Nullable Language language,
      Outgoing outgoing)
      throws SQLException {
    LocalDate today = actDay.today();
    Forms.Form known = forms.locked(provider.key(), contested.form(), today);
    if (known.isSent()) {
      return new Sent(known, true);
    }
    List<String> names =
        annexes.ofForm(provider.key(), contested.form()).stream().map(AnnexFile::name).toList();
    ContestationRequest request =
        contested.completes() == null
            ? request(number(), provider, contested, names, today, today)
            : completion(provider, contested, names, today);
    byte[] data = KeptJson.bytes(request);
    ContestationSubmission submission = ContestationSubmission.of(usable(data));
    requireReadable(request);
    String contestationId = request.contestationId();
    Forms.Form form = new Forms.Form(contestationId, submission.digest(), today);
    forms.sent(provider.key(), contested.form(), form, language);
    annexes.introduce(provider.key(), contested.form(), contestationId);
    outgoing.publish(
        Topic.PROSANTE_CONTESTATIONS,
        provider.key().value(),
        contestationId + "/" + forms.sentUnder(contestationId),
        request,
        data);
    return new Sent(form, false);
  }

  private String number() throws SQLException {
    String number = ContestationNumber.any();
    while (forms.isTaken(number)) {
      number = ContestationNumber.any();
    }
    return number;
  }

  private static ContestationRequest request(
      String contestationId,
      InamiNumber provider,
      OnlineContestation contested,
      List<String> annex,
      LocalDate introducedOn,
      LocalDate today) {
    return new ContestationRequest(
        contestationId,
        provider,
        contested.scheme(),
        contested.year(),
        introducedOn,
        annex,
        contested.contestedCriteria(),
        contested.motivation(),
        today);
  }

  /** What of it would be refused on the topic, where nobody could tell the provider any more. */
  private ContestationRequest completion(
      InamiNumber provider, OnlineContestation contested, List<String> annex, LocalDate today)
      throws SQLException {
    ContestationCase known =
        cases
            .find(Contestation.caseId(contested.completes()))
            .filter(found -> found.provider.equals(provider.key()))
            .orElseThrow(
                () ->
                    RequestRefused.notFound(
                        "there is no contestation %s of yours".formatted(contested.completes())));
    ContestationRequest request =
        request(known.contestationId, provider, contested, annex, known.introducedOn, today);
    boolean lacksNothing =
        contestables.completeness(known.contested()).missing(known.contestation()).isEmpty();
    if (lacksNothing
        || contested.scheme() != known.scheme
        || !contested.year().equals(known.year)) {
      throw RequestRefused.conflict(
          "nothing-to-complete",
          "contestation %s is about %s of %s%s"
              .formatted(
                  known.contestationId,
                  known.scheme,
                  known.year,
                  lacksNothing ? " and lacks nothing; contest again to add to it" : ""));
    }
    if (known.completeUntil != null && today.isAfter(known.completeUntil)) {
      throw RequestRefused.conflict(
          "too-late-to-complete",
          "contestation %s could be completed until %s"
              .formatted(known.contestationId, known.completeUntil));
    }
    return request;
  }

  /** As the service that reads the topic does. */
  private static UsableRecord<ContestationRequest> usable(byte[] data) {
    try {
      UsableRecord<ContestationRequest> usable =
          RecordReader.readUsable(data, EventType.CONTESTATION_REQUEST);
      List<UnusableField> problems =
          usable.leftOut().stream().filter(OnlineContestations::isProblem).toList();
      if (!problems.isEmpty()) {
        throw refused(problems);
      }
      return usable;
    } catch (InvalidRecord unusable) {
      throw RequestRefused.invalid(unusable.field(), unusable.reason());
    }
  }

  /** Whether more was lost of it than single characters that nobody meant. */
  public static boolean isProblem(UnusableField leftOut) {
    return !HARMLESS.contains(leftOut.code());
  }

  /** What whoever fills in a form can mend is not cut or left out, but said. */
  private static RequestRefused refused(List<UnusableField> problems) {
    return RequestRefused.invalid(
        "not everything can be kept as it was written",
        problems.stream()
            .map(field -> new Problem.FieldError(field.name(), field.problem()))
            .toList());
  }

  /** The days of a service that stands still are too far behind for it to believe the record. */
  private void requireReadable(ContestationRequest request) throws SQLException {
    BusinessDay open = openDay.current().orElse(null);
    if (open != null && request.isFromTheFuture(open)) {
      throw RequestRefused.conflict(
          "no-business-day", "business day %s is still open; try again later".formatted(open));
    }
  }

  private static void refuseSent(Forms.Form form) {
    if (form.isSent()) {
      throw RequestRefused.conflict(
          "already-sent",
          "this form was sent; contestation %s stands".formatted(form.contestationId()));
    }
  }

  private boolean isHandledInTime(Forms.Form form) throws SQLException {
    return AwaitedHandling.within(longest, BETWEEN_LOOKS, () -> forms.isHandled(form));
  }

  private ContestationCase find(String contestationId) throws SQLException {
    return cases.find(Contestation.caseId(contestationId)).orElse(null);
  }
}
