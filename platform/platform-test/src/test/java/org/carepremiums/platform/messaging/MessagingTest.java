package org.carepremiums.platform.messaging;

import static com.jayway.jsonpath.matchers.JsonPathMatchers.hasJsonPath;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.jayway.jsonpath.JsonPath;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.semconv.UrlAttributes;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.core.ConditionFactory;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.calendar.BelgianCalendar;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.intake.Rejection;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.platform.messaging.inbox.Inbox;
import org.carepremiums.platform.messaging.outbox.OutboxRelay;
import org.carepremiums.platform.messaging.outbox.UnitOfWork;
import org.carepremiums.platform.messaging.record.ReceivedRecord;
import org.carepremiums.platform.testing.Database;
import org.carepremiums.platform.testing.LogLines;
import org.carepremiums.platform.testing.SchemaOwner;
import org.carepremiums.platform.testing.Stack;
import org.carepremiums.platform.testing.StackTestResource;
import org.carepremiums.platform.testing.TestTopics;
import org.carepremiums.platform.testing.access.Caller;
import org.carepremiums.platform.web.RequestRefused;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
@DisplayName("The exchange")
class MessagingTest {

  private static final String OPEN_DAY = "$.checks[?(@.name == 'open-day')].data";
  private static final Topic IN = Topic.RSW_SUMEHR;
  private static final Topic OTHER = Topic.ABRUMET_SUMEHR;
  private static final Map<String, String> NO_HEADERS = Map.of();

  private final DataSource dataSource = SchemaOwner.dataSource();
  @Inject SeenRecords handler;
  @Inject KafkaClientService kafka;
  @Inject MeterRegistry metrics;
  @Inject UnitOfWork unitOfWork;
  @Inject Inbox inbox;
  @Inject SpansSeen spans;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String jdbcUrl;

  private final TestTopics topics = new TestTopics(Stack.broker().bootstrapServers());

  @AfterEach
  void leaveNothingBehind() throws SQLException {
    handler.away(0);
    handler.failing(0);
    handler.mended(false);
    handler.standBack(null);
    inbox.refuseOn();
    execute("drop trigger if exists once on outbox");
    execute("delete from outbox where topic = 'no.such.topic'");
    execute("delete from parked_event");
    topics.close();
  }

  @Test
  @DisplayName("stores state and events of a record together, and publishes in order per key")
  void stateAndEvents() {
    List<String> values = new ArrayList<>();
    for (int number = 0; number < 100; number++) {
      String value = "order-%d-%03d".formatted(number % 5, number);
      values.add(value);
      publish("key-" + number % 5, value);
    }
    waiting().untilAsserted(() -> assertThat(seen("order-")).hasSize(100));
    awaitEmptyOutbox();

    assertThat(seen("order-")).containsExactlyInAnyOrderElementsOf(values);
    for (int key = 0; key < 5; key++) {
      String prefix = "order-%d-".formatted(key);
      assertThat(announced(prefix))
          .containsExactlyElementsOf(
              values.stream().filter(value -> value.startsWith(prefix)).toList());
    }
    assertThat(seenPlacesBeyondPositions("order-")).isZero();
  }

  @Test
  @DisplayName("rejects one poison record with its bytes, and handles all others exactly once")
  void poison() {
    List<String> good = publishAround("digested", SeenRecords.POISON + " \u00e9");
    waiting().untilAsserted(() -> assertThat(seen("digested-")).hasSize(good.size()));
    waiting().untilAsserted(() -> assertThat(rejected(SeenRecords.POISON + " \u00e9")).hasSize(1));
    awaitEmptyOutbox();

    assertThat(announced("digested-")).containsExactlyInAnyOrderElementsOf(good);
    assertThat(announced(SeenRecords.POISON)).isEmpty();
    assertThat(seen(SeenRecords.POISON)).isEmpty();
    Rejection rejection = rejected(SeenRecords.POISON + " \u00e9").get(0);
    assertThat(rejection.code()).isEqualTo("cannot-be-handled");
    assertThat(rejection.topic()).isEqualTo(IN.topicName());
    assertThat(decoded(rejection.value())).isEqualTo(SeenRecords.POISON + " \u00e9");
    assertThat(decoded(rejection.key())).isEqualTo("key-1");
    assertThat(rejection.headers()).containsEntry("ce_delivery", "d-1");
    assertThat(rejection.deliveryId()).isEqualTo("d-1");
  }

  @Test
  @DisplayName("rejects a record that the database refuses for good, and logs nothing of the row")
  void refusedByTheDatabase() {
    String personal = SeenRecords.BROKEN_KEY + " 42012205181 BE68539007547034 Holder One";
    try (LogLines logged = LogLines.capture()) {
      List<String> good = publishAround("keyed", personal);
      waiting().untilAsserted(() -> assertThat(seen("keyed-")).hasSize(good.size()));
      waiting().untilAsserted(() -> assertThat(rejected(SeenRecords.BROKEN_KEY)).hasSize(1));
      awaitEmptyOutbox();

      assertThat(announced("keyed-")).containsExactlyInAnyOrderElementsOf(good);
      assertThat(logged.all())
          .anyMatch(line -> line.contains("duplicate key value violates unique constraint"))
          .noneMatch(
              line ->
                  line.contains("42012205181")
                      || line.contains("539007547034")
                      || line.contains("Holder One"));
    }
  }

  @Test
  @DisplayName("waits for a database that is away, is not ready meanwhile, and loses nothing")
  void outage() {
    given().get("/q/health/ready").then().statusCode(200);
    handler.away(Integer.MAX_VALUE);
    publish("key-1", "patient-1");
    publish("key-2", "patient-2");

    waiting()
        .untilAsserted(
            () ->
                given()
                    .get("/q/health/ready")
                    .then()
                    .statusCode(503)
                    .body(hasJsonPath("$.checks[?(@.name == 'inbox')].status", contains("DOWN")))
                    .body(
                        hasJsonPath(
                            "$.checks[?(@.name == 'inbox')].data.trouble",
                            contains(containsString("waiting for the database")))));
    waiting().untilAsserted(() -> assertThat(lag()).isGreaterThanOrEqualTo(1));
    assertThat(seen("patient-")).isEmpty();
    handler.away(0);

    waiting().untilAsserted(() -> assertThat(seen("patient-")).hasSize(2));
    awaitEmptyOutbox();
    assertThat(announced("patient-")).containsExactlyInAnyOrder("patient-1", "patient-2");
    assertThat(rejected("patient-")).isEmpty();
    waiting().untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    waiting().untilAsserted(() -> assertThat(lag()).isZero());
  }

  @Test
  @DisplayName(
      "refuses nothing where it has to stand back, leaves its partitions to others, and goes on later")
  void standsBack() {
    handler.standBack("others know better");
    publish("key-1", "back-1");
    waiting().untilAsserted(() -> notReady("stands back", "others know better"));
    waiting().untilAsserted(() -> assertThat(assigned()).isEmpty());
    publish("key-2", "back-2");
    assertThat(seen("back-")).isEmpty();

    handler.standBack(null);
    waiting()
        .untilAsserted(
            () -> assertThat(seen("back-")).containsExactlyInAnyOrder("back-1", "back-2"));
    assertThat(rejected("back-")).isEmpty();
    waiting().untilAsserted(() -> assertThat(assigned()).isNotEmpty());
    waiting().untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
  }

  private Set<TopicPartition> assigned() {
    return kafka
        .<byte[], byte[]>getConsumer("inbox")
        .getAssignments()
        .await()
        .atMost(Duration.ofSeconds(30));
  }

  @Test
  @DisplayName("tries a rejection again that the database did not take at once")
  void rejectionDuringOutage() throws SQLException {
    failOnce("insert", "40001", "new.topic = 'upstream.rsw.rejections.v1'");
    publish("key-1", SeenRecords.POISON + " again");
    publish("key-1", "after-1");

    waiting().untilAsserted(() -> assertThat(seen("after-")).containsExactly("after-1"));
    waiting().untilAsserted(() -> assertThat(rejected(SeenRecords.POISON + " again")).hasSize(1));
    assertThat(attempts()).isGreaterThan(1);
  }

  @Test
  @DisplayName("passes over records that it handled before")
  void replay() {
    publish("key-1", "once-1");
    publish("key-2", "once-2");
    waiting().untilAsserted(() -> assertThat(seen("once-")).hasSize(2));
    double before = passedOver();

    java.util.function.Consumer<Consumer<byte[], byte[]>> fromTheBeginning =
        consumer -> consumer.seekToBeginning(consumer.assignment());
    kafka
        .<byte[], byte[]>getConsumer("inbox")
        .runOnPollingThread(fromTheBeginning)
        .await()
        .atMost(Duration.ofSeconds(30));

    waiting().untilAsserted(() -> assertThat(passedOver()).isGreaterThanOrEqualTo(before + 2));
    publish("key-1", "once-3");
    waiting().untilAsserted(() -> assertThat(seen("once-")).hasSize(3));
    awaitEmptyOutbox();
    assertThat(announced("once-")).containsExactlyInAnyOrder("once-1", "once-2", "once-3");
  }

  @Test
  @DisplayName(
      "publishes an event again with the same id when it could not be taken off the outbox")
  void publishedTwice() throws SQLException {
    failOnce("delete", "40001", "true");
    publish("key-1", "twice-1");

    waiting().untilAsserted(() -> assertThat(announced("twice-")).hasSize(2));
    awaitEmptyOutbox();

    assertThat(announcements("twice-"))
        .extracting(event -> header(event, "ce_id"))
        .hasSize(2)
        .containsOnly(placeOf("twice-1"));
  }

  @Test
  @DisplayName("tells of data that is too long how long it is and how it begins, and goes on")
  void hugeData() {
    byte[] huge = new byte[32 * 1024 * 1024];
    Arrays.fill(huge, (byte) 'z');
    publish("key-1", "before-huge");
    for (int number = 0; number < 3; number++) {
      topics.publishCompressed(IN, "key-1", huge);
    }
    publish("key-1", "after-huge");

    waiting().untilAsserted(() -> assertThat(seen("after-huge")).hasSize(1));
    waiting().untilAsserted(() -> assertThat(rejected("zzz")).hasSize(3));
    awaitEmptyOutbox();
    assertThat(announced("before-huge")).hasSize(1);
    Rejection rejection = rejected("zzz").get(0);
    assertThat(rejection.code()).isEqualTo("too-large");
    assertThat(rejection.reason())
        .isEqualTo("The record has 33554432 bytes, but at most 65536 are read.");
    assertThat(rejection.shortened()).containsOnlyKeys("value");
    assertThat(rejection.shortened().get("value")).isEqualTo(Rejection.Original.of(huge));
    assertThat(rejection.headers()).isEmpty();
  }

  @Test
  @DisplayName("sends a record back that is all headers, and one whose key no database can hold")
  void hugeHeaders() {
    topics.publishBytes(
        IN,
        "key-1",
        (SeenRecords.POISON + " headed").getBytes(UTF_8),
        Map.of("ce_delivery", "d".repeat(300_000), "x-other", "o".repeat(300_000)));
    topics.publishBytes(
        IN,
        "key\u0000" + "k".repeat(9_000),
        (SeenRecords.POISON + " keyed").getBytes(UTF_8),
        NO_HEADERS);

    waiting().untilAsserted(() -> assertThat(rejected(SeenRecords.POISON + " headed")).hasSize(1));
    waiting().untilAsserted(() -> assertThat(rejected(SeenRecords.POISON + " keyed")).hasSize(1));
    assertThat(rejected(SeenRecords.POISON + " headed").get(0).shortened())
        .containsOnlyKeys("ce_delivery", "x-other");
    assertThat(rejected(SeenRecords.POISON + " keyed").get(0).shortened()).containsOnlyKeys("key");
  }

  @Test
  @DisplayName("parks what the broker refuses for good, and publishes all that stands behind it")
  void parked() throws SQLException {
    wait("'intake.facts.v1'", "repeat('x', 5000000)");
    publish("key-1", "behind-parked");

    waiting().untilAsserted(() -> assertThat(announced("behind-parked")).hasSize(1));
    awaitEmptyOutbox();
    assertThat(announced("behind-parked")).hasSize(1);
    List<Map<String, Object>> parked =
        JsonPath.read(
            given().get("/exchange/parked-events").then().statusCode(200).extract().asString(),
            "$");
    assertThat(parked).hasSize(1);
    assertThat(parked.get(0))
        .containsEntry("topic", "intake.facts.v1")
        .containsEntry("bytes", 5_000_000);
    assertThat(parked.get(0).get("failure").toString()).contains("RecordTooLargeException");
    waiting()
        .untilAsserted(
            () ->
                assertThat(metrics.get("care_premiums_parked_events").gauge().value())
                    .isEqualTo(1));

    String id = parked.get(0).get("id").toString();
    asOne().post("/exchange/parked-events/%s/redrive".formatted(id)).then().statusCode(204);
    waiting().until(() -> query("select id::text from parked_event where id <> " + id).size() == 1);
    String again = query("select id::text from parked_event").get(0);
    asOne().delete("/exchange/parked-events/" + again).then().statusCode(204);
    asOne().delete("/exchange/parked-events/" + again).then().statusCode(404);
  }

  @Test
  @DisplayName("lets no topic that takes nothing stop another, and says so in readiness")
  void unknownTopic() throws SQLException {
    wait("'no.such.topic'", "'{}'");
    publish("key-1", "beside-1");

    waiting().untilAsserted(() -> assertThat(announced("beside-")).hasSize(1));
    waiting()
        .atMost(Duration.ofMinutes(3))
        .untilAsserted(
            () ->
                given()
                    .get("/q/health/ready")
                    .then()
                    .statusCode(503)
                    .body(
                        hasJsonPath(
                            "$.checks[?(@.name == 'outbox')].data.trouble",
                            contains(containsString("no.such.topic")))));
    publish("key-1", "beside-2");
    waiting().untilAsserted(() -> assertThat(announced("beside-")).hasSize(2));
    assertThat(query("select topic from outbox")).containsExactly("no.such.topic");
    execute("delete from outbox where topic = 'no.such.topic'");
    waiting().untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
  }

  @Test
  @DisplayName("is not ready while the database hangs, and says so at once")
  void databaseHangs() throws SQLException {
    try (Connection other =
            DriverManager.getConnection(jdbcUrl, Database.OWNER, Database.OWNER_PASSWORD);
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("lock table outbox in access exclusive mode");
      waiting()
          .untilAsserted(
              () ->
                  given()
                      .get("/q/health/ready")
                      .then()
                      .statusCode(503)
                      .body(
                          hasJsonPath(
                              "$.checks[?(@.name == 'database')].data.trouble",
                              contains(containsString("has not answered")))));
      other.rollback();
    }
    waiting().untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
  }

  @Test
  @DisplayName("stops at records that the broker removed unread, names them, and goes on when told")
  void expired() throws Exception {
    for (int number = 1; number < 4; number++) {
      publish(OTHER, "expired-" + number);
    }
    waiting().untilAsserted(() -> assertThat(seen("expired-")).hasSize(3));
    TopicPartition place = partitionOf("expired-1");
    long next = nextOf(place) - 3;
    try (Admin admin = admin()) {
      admin.deleteRecords(Map.of(place, RecordsToDelete.beforeOffset(next + 3))).all().get();
    }
    comeBackTo(place, next);
    publish(OTHER, "expired-4");
    waiting().untilAsserted(() -> notReady("missing", "the broker removed 3 records"));
    publish("key-1", "beside-expired");
    waiting().untilAsserted(() -> assertThat(seen("beside-expired")).hasSize(1));
    waiting()
        .untilAsserted(
            () -> assertThat(metrics.get("care_premiums_inbox_gaps").gauge().value()).isEqualTo(1));
    waiting().untilAsserted(() -> assertThat(standing(OTHER)).isPositive());
    assertThat(seen("expired-4")).isEmpty();
    given()
        .get("/exchange/gaps")
        .then()
        .statusCode(200)
        .body(hasJsonPath("$[?(!@.acceptedAt)].topic", contains(place.topic())))
        .body(hasJsonPath("$[?(!@.acceptedAt)].partition", contains(place.partition())))
        .body(hasJsonPath("$[?(!@.acceptedAt)].kind", contains("EXPIRED")))
        .body(hasJsonPath("$[?(!@.acceptedAt)].position", contains((int) next)))
        .body(hasJsonPath("$[?(!@.acceptedAt)].missed", contains(3)));

    accept(OTHER, " ").statusCode(400);
    accept(OTHER, "they are delivered again").statusCode(204);
    accept(OTHER, "they are delivered again").statusCode(404);
    waiting().untilAsserted(() -> assertThat(seen("expired-4")).hasSize(1));
    waiting().untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    publish(OTHER, "expired-5");
    waiting().untilAsserted(() -> assertThat(seen("expired-5")).hasSize(1));
    assertThat(query("select accepted_by || ': ' || accepted_because from inbox_gap"))
        .contains("platform-1: they are delivered again");
  }

  @Test
  @DisplayName(
      "does not pass over the records of a topic that was made anew, once that is accepted")
  void madeAnew() throws Exception {
    for (int number = 0; number < 3; number++) {
      publish(OTHER, "former-" + number);
    }
    waiting().untilAsserted(() -> assertThat(seen("former-")).hasSize(3));
    waiting()
        .untilAsserted(
            () ->
                assertThat(query("select topic from consumed_topic")).contains(OTHER.topicName()));
    try (Admin admin = admin()) {
      admin.deleteTopics(List.of(OTHER.topicName())).all().get();
      waiting().until(() -> !admin.listTopics().names().get().contains(OTHER.topicName()));
      admin
          .createTopics(List.of(new NewTopic(OTHER.topicName(), OTHER.partitions(), (short) 1)))
          .all()
          .get();
    }
    publish(OTHER, "latter-0");

    waiting().untilAsserted(() -> notReady("missing", "the topic was made anew"));
    assertThat(seen("latter-")).isEmpty();
    forgetSeen(OTHER);
    accept(OTHER, "all that the former topic had was read").statusCode(204);
    waiting().untilAsserted(() -> assertThat(seen("latter-")).containsExactly("latter-0"));
    publish(OTHER, "latter-1");
    waiting().untilAsserted(() -> assertThat(seen("latter-")).hasSize(2));
    waiting().untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
  }

  @Test
  @DisplayName("stops where the broker has less than was read")
  void beyondTheEnd() throws SQLException {
    publish(OTHER, "lost-1");
    waiting().untilAsserted(() -> assertThat(seen("lost-1")).hasSize(1));
    TopicPartition place = partitionOf("lost-1");
    execute(
        "update consumed_position set next_offset = next_offset + 100 where topic = '%s' and partition = %d"
            .formatted(place.topic(), place.partition()));

    waiting().untilAsserted(() -> notReady("missing", "the broker ends at offset"));
    publish(OTHER, "lost-2");
    forgetSeen(OTHER);
    accept(OTHER, "the broker was restored").statusCode(204);
    waiting().untilAsserted(() -> assertThat(seen("lost-2")).hasSize(1));
    waiting().untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
  }

  @Test
  @DisplayName(
      "says for how many business days no day was opened, and which was refused, and stays ready")
  void dayOfBefore() throws SQLException {
    LocalDate today = LocalDate.now(BusinessDay.ZONE);
    LocalDate open = BelgianCalendar.rollForward(today.minusDays(30));
    execute("insert into business_day (day) values ('%s')".formatted(open));
    long behind =
        open.datesUntil(today)
            .filter(day -> BelgianCalendar.isBusinessDay(day.plusDays(1)))
            .count();

    waiting()
        .untilAsserted(
            () ->
                assertThat(metrics.get("care_premiums_business_day_age_days").gauge().value())
                    .isEqualTo((double) behind)
                    .isGreaterThan(15));
    refuseDay();
    waiting()
        .untilAsserted(
            () ->
                openDay()
                    .body(hasJsonPath(OPEN_DAY + ".open", contains(open.toString())))
                    .body(hasJsonPath(OPEN_DAY + "['begun since']", contains((int) behind)))
                    .body(
                        hasJsonPath(
                            OPEN_DAY + ".refused",
                            contains("time.business-days.v1/0/7: it is no day"))));

    execute("update business_day set opened_at = now()");
    waiting()
        .untilAsserted(
            () -> openDay().body(hasJsonPath(OPEN_DAY, contains(not(hasKey("refused"))))));
    execute("delete from kept_refusal where topic = 'time.business-days.v1'");
    execute("delete from business_day");
  }

  private void refuseDay() throws SQLException {
    execute(
        """
        insert into kept_refusal (topic, partition, record_offset, record_time, content, code, reason)
        values ('time.business-days.v1', 0, 7, 0, '', 'invalid-value', 'it is no day')
        """);
  }

  private static ValidatableResponse openDay() {
    return given().get("/q/health/ready").then().statusCode(200);
  }

  @Test
  @DisplayName("tries a record that fails alone again before it refuses it")
  void stubborn() {
    handler.failing(2);
    publish("key-1", SeenRecords.STUBBORN + "-1");

    waiting().untilAsserted(() -> assertThat(seen(SeenRecords.STUBBORN)).hasSize(1));
    awaitEmptyOutbox();
    assertThat(rejected(SeenRecords.STUBBORN)).isEmpty();
  }

  @Test
  @DisplayName("halves what takes longer than a transaction may, as no outage")
  void tooLong() {
    List<String> slow =
        IntStream.range(0, 30).mapToObj(number -> SeenRecords.SLOW + "-" + number).toList();
    topics.publishAll(IN, "key-1", slow);

    waiting().untilAsserted(() -> assertThat(seen(SeenRecords.SLOW)).hasSize(30));
    assertThat(rejected(SeenRecords.SLOW)).isEmpty();
  }

  @Test
  @DisplayName("stops and says so when it could handle nothing for a while, and goes on when told")
  void stops() {
    List<String> poison =
        IntStream.range(0, 8).mapToObj(number -> SeenRecords.POISON + " row " + number).toList();
    poison.forEach(value -> publish("key-1", value));
    waiting()
        .untilAsserted(
            () ->
                given()
                    .get("/q/health/ready")
                    .then()
                    .statusCode(503)
                    .body(
                        hasJsonPath(
                            "$.checks[?(@.name == 'inbox')].data.trouble",
                            contains(containsString("in a row could not be handled")))));
    awaitEmptyOutbox();
    assertThat(rejected(SeenRecords.POISON + " row")).hasSize(Inbox.MOST_REFUSED_IN_A_ROW);

    asOne().post("/exchange/inbox/refusal").then().statusCode(204);
    waiting().untilAsserted(() -> assertThat(rejected(SeenRecords.POISON + " row")).hasSize(8));
    publish("key-1", "row-after");
    waiting().untilAsserted(() -> assertThat(seen("row-after")).hasSize(1));
    waiting().untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
  }

  @Test
  @DisplayName("handles a refused record again once two persons want it, after showing what comes")
  void handledAgain() {
    publish("key-1", SeenRecords.POISON + " redriven");
    waiting()
        .untilAsserted(() -> assertThat(rejected(SeenRecords.POISON + " redriven")).hasSize(1));
    String id = query("select max(id)::text from kept_refusal").get(0);
    handler.mended(true);

    asOne()
        .post("/exchange/refused-records/%s/dry-run".formatted(id))
        .then()
        .statusCode(200)
        .body(hasJsonPath("$.published['intake.facts.v1']", equalTo(1)))
        .body(hasJsonPath("$.rejected", equalTo(false)));
    assertThat(seen(SeenRecords.POISON + " redriven")).isEmpty();
    asOne()
        .post("/exchange/refused-records/%s/redrive".formatted(id))
        .then()
        .statusCode(409)
        .body(hasJsonPath("$.type", containsString("not-proposed")));
    asOne().post("/exchange/refused-records/%s/proposal".formatted(id)).then().statusCode(204);
    asOne()
        .post("/exchange/refused-records/%s/redrive".formatted(id))
        .then()
        .statusCode(409)
        .body(hasJsonPath("$.type", containsString("same-person")));
    asAnother()
        .post("/exchange/refused-records/%s/redrive".formatted(id))
        .then()
        .statusCode(200)
        .body(hasJsonPath("$.published['intake.facts.v1']", equalTo(1)));

    waiting()
        .untilAsserted(() -> assertThat(announced(SeenRecords.POISON + " redriven")).hasSize(1));
    assertThat(seen(SeenRecords.POISON + " redriven")).hasSize(1);
    asAnother()
        .post("/exchange/refused-records/%s/redrive".formatted(id))
        .then()
        .statusCode(409)
        .body(hasJsonPath("$.type", containsString("handled")));
  }

  @Test
  @DisplayName("gives every event the CloudEvents headers")
  void headers() {
    publish("key-7", "headed-1");
    waiting().untilAsserted(() -> assertThat(announced("headed-")).hasSize(1));

    ConsumerRecord<String, byte[]> event = announcements("headed-").get(0);
    assertThat(event.key()).isEqualTo("key-7");
    assertThat(header(event, "ce_specversion")).isEqualTo("1.0");
    assertThat(header(event, "ce_id")).isEqualTo(placeOf("headed-1"));
    assertThat(header(event, "ce_type")).isEqualTo("org.carepremiums.intake.fact.v1");
    assertThat(header(event, "ce_source")).isEqualTo("/care-premiums/intake");
    assertThat(header(event, "ce_subject")).isEqualTo("key-7");
    assertThat(OffsetDateTime.parse(header(event, "ce_time")).getOffset().getId()).isEqualTo("Z");
    assertThat(header(event, "content-type")).isEqualTo("application/json");
  }

  @Test
  @DisplayName("hands the trace of a record on to its events, and to those that follow later")
  void traces() {
    String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    String unsampled = "00-4bf92f3577b34da6a3ce929d0e0e4737-00f067aa0ba902b7-00";
    topics.publishBytes(
        IN,
        "54263481",
        "traced-1".getBytes(UTF_8),
        Map.of("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));
    topics.publishBytes(
        IN, "54263482", "traced-2".getBytes(UTF_8), Map.of("traceparent", unsampled));
    topics.publishBytes(IN, "54263483", "traced-3".getBytes(UTF_8), Map.of("traceparent", "00-0"));
    topics.publishBytes(
        IN,
        "refused-key",
        (SeenRecords.POISON + " traced").getBytes(UTF_8),
        Map.of("traceparent", unsampled));
    waiting().untilAsserted(() -> assertThat(announced("traced-")).hasSize(3));
    waiting().untilAsserted(() -> assertThat(rejected(SeenRecords.POISON + " traced")).hasSize(1));
    publish("54263481", "traced-4");
    waiting().untilAsserted(() -> assertThat(announced("traced-")).hasSize(4));
    unitOfWork.call(
        outgoing -> {
          handler.handle(
              List.of(
                  record("54263481", 2_000_000, "traced-5-sampled"),
                  record("54263482", 2_000_001, "traced-5-passing")),
              outgoing);
          return null;
        });
    waiting().untilAsserted(() -> assertThat(announced("traced-")).hasSize(6));

    waiting().untilAsserted(() -> assertThat(spans.of(trace)).hasSize(3));
    SpanData handled = span(trace, "handle upstream.rsw.sumehr.v1").get(0);
    assertThat(handled.getParentSpanId()).isEqualTo("00f067aa0ba902b7");
    assertThat(span(trace, "publish intake.facts.v1"))
        .hasSize(2)
        .allMatch(published -> published.getParentSpanId().equals(handled.getSpanId()))
        .anyMatch(published -> traceOf("traced-1").contains(published.getSpanId()));
    assertThat(spans.of("4bf92f3577b34da6a3ce929d0e0e4737")).isEmpty();
    assertThat(traceOf("traced-1")).contains("-" + trace + "-").endsWith("-01");
    assertThat(traceOf("traced-2")).isEqualTo(unsampled);
    assertThat(traceOf("traced-3")).isNull();
    assertThat(traceOf("traced-4")).isNull();
    assertThat(traceOf("traced-5-sampled")).contains("-" + trace + "-");
    assertThat(traceOf("traced-5-passing")).isNull();
    assertThat(
            topics.all(IN.rejections()).stream()
                .filter(event -> "refused-key".equals(event.key()))
                .map(event -> header(event, "traceparent")))
        .containsExactly(unsampled);
  }

  @Test
  @DisplayName("masks NISS and IBAN in the span of a request")
  void requestsAreMasked() {
    String trace = "4bf92f3577b34da6a3ce929d0e0e4738";
    given()
        .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
        .get("/exchange/status?of=71031401213");

    waiting().untilAsserted(() -> assertThat(spans.of(trace)).hasSize(1));
    assertThat(spans.of(trace).get(0).getAttributes().get(UrlAttributes.URL_QUERY))
        .startsWith("of=")
        .doesNotContain("71031401213");
  }

  @Test
  @DisplayName("says how far it has come")
  void status() {
    publish("key-1", "status-1");
    waiting().untilAsserted(() -> assertThat(seen("status-")).hasSize(1));
    awaitEmptyOutbox();
    String place = placeOf("status-1");
    String partition = place.substring(0, place.lastIndexOf('/'));
    int offset = Integer.parseInt(place.substring(place.lastIndexOf('/') + 1));

    given()
        .get("/exchange/status")
        .then()
        .statusCode(200)
        .body(hasJsonPath("$.service", equalTo("intake")))
        .body(hasJsonPath("$.outbox", equalTo(0)))
        .body(hasJsonPath("$.positions['" + partition + "']", greaterThanOrEqualTo(offset + 1)));
  }

  @Test
  @DisplayName("lets one instance at a time publish")
  void oneRelay() throws SQLException {
    try (Connection other =
            DriverManager.getConnection(jdbcUrl, Database.OWNER, Database.OWNER_PASSWORD);
        Statement statement = other.createStatement()) {
      // Whoever relays now loses the lock with its connection, and this one is next in the queue.
      Thread killer = new Thread(this::endRelaysConnection);
      killer.start();
      statement.execute("select pg_advisory_lock(%d)".formatted(OutboxRelay.LOCK_KEY));
      publish("key-1", "alone-1");
      waiting().untilAsserted(() -> assertThat(seen("alone-")).hasSize(1));

      await()
          .during(Duration.ofSeconds(2))
          .atMost(Duration.ofSeconds(10))
          .until(() -> announced("alone-").isEmpty() && outbox() == 1);
      statement.execute("select pg_advisory_unlock(%d)".formatted(OutboxRelay.LOCK_KEY));

      waiting().untilAsserted(() -> assertThat(announced("alone-")).containsExactly("alone-1"));
      awaitEmptyOutbox();
    }
  }

  @Test
  @DisplayName("rolls state and events back together when a request fails")
  void failedRequest() {
    assertThatThrownBy(
            () ->
                unitOfWork.call(
                    outgoing -> {
                      handler.handle(List.of(record("half-1")), outgoing);
                      throw RequestRefused.conflict("half", "half way");
                    }))
        .isInstanceOf(RequestRefused.class);

    assertThat(seen("half-")).isEmpty();
    assertThat(announced("half-")).isEmpty();
  }

  private List<SpanData> span(String trace, String name) {
    return spans.of(trace).stream().filter(span -> span.getName().equals(name)).toList();
  }

  private String traceOf(String value) {
    ConsumerRecord<String, byte[]> event = announcements(value).get(0);
    return event.headers().lastHeader("traceparent") == null ? null : header(event, "traceparent");
  }

  private static ReceivedRecord record(String value) {
    return record("key-1", 1_000_000, value);
  }

  private static ReceivedRecord record(String key, long offset, String value) {
    return new ReceivedRecord(
        IN.topicName(), 0, offset, 0, key.getBytes(UTF_8), value.getBytes(UTF_8), NO_HEADERS);
  }

  private List<String> publishAround(String name, String bad) {
    List<String> good = IntStream.range(0, 40).mapToObj(number -> name + "-" + number).toList();
    for (int number = 0; number < good.size(); number++) {
      publish("key-" + number % 3, good.get(number));
      if (number == 17) {
        topics.publishBytes(IN, "key-1", bad.getBytes(UTF_8), Map.of("ce_delivery", "d-1"));
      }
    }
    return good;
  }

  private void publish(String key, String value) {
    topics.publishBytes(IN, key, value.getBytes(UTF_8), NO_HEADERS);
  }

  private void publish(Topic topic, String value) {
    topics.publishBytes(topic, "key-1", value.getBytes(UTF_8), NO_HEADERS);
  }

  private static Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", Stack.broker().bootstrapServers()));
  }

  private static void notReady(String what, String why) {
    given()
        .get("/q/health/ready")
        .then()
        .statusCode(503)
        .body(
            hasJsonPath(
                "$.checks[?(@.name == 'inbox')].data['%s']".formatted(what),
                contains(containsString(why))));
  }

  private static ValidatableResponse accept(Topic topic, String reason) {
    return asOne()
        .contentType("application/json")
        .body(Map.of("reason", reason))
        .post("/exchange/gaps/%s/acceptance".formatted(topic.topicName()))
        .then();
  }

  private TopicPartition partitionOf(String value) {
    String[] place = placeOf(value).split("/");
    return new TopicPartition(place[0], Integer.parseInt(place[1]));
  }

  private long nextOf(TopicPartition place) {
    return Long.parseLong(
        query(
                "select next_offset::text from consumed_position where topic = '%s' and partition = %d"
                    .formatted(place.topic(), place.partition()))
            .get(0));
  }

  /** As a service that was away, or whose database was restored. */
  private void comeBackTo(TopicPartition place, long next) throws SQLException {
    execute(
        "update consumed_position set next_offset = %d where topic = '%s' and partition = %d"
            .formatted(next, place.topic(), place.partition()));
    java.util.function.Consumer<Consumer<byte[], byte[]>> joinAgain = Consumer::enforceRebalance;
    kafka
        .<byte[], byte[]>getConsumer("inbox")
        .runOnPollingThread(joinAgain)
        .await()
        .atMost(Duration.ofSeconds(30));
  }

  /** The table takes no place twice, as services do. */
  private void forgetSeen(Topic topic) throws SQLException {
    execute("delete from seen where place like '%s/%%'".formatted(topic.topicName()));
  }

  private double standing(Topic topic) {
    return metrics
        .get("care_premiums_inbox_standing_seconds")
        .tag("topic", topic.topicName())
        .gauge()
        .value();
  }

  private List<String> seen(String prefix) {
    return query("select value from seen where value like '" + prefix + "%' order by place");
  }

  private String placeOf(String value) {
    return query("select place from seen where value = '" + value + "'").get(0);
  }

  private long seenPlacesBeyondPositions(String prefix) {
    return query(
            """
            select place from seen left join consumed_position
              on split_part(place, '/', 1) = topic and split_part(place, '/', 2)::int = partition
            where value like '%s%%'
              and (next_offset is null or split_part(place, '/', 3)::bigint >= next_offset)
            """
                .formatted(prefix))
        .size();
  }

  private List<ConsumerRecord<String, byte[]>> announcements(String prefix) {
    return topics.all(Topic.FACTS).stream()
        .filter(event -> new String(event.value(), UTF_8).contains("\"factId\":\"" + prefix))
        .toList();
  }

  private List<String> announced(String prefix) {
    return topics.events(Topic.FACTS, Fact.class, fact -> fact.factId().startsWith(prefix)).stream()
        .map(Fact::factId)
        .toList();
  }

  private List<Rejection> rejected(String prefix) {
    return topics.events(
        IN.rejections(),
        Rejection.class,
        rejection -> decoded(rejection.value()).startsWith(prefix));
  }

  private long outbox() {
    return Long.parseLong(query("select count(*)::text from outbox").get(0));
  }

  private void awaitEmptyOutbox() {
    waiting().untilAsserted(() -> assertThat(outbox()).isZero());
  }

  /** Puts an event into the outbox that no service would decide. */
  private void wait(String topic, String data) throws SQLException {
    execute(
        """
        insert into outbox (topic, record_key, event_id, event_type, data)
        values (%s, 'key-1', 'event-1', 'org.carepremiums.intake.fact.v1', convert_to(%s, 'UTF8'))
        """
            .formatted(topic, data));
  }

  private static RequestSpecification asOne() {
    return Caller.as("platform-1", Role.PLATFORM);
  }

  private static RequestSpecification asAnother() {
    return Caller.as("platform-2", Role.PLATFORM);
  }

  private double passedOver() {
    return metrics.counter("care_premiums_records", "outcome", "passed-over").count();
  }

  private double lag() {
    return metrics.get("care_premiums_inbox_lag").tag("topic", IN.topicName()).gauge().value();
  }

  /** Lets the next such statement on the outbox fail as if two transactions had met, once. */
  private void failOnce(String operation, String sqlState, String condition) throws SQLException {
    execute("drop sequence if exists failures");
    execute("create sequence failures");
    execute("grant usage on sequence failures to " + Database.SERVICE);
    execute(
        """
        create or replace function fail_once() returns trigger language plpgsql as $$
        begin
          if nextval('failures') = 1 then
            raise exception 'not this time' using errcode = '%s';
          end if;
          return coalesce(new, old);
        end $$
        """
            .formatted(sqlState));
    execute(
        """
        create trigger once before %s on outbox for each row when (%s)
        execute function fail_once()
        """
            .formatted(operation, condition));
  }

  /** How often the trigger was asked; the first time it failed. */
  private long attempts() {
    return Long.parseLong(query("select last_value::text from failures").get(0));
  }

  private void endRelaysConnection() {
    waiting()
        .until(
            () ->
                !query(
                        """
                        select pg_terminate_backend(holder.pid)::text
                        from pg_locks holder join pg_locks waiter using (classid, objid, objsubid)
                        where holder.locktype = 'advisory' and holder.granted
                          and waiter.locktype = 'advisory' and not waiter.granted
                        """)
                    .isEmpty());
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

  private static String header(ConsumerRecord<String, byte[]> event, String name) {
    return new String(event.headers().lastHeader(name).value(), UTF_8);
  }

  private static String decoded(String base64) {
    return new String(Base64.getDecoder().decode(base64), UTF_8);
  }

  private static ConditionFactory waiting() {
    return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50));
  }
}
