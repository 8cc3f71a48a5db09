package org.carepremiums.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.awaitility.core.ConditionFactory;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.platform.messaging.desk.SystemPhrase;
import org.carepremiums.platform.messaging.desk.SystemWords;
import org.carepremiums.platform.messaging.inbox.Inbox;
import org.carepremiums.platform.testing.SchemaOwner;
import org.carepremiums.platform.testing.Stack;
import org.carepremiums.platform.testing.StackTestResource;
import org.carepremiums.platform.testing.TestTopics;
import org.carepremiums.platform.testing.access.Caller;
import org.carepremiums.platform.testing.access.TestTokens;
import org.carepremiums.platform.testing.page.ShownPage;
import org.carepremiums.platform.testing.page.Templates;
import org.carepremiums.platform.web.page.FramePhrase;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.wording.check.ForeignWords;
import org.carepremiums.platform.wording.check.WordingFaults;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
@DisplayName("The platform team's desk")
class SystemDeskTest {

  private static final String SYSTEM = "/desk/system";
  private static final String RECORDS = SYSTEM + "/refused-records";
  private static final String EVENTS = SYSTEM + "/parked-events";
  private static final String GAPS = SYSTEM + "/gaps";
  private static final String INBOX = SYSTEM + "/inbox";
  private static final Topic IN = Topic.RSW_SUMEHR;
  private static final Topic OTHER = Topic.ABRUMET_SUMEHR;
  private static final String EN = Language.ENGLISH.code();
  private static final Map<String, String> NOTHING = Map.of();
  private static final Map<String, String> PROPOSE = Map.of("action", "propose");

  private final String one = TestTokens.of("platform-1", Role.PLATFORM);
  private final String another = TestTokens.of("platform-2", Role.PLATFORM);
  private final String third = TestTokens.of("platform-3", Role.PLATFORM);
  private final String auditor = TestTokens.of("auditor-1", Role.AUDITOR);

  private final DataSource dataSource = SchemaOwner.dataSource();
  private final TestTopics topics = new TestTopics(Stack.broker().bootstrapServers());
  @Inject SeenRecords handler;
  @Inject Inbox inbox;
  @Inject Pages pages;

  @BeforeEach
  void nothingWaits() throws SQLException {
    execute("delete from kept_refusal");
    execute("delete from inbox_gap where accepted_at is not null");
  }

  @AfterEach
  void leaveNothingBehind() throws SQLException {
    handler.mended(false);
    handler.away(0);
    inbox.refuseOn();
    execute("delete from kept_refusal");
    execute("delete from parked_event");
    execute("delete from inbox_gap where accepted_by is null");
    topics.close();
  }

  @Test
  @DisplayName("says everything in every language, and wholly in it")
  void words() {
    assertThat(WordingFaults.of(new SystemWords().books())).isEmpty();
    assertThat(Templates.phrasesIn(Path.of("../messaging/src/main/resources/templates")))
        .isNotEmpty()
        .isSubsetOf(
            Stream.of(SystemPhrase.values(), FramePhrase.values())
                .flatMap(Arrays::stream)
                .map(Phrase::id)
                .collect(Collectors.toSet()));
  }

  @ParameterizedTest(name = "is sound in {0}, for the team and for auditors")
  @EnumSource
  void sound(Language language) throws SQLException {
    long waits = refusedAt(1);
    long proposed = refusedAt(2);
    execute("update kept_refusal set proposed_by = 'platform-9' where id = " + proposed);
    long handled = refusedAt(3);
    execute(
        "update kept_refusal set proposed_by = 'platform-9', confirmed_by = 'platform-8', handled_at = now() where id = "
            + handled);
    long parked = parked();
    gap();
    ForeignWords foreign = ForeignWords.by(pages.books());

    for (String token : new String[] {one, auditor}) {
      for (String path :
          new String[] {
            SYSTEM,
            INBOX,
            RECORDS + "?state=all",
            RECORDS + "/" + waits,
            RECORDS + "/" + waits + "?done=proposed",
            RECORDS + "/" + proposed,
            RECORDS + "/" + handled,
            RECORDS + "/" + proposed + "/redrive",
            RECORDS + "/" + waits + "/redrive",
            RECORDS + "/" + handled + "/redrive",
            EVENTS + "?done=sent",
            EVENTS + "/" + parked,
            GAPS + "?done=accepted",
            GAPS + "/" + OTHER.topicName(),
            GAPS + "/" + IN.topicName()
          }) {
        requireSound(ShownPage.open(path, token, language.code()), 200, foreign, language);
      }
      for (String part : new String[] {"/due", "/health", "/inbox/progress"}) {
        ShownPage shown = ShownPage.open(SYSTEM + part, token, language.code());
        assertThat(shown.answer().statusCode()).isEqualTo(200);
        assertThat(foreign.in(language, shown.ownText())).as(shown.text()).isEmpty();
      }
    }
    String code = language.code();
    requireSound(
        ShownPage.send(EVENTS + "/" + parked, one, code, Map.of("action", "discard")),
        400,
        foreign,
        language);
    requireSound(
        ShownPage.send(GAPS + "/" + OTHER.topicName(), one, code, Map.of("reason", " ")),
        409,
        foreign,
        language);
    requireSound(
        ShownPage.send(RECORDS + "/" + handled, one, code, NOTHING), 409, foreign, language);
    requireSound(
        ShownPage.send(RECORDS + "/" + waits + "/redrive", one, code, NOTHING),
        409,
        foreign,
        language);
    requireSound(ShownPage.send(INBOX, one, code, NOTHING), 409, foreign, language);
    requireSound(ShownPage.send(EVENTS + "/1", one, code, NOTHING), 409, foreign, language);
  }

  private static void requireSound(
      ShownPage page, int status, ForeignWords foreign, Language language) {
    assertThat(page.answer().statusCode()).as(page.path()).isEqualTo(status);
    assertThat(page.faults()).as(page.path()).isEmpty();
    assertThat(foreign.in(language, page.ownText())).as(page.path() + page.text()).isEmpty();
  }

  @Test
  @DisplayName("begins with what stops the service, then with what waits beside it")
  void due() throws SQLException {
    waiting()
        .untilAsserted(
            () ->
                assertThat(ShownPage.open(SYSTEM + "/due", one, EN).text())
                    .contains("Nothing needs you"));

    long proposed = refusedAt(1);
    execute("update kept_refusal set proposed_by = 'platform-2' where id = " + proposed);
    refusedAt(2);
    parked();
    gap();

    ShownPage mine = ShownPage.open(SYSTEM, one, EN);
    assertThat(mine.html().select("ol.due li a").eachText())
        .containsExactly(
            "Records of one partition are missing: " + OTHER,
            "Record %d of %s, proposed by platform-2: confirm that it is handled again."
                .formatted(proposed, IN),
            "One refused record waits for somebody to look into it.",
            "One parked event waits to be sent again or discarded.");
    assertThat(mine.html().select("ol.due li").first().text()).contains(" until ");
    assertThat(ShownPage.open(SYSTEM, another, EN).html().select("ol.due li")).hasSize(3);
  }

  @Test
  @DisplayName("has room for what the other services say, with a link where no script runs")
  void others() {
    ShownPage page = ShownPage.open(SYSTEM, one, EN);

    assertThat(page.html().select("[hx-get]").eachAttr("hx-get"))
        .contains(
            "/eligibility/desk/system/due",
            "/payment/desk/system/health",
            "/contestation/desk/system/due")
        .doesNotContain("/intake/desk/system/due");
    assertThat(page.html().select("[hx-get] a").eachAttr("href"))
        .contains("/payment/desk/system", "/payment/desk/system#health");
  }

  @Test
  @DisplayName("says whether the service is ready, and why not")
  void health() throws SQLException {
    gap();

    waiting()
        .untilAsserted(
            () -> {
              ShownPage health = ShownPage.open(SYSTEM + "/health", auditor, EN);
              assertThat(health.html().select("p .tag").text()).isEqualTo("not ready");
              assertThat(health.text()).contains("missing: " + OTHER);
            });
    assertThat(ShownPage.open(SYSTEM + "/health", auditor, EN).html().select("tbody th").eachText())
        .contains("database", "inbox", "outbox", "business day");
  }

  @Test
  @DisplayName("shows how far the inbox is behind, as bars and as what is done and left")
  void behind() {
    handler.away(Integer.MAX_VALUE);
    topics.publishBytes(IN, "key-1", "desk-behind".getBytes(UTF_8), NOTHING);

    waiting()
        .untilAsserted(
            () -> {
              ShownPage health = ShownPage.open(SYSTEM + "/health", one, EN);
              assertThat(health.html().select("table.bars tbody th").eachText())
                  .containsExactly(IN.topicName());
              assertThat(health.html().select(".progress").text()).contains(", 1 left");
              assertThat(health.html().select(".progress").attr("hx-get"))
                  .isEqualTo(INBOX + "/progress");
            });
    assertThat(ShownPage.open(INBOX, one, EN).text()).contains("The inbox cannot go on");
    handler.away(0);

    waiting()
        .untilAsserted(
            () ->
                assertThat(ShownPage.open(INBOX + "/progress", one, EN).text())
                    .contains("All records that have come are handled."));
  }

  @Test
  @DisplayName("tells of an inbox that has stopped, and lets it go on once")
  void stopped() {
    for (int number = 0; number < 8; number++) {
      topics.publishBytes(
          IN, "key-1", (SeenRecords.POISON + " desk-stops").getBytes(UTF_8), NOTHING);
    }
    waiting().until(inbox::waitsForPerson);
    for (Language language : Language.values()) {
      requireSound(
          ShownPage.open(INBOX, one, language.code()),
          200,
          ForeignWords.by(pages.books()),
          language);
    }
    assertThat(ShownPage.open(SYSTEM, one, EN).html().select("ol.due li a").first().text())
        .startsWith("The inbox has stopped");
    assertThat(ShownPage.open(INBOX, auditor, EN).html().select("main form")).isEmpty();

    assertThat(location(ShownPage.send(INBOX, one, EN, NOTHING))).endsWith("?done=goes-on");
    waiting().until(() -> query("select id::text from kept_refusal").size() == 8);
    assertThat(ShownPage.send(INBOX, another, EN, NOTHING).answer().statusCode()).isEqualTo(409);
  }

  @Test
  @DisplayName("lists refused records part by part, narrowed and in order, without their content")
  void list() throws Exception {
    execute(
        """
        insert into kept_refusal (topic, partition, record_offset, record_time, content, code, reason,
          proposed_by)
        select case when number <= 60 then '%s' else '%s' end, 0, number, 0, '', case when number = 7
          then 'too-large' else 'invalid-value' end, 'it is =wrong', case when number = 9 then 'platform-2' end
        from generate_series(1, 70) number
        """
            .formatted(IN, OTHER));

    ShownPage all = ShownPage.open(RECORDS + "?sort=number", one, EN);
    assertThat(all.html().select("table.list tbody tr")).hasSize(50);
    assertThat(all.html().select("caption").text()).contains("1 to 50 of 70");
    ShownPage others = ShownPage.open(RECORDS + "?topic=" + OTHER, one, EN);
    assertThat(others.html().select("table.list tbody tr")).hasSize(10);
    assertThat(others.html().select("select[name=topic] option[selected]").val())
        .isEqualTo(OTHER.topicName());
    assertThat(ShownPage.open(RECORDS + "?code=too-large", one, EN).html().select("tbody tr"))
        .hasSize(1);
    assertThat(ShownPage.open(RECORDS + "?state=proposed", one, EN).text()).contains("platform-2");
    assertThat(ShownPage.open(RECORDS + "?state=handled", one, EN).text())
        .contains("Nothing is listed here.");

    String file =
        new String(
            Caller.with(auditor)
                .header("Accept-Language", EN)
                .get(RECORDS + "/file?sort=-topic&state=all&topic=" + IN)
                .asByteArray(),
            UTF_8);
    List<CSVRecord> lines =
        CSVFormat.RFC4180.parse(new StringReader(file.substring(1))).getRecords();
    assertThat(lines).hasSize(61);
    assertThat(lines.get(0).toList())
        .containsExactlyElementsOf(all.html().select("table.list thead th").eachText());
  }

  @Test
  @DisplayName("shows what would come of a record, and lets two persons have it handled again")
  void redrive() throws SQLException {
    long id = poison("desk-redriven");
    String record = RECORDS + "/" + id;

    ShownPage fails = ShownPage.send(record, one, EN, NOTHING);
    assertThat(fails.answer().statusCode()).isEqualTo(409);
    assertThat(fails.text()).contains("The service still fails on this record.");

    handler.mended(true);
    ShownPage dry = ShownPage.send(record, one, EN, NOTHING);
    assertThat(dry.answer().statusCode()).isEqualTo(200);
    assertThat(dry.html().select("table.bars tbody tr").text()).isEqualTo("intake.facts.v1 1");
    assertThat(seen("desk-redriven")).isZero();

    ShownPage early = ShownPage.send(record + "/redrive", another, EN, NOTHING);
    assertThat(early.answer().statusCode()).isEqualTo(409);
    assertThat(early.text()).contains("Nobody has proposed it yet.");

    assertThat(location(ShownPage.send(record, one, EN, PROPOSE)))
        .endsWith(record + "?done=proposed");
    ShownPage mine = ShownPage.open(record, one, EN);
    assertThat(mine.html().select("a[href$=/redrive]")).isEmpty();
    assertThat(mine.text()).contains("You proposed it: somebody else has to confirm.");
    ShownPage myself = ShownPage.send(record + "/redrive", one, EN, NOTHING);
    assertThat(myself.answer().statusCode()).isEqualTo(409);
    assertThat(myself.html().select(".error-summary").text())
        .contains("You proposed it yourself: somebody else has to confirm.");
    assertThat(seen("desk-redriven")).isZero();

    assertThat(ShownPage.open(record, another, EN).html().select("a[href$=/redrive]")).hasSize(1);
    assertThat(location(ShownPage.send(record + "/redrive", another, EN, NOTHING)))
        .endsWith(record + "?done=handled");
    assertThat(ShownPage.open(record + "?done=handled", another, EN).text())
        .contains("The record was handled again.", "platform-1", "platform-2");
    assertThat(seen("desk-redriven")).isOne();
  }

  @Test
  @DisplayName(
      "handles a record once that two persons confirm at the same moment, and tells the second")
  void atTheSameMoment() throws Exception {
    long id = poison("desk-raced");
    handler.mended(true);
    ShownPage.send(RECORDS + "/" + id, one, EN, PROPOSE);
    CyclicBarrier together = new CyclicBarrier(2);
    ExecutorService persons = Executors.newFixedThreadPool(2);
    List<Future<ShownPage>> answers =
        Stream.of(another, third)
            .map(
                person ->
                    persons.submit(
                        () -> {
                          together.await();
                          return ShownPage.send(
                              RECORDS + "/" + id + "/redrive", person, EN, NOTHING);
                        }))
            .toList();
    List<ShownPage> pages = List.of(answers.get(0).get(), answers.get(1).get());
    persons.shutdown();

    assertThat(pages)
        .extracting(page -> page.answer().statusCode())
        .containsExactlyInAnyOrder(303, 409);
    assertThat(pages)
        .filteredOn(page -> page.answer().statusCode() == 409)
        .singleElement()
        .satisfies(
            page -> {
              assertThat(page.faults()).isEmpty();
              assertThat(page.text())
                  .contains("was handled again already. Nothing was done a second time.");
            });
    assertThat(seen("desk-raced")).isOne();
  }

  @Test
  @DisplayName("asks for another login before a record is handled again, and keeps the form")
  void recentLogin() throws SQLException {
    long id = refusedAt(1);
    execute("update kept_refusal set proposed_by = 'platform-2' where id = " + id);
    String stale = TestTokens.loggedIn("platform-1", Duration.ofMinutes(20), Role.PLATFORM);

    ShownPage kept = ShownPage.send(RECORDS + "/" + id + "/redrive", stale, EN, NOTHING);
    ShownPage shown =
        ShownPage.send(RECORDS + "/" + id + "/redrive?after-login=1", one, EN, NOTHING);

    assertThat(kept.answer().statusCode()).isEqualTo(401);
    assertThat(kept.faults()).isEmpty();
    assertThat(shown.answer().statusCode()).isEqualTo(200);
    assertThat(query("select handled_at::text from kept_refusal where id = " + id))
        .containsExactly((String) null);
  }

  @Test
  @DisplayName("sends a parked event again, gives one up after a tick alone, and tells who is late")
  void parkedEvents() throws SQLException {
    String event = EVENTS + "/" + parked();
    ShownPage unsure = ShownPage.send(event, one, EN, Map.of("action", "discard"));
    assertThat(unsure.answer().statusCode()).isEqualTo(400);
    assertThat(unsure.html().select("#sure-error").text()).contains("Nothing was done yet.");

    Map<String, String> sure = Map.of("action", "discard", "sure", "yes");
    assertThat(location(ShownPage.send(event, one, EN, sure))).endsWith("?done=discarded");
    ShownPage late = ShownPage.send(event, another, EN, NOTHING);
    assertThat(late.answer().statusCode()).isEqualTo(409);
    assertThat(late.text()).contains("no longer parked");
    assertThat(ShownPage.open(event, one, EN).answer().statusCode()).isEqualTo(404);

    long again = parked();
    assertThat(location(ShownPage.send(EVENTS + "/" + again, one, EN, NOTHING)))
        .endsWith("?done=sent");
    waiting()
        .untilAsserted(
            () ->
                assertThat(query("select failure from parked_event where id <> " + again))
                    .singleElement()
                    .asString()
                    .contains("RecordTooLarge"));
  }

  @Test
  @DisplayName("accepts what is missing with a reason, and only what was seen to be missing")
  void gaps() throws SQLException {
    gap();
    String path = GAPS + "/" + OTHER.topicName();
    String seen = ShownPage.open(path, one, EN).html().select("input[name=seen]").val();

    ShownPage silent = ShownPage.send(path, one, EN, Map.of("seen", seen, "reason", " "));
    assertThat(silent.answer().statusCode()).isEqualTo(400);
    assertThat(silent.html().select("#reason-error").text()).startsWith("Say why");
    ShownPage other =
        ShownPage.send(path, one, EN, Map.of("seen", "1-2", "reason", "They come again."));
    assertThat(other.answer().statusCode()).isEqualTo(409);
    assertThat(other.html().select("textarea").text()).isEqualTo("They come again.");
    assertThat(other.html().select("input[name=seen]").val()).isEqualTo(seen);

    Map<String, String> form = Map.of("seen", seen, "reason", "They come again.");
    assertThat(location(ShownPage.send(path, one, EN, form))).endsWith("?done=accepted");
    ShownPage late = ShownPage.send(path, another, EN, form);
    assertThat(late.answer().statusCode()).isEqualTo(409);
    assertThat(late.text()).contains("They come again.");
    assertThat(ShownPage.open(GAPS, auditor, EN).text()).contains("platform-1", "They come again.");
  }

  @Test
  @DisplayName("lets auditors read everything and change nothing, and nobody else in")
  void roles() throws SQLException {
    long id = refusedAt(1);
    for (String role : new String[] {Role.CASE_HANDLER, Role.CARE_PROVIDER}) {
      String token = TestTokens.of("somebody-1", role);
      for (String path : new String[] {SYSTEM, RECORDS, EVENTS, GAPS, INBOX}) {
        assertThat(ShownPage.open(path, token, EN).answer().statusCode()).isEqualTo(403);
      }
      assertThat(Caller.with(token).get(RECORDS + "/file").statusCode()).isEqualTo(403);
    }
    assertThat(ShownPage.open(RECORDS + "/" + id, auditor, EN).html().select("main form"))
        .isEmpty();
    for (String path : new String[] {RECORDS + "/" + id, RECORDS + "/" + id + "/redrive", INBOX}) {
      assertThat(ShownPage.send(path, auditor, EN, NOTHING).answer().statusCode()).isEqualTo(403);
    }
  }

  @ParameterizedTest(name = "has no page at {0}")
  @ValueSource(
      strings = {"/refused-records/0", "/refused-records/x", "/parked-events/0", "/gaps/no.topic"})
  void nowhere(String path) {
    ShownPage page = ShownPage.open(SYSTEM + path, one, "fr");

    assertThat(page.answer().statusCode()).isEqualTo(404);
    assertThat(page.faults()).isEmpty();
  }

  @ParameterizedTest(name = "cannot make anything of {0}")
  @ValueSource(strings = {"?state=x", "?sort=content", "?page=0"})
  void wrong(String query) {
    assertThat(ShownPage.open(RECORDS + query, one, "nl").answer().statusCode()).isEqualTo(400);
  }

  private static String location(ShownPage page) {
    assertThat(page.answer().statusCode()).as(page.text()).isEqualTo(303);
    return page.answer().header("Location");
  }

  /** A record on which the service failed. */
  private long poison(String name) {
    topics.publishBytes(IN, "key-1", (SeenRecords.POISON + " " + name).getBytes(UTF_8), NOTHING);
    waiting().until(() -> !query("select id::text from kept_refusal").isEmpty());
    return Long.parseLong(query("select max(id)::text from kept_refusal").get(0));
  }

  private long refusedAt(int offset) throws SQLException {
    execute(
        """
        insert into kept_refusal (topic, partition, record_offset, record_time, content, code, reason)
        values ('%s', 0, %d, 0, '', 'invalid-value', 'a value is not allowed')
        """
            .formatted(IN, offset));
    return Long.parseLong(query("select max(id)::text from kept_refusal").get(0));
  }

  private long parked() throws SQLException {
    execute(
        """
        insert into parked_event (id, topic, record_key, event_id, event_type, data, created_at, failure)
        select coalesce(max(id), 1000000) + 1, 'intake.facts.v1', 'key-1', 'event-1',
          'org.carepremiums.intake.fact.v1', convert_to(repeat('x', 5000000), 'UTF8'), now(),
          'RecordTooLargeException'
        from parked_event
        """);
    return Long.parseLong(query("select max(id)::text from parked_event").get(0));
  }

  /** Nothing that was read before is read again once it is accepted. */
  private void gap() throws SQLException {
    execute(
        """
        insert into inbox_gap (topic, partition, kind, position, beginning, end_offset, topic_id)
        select '%1$s', 0, 'EXPIRED', 0, 0, 0,
          coalesce((select topic_id from consumed_topic where topic = '%1$s'), '')
        """
            .formatted(OTHER));
  }

  private long seen(String name) {
    return query("select place from seen where value like '%" + name + "'").size();
  }

  private List<String> query(String sql) {
    List<String> values = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        values.add(row.getString(1));
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    return values;
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static ConditionFactory waiting() {
    return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100));
  }
}
