package org.carepremiums.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carepremiums.intake.Upstream.OBSERVED;
import static org.carepremiums.intake.Upstream.newDelivery;
import static org.carepremiums.intake.Upstream.newPhysiotherapist;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.intake.ReceiptStatus;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.intake.desk.DeliveryWords;
import org.carepremiums.platform.testing.StackTestResource;
import org.carepremiums.platform.testing.access.Caller;
import org.carepremiums.platform.testing.access.TestTokens;
import org.carepremiums.platform.testing.page.ShownPage;
import org.carepremiums.platform.testing.page.Templates;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.wording.check.ForeignWords;
import org.carepremiums.platform.wording.check.WordingFaults;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.text.Language;
import org.carepremiums.platform.wording.text.Phrasebooks;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What who delivers data does and sees, and who watches over what is delivered. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
@DisplayName("The desk of deliveries")
class DeliveryDeskTest {

  private static final String HEADER =
      "inamiNumber,insurer,year,countedThrough,services,mValues,observedOn";
  private static final String DELIVERIES = "/desk/deliveries";
  private static final String OWN = DELIVERIES + "/insurers";
  private static final String UPLOAD = "/desk/upload/insurers";
  private static final String INSURER =
      TestTokens.of("insurers-1", Role.dataProvider(Source.INSURERS));
  private static final String ABRUMET =
      TestTokens.of("abrumet-1", Role.dataProvider(Source.ABRUMET));
  private static final String HANDLER = TestTokens.of("case-handler-1", Role.CASE_HANDLER);
  private static final String AUDITOR = TestTokens.of("auditor-1", Role.AUDITOR);
  private static final String BOUNDARY = "a-boundary";
  private static final String REASON = "The register knows fewer people.";

  @Inject Pages pages;

  private Upstream upstream;

  @BeforeEach
  void connect() {
    upstream = new Upstream();
    upstream.openDay();
  }

  @AfterEach
  void disconnect() {
    upstream.close();
  }

  @Test
  @DisplayName("says everything in every language, and wholly in it")
  void words() {
    Phrasebooks words = new DeliveryWords().books();

    assertThat(WordingFaults.of(words)).isEmpty();
    assertThat(Templates.phrasesIn(Path.of("src/main/resources/templates/deliveries")))
        .isNotEmpty()
        .isSubsetOf(pages.books().phrases().stream().map(Phrase::id).collect(Collectors.toSet()));
  }

  @ParameterizedTest(name = "is sound in {0}")
  @EnumSource
  void sound(Language language) throws IOException {
    String held = held(newDelivery());
    String open = newDelivery();
    upstream.open(Topic.INSURERS_ACTIVITY_COUNTS, open);
    String incomplete = newDelivery();
    upstream.close(Topic.INSURERS_ACTIVITY_COUNTS, incomplete, 7, "00".repeat(32), 2097);
    completed(2096);
    upstream.settle();
    String year = "/desk/completeness/abrumet/sumehr/2096";
    String mistaken = csv(wrong(), line("4"));
    ForeignWords foreign = ForeignWords.by(pages.books());
    List<ShownPage> shown =
        List.of(
            open(DELIVERIES, HANDLER, language),
            open(OWN, INSURER, language),
            open(DELIVERIES + "/abrumet", AUDITOR, language),
            open(OWN + "/activity-counts/" + held, INSURER, language),
            open(OWN + "/activity-counts/" + open, HANDLER, language),
            open(OWN + "/activity-counts/" + incomplete + "?done=sent&lines=7", INSURER, language),
            send(OWN + "/activity-counts/" + held, INSURER, language, Map.of("reason", "")),
            send(OWN + "/activity-counts/" + open, HANDLER, language, Map.of("reason", REASON)),
            open(year, HANDLER, language),
            open("/desk/completeness/abrumet/sumehr/2095", AUDITOR, language),
            send(year, HANDLER, language, Map.of("reason", "x".repeat(501), "step", "suspension")),
            send(year, HANDLER, language, Map.of("reason", REASON, "step", "resumption")),
            open("/desk/receipts", AUDITOR, language),
            open("/desk/receipts/insurers?feed=activity-counts", INSURER, language),
            open(UPLOAD, INSURER, language),
            open(UPLOAD, AUDITOR, language),
            upload(language, filled(newDelivery()), mistaken),
            upload(language, filled(held), csv(line("1"))),
            upload(language, filled(newDelivery()), csv(wrong())),
            upload(language, filled(newDelivery()), "%PDF-1.7"),
            upload(language, Map.of("deliveryId", "a b", "years", "24", "from", "yesterday"), ""));

    for (ShownPage page : shown) {
      assertThat(page.faults()).as(page.path() + " " + page.html().title()).isEmpty();
      assertThat(foreign.in(language, page.ownText().replaceAll("(delivery|many)-[0-9]+", "")))
          .as(page.path() + page.text())
          .isEmpty();
    }
    assertThat(shown).extracting(page -> page.answer().statusCode()).contains(200, 400, 409);
  }

  @Test
  @DisplayName("begins with what is held, late, suspended and not ended, each with the way to it")
  void due() throws IOException {
    String held = held(newDelivery());
    upstream.open(Topic.INSURERS_ACTIVITY_COUNTS, newDelivery());
    upstream.settle();

    ShownPage page = open(OWN, INSURER, Language.ENGLISH);

    Element first = page.html().selectFirst("main h2");
    assertThat(first.text()).isEqualTo("What needs you now");
    assertThat(page.html().select("ol.due a").eachAttr("href"))
        .contains("/intake" + OWN + "/activity-counts/" + held);
    assertThat(page.html().select("ol.due a").eachText())
        .anyMatch(text -> text.contains("has begun and not ended"));
  }

  @Test
  @DisplayName("shows which source has delivered which year, and since when one is late")
  void matrix() {
    completed(2088);
    upstream.close(Topic.VZN_SUMEHR, newDelivery(), List.of(), 2087);
    upstream.close(Topic.VZN_SUMEHR, newDelivery(), 3, "00".repeat(32), 2086);
    upstream.settle();

    ShownPage page = open(DELIVERIES + "/vzn", HANDLER, Language.ENGLISH);
    List<String> years = page.html().select("table thead").first().select("th").eachText();
    List<String> cells = page.html().select("table").first().select("tbody td").eachText();

    assertThat(cells.get(years.indexOf("2088") - 2)).startsWith("late since 2025-");
    assertThat(cells.get(years.indexOf("2087") - 2)).isEqualTo("complete");
    assertThat(page.html().select("ol.due").text()).contains("2088 not delivered, late since");
    assertThat(page.html().select("table td.bad a").eachAttr("aria-label"))
        .anyMatch(label -> label.contains("VZN") && label.contains("2088"));
  }

  @Test
  @DisplayName("leads who delivers to the own source, and shows no other")
  void ownSource() {
    Response led =
        Caller.with(INSURER)
            .accept("text/html")
            .redirects()
            .follow(false)
            .get(DELIVERIES + "?state=held");

    assertThat(led.statusCode()).isEqualTo(303);
    assertThat(led.header("Location")).endsWith("/intake" + OWN);
    for (String path :
        List.of(
            OWN,
            OWN + "/file",
            OWN + "/activity-counts/any",
            OWN + "/activity-counts/any/progress",
            OWN + "/activity-counts/any/refusals",
            OWN + "/activity-counts/any/rejected-lines",
            "/desk/completeness/insurers/activity-counts/2024",
            "/desk/receipts/insurers",
            "/desk/receipts/insurers/file",
            UPLOAD)) {
      assertThat(Caller.with(ABRUMET).accept("*/*").get(path).statusCode()).as(path).isEqualTo(403);
    }
    for (String path : List.of(DELIVERIES + "/file", "/desk/receipts/file")) {
      assertThat(Caller.with(ABRUMET).accept("*/*").get(path).statusCode()).isEqualTo(403);
    }
    assertThat(open(DELIVERIES, TestTokens.of("p-1", Role.PLATFORM), Language.ENGLISH).answer())
        .extracting(Response::statusCode)
        .isEqualTo(403);
  }

  @Test
  @DisplayName("puts its list in order, narrows it, and gives all of it as a file")
  void list() throws IOException {
    List<String> ours =
        IntStream.range(0, 52)
            .mapToObj(number -> "many-%02d".formatted(number))
            .peek(delivery -> upstream.open(Topic.INSURERS_ATTESTED_AMOUNTS, delivery))
            .toList();
    upstream.settle();
    String narrowed = OWN + "?feed=attested-amounts&state=open&sort=delivery";

    ShownPage first = open(narrowed, INSURER, Language.ENGLISH);
    ShownPage second = open(narrowed + "&page=2", INSURER, Language.ENGLISH);
    ShownPage backwards = open(narrowed.replace("sort=", "sort=-"), INSURER, Language.ENGLISH);
    ShownPage none = open(narrowed.replace("=open", "=held"), INSURER, Language.ENGLISH);
    Element file = first.html().selectFirst("nav.parts a[download]");
    List<CSVRecord> records = records(file.attr("href").replaceFirst("/intake", ""), INSURER);

    assertThat(deliveries(first)).hasSize(50).startsWith("many-00", "many-01");
    assertThat(deliveries(second)).containsExactly("many-50", "many-51");
    assertThat(deliveries(backwards)).startsWith("many-51");
    assertThat(none.text()).contains("Nothing is listed here");
    assertThat(records).hasSize(53);
    assertThat(records.stream().skip(1).map(record -> record.get(2)).toList()).isEqualTo(ours);
    assertThat(
            open(DELIVERIES + "?source=insurers&sort=-refused", HANDLER, Language.ENGLISH)
                .answer()
                .statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest(name = "answers {0} with a page that says what is wrong")
  @ValueSource(
      strings = {
        OWN + "?sort=secret",
        OWN + "?state=lost",
        DELIVERIES + "/nobody",
        DELIVERIES + "?source=nobody",
        OWN + "/unheard-of/any",
        OWN + "/activity-counts/unheard-of",
        "/desk/completeness/insurers/activity-counts/1",
        "/desk/completeness/insurers/unheard-of/2024",
        "/desk/receipts/nobody",
        "/desk/upload/nobody"
      })
  void badAddresses(String path) {
    ShownPage page = open(path, AUDITOR, Language.FRENCH);

    assertThat(page.answer().statusCode()).isIn(400, 404);
    assertThat(page.faults()).isEmpty();
  }

  @Test
  @DisplayName("checks a file without sending it, says why lines would be refused, then sends it")
  void upload() {
    String delivery = newDelivery();
    List<String> lines =
        new ArrayList<>(
            IntStream.range(0, 400).mapToObj(number -> line(Integer.toString(number))).toList());
    lines.set(2, line("many"));
    lines.set(5, line("several"));
    lines.set(9, line("1").replace(",2024,", ",2024,,").replace("2024-12-31,", ""));
    lines.set(11, line("-5"));
    String file = csv(lines.toArray(String[]::new));

    ShownPage checked = upload(Language.ENGLISH, filled(delivery), file);

    assertThat(checked.answer().statusCode()).isEqualTo(200);
    assertThat(checked.html().select("main h2").first().text())
        .isEqualTo("4 of 400 lines would be refused, here is why");
    assertThat(checked.text()).contains("Nothing has been sent").doesNotContain("more than 1 %");
    assertThat(checked.html().select("table.list tbody tr").first().select("td").eachText())
        .containsExactly("services", "2", "4", "many", "a whole number");
    assertThat(checked.html().select("#deliveryId").val()).isEqualTo(delivery);
    assertNothingCame(delivery);

    String digest = checked.html().select("input[name=checked]").val();
    ShownPage other =
        upload(
            Language.ENGLISH,
            with(filled(delivery), "checked", digest, "action", "send"),
            file + line("7"));
    assertThat(other.answer().statusCode()).isEqualTo(409);
    assertThat(other.text()).contains("this is not the file that was checked");
    assertNothingCame(delivery);

    ShownPage sent =
        upload(Language.ENGLISH, with(filled(delivery), "checked", digest, "action", "send"), file);
    assertThat(sent.answer().statusCode()).isEqualTo(303);
    String location = sent.answer().header("Location");
    assertThat(location).contains(OWN + "/activity-counts/" + delivery + "?done=sent&lines=400");
    upstream.settle();
    ShownPage arrived =
        open(location.substring(location.indexOf("/desk")), INSURER, Language.ENGLISH);
    assertThat(arrived.text())
        .contains("The file has been sent: 400 lines.", "4 refused, by reason");
    assertThat(arrived.html().select("table.list tbody tr").first().select("td").eachText())
        .startsWith("services", "2", "4", "many");
  }

  @Test
  @DisplayName("finds lines that contradict each other before a file is sent, as when it arrives")
  void contradictoryLines() {
    String delivery = newDelivery();
    String one = line("7");
    String file = csv(one, one, one.replace(",7,24,", ",8,24,"));

    ShownPage checked = upload(Language.ENGLISH, filled(delivery), file);

    assertThat(checked.html().select("main h2").first().text())
        .isEqualTo("1 of 3 lines would be refused, here is why");
    String because = checked.html().select("table.list tbody tr").first().text();
    assertThat(because).contains("4");
    String digest = checked.html().select("input[name=checked]").val();
    upload(Language.ENGLISH, with(filled(delivery), "checked", digest, "action", "send"), file);
    upstream.settle();
    assertThat(
            open(OWN + "/activity-counts/" + delivery, INSURER, Language.ENGLISH)
                .html()
                .select("table.list tbody tr")
                .first()
                .text())
        .startsWith(because.substring(0, 20));
  }

  @Test
  @DisplayName(
      "says at once that every line of a large file is wrong, by reason, and keeps nothing")
  void everyLineWrong() {
    String delivery = newDelivery();
    String file =
        csv(
            IntStream.range(0, 40_000)
                .mapToObj(number -> number % 4 == 0 ? line("many") : line("1") + ",1,2")
                .toArray(String[]::new));

    ShownPage checked = upload(Language.ENGLISH, filled(delivery), file);

    assertThat(checked.answer().statusCode()).isEqualTo(200);
    assertThat(checked.text())
        .contains("All 40,000 lines would be refused, here is why", "Correct the file first");
    assertThat(checked.html().select("table.list tbody tr")).hasSize(2);
    assertThat(checked.html().select("table.list tbody tr td.number").eachText())
        .containsExactly("30,000", "3", "10,000", "2");
    assertThat(checked.html().select("button[value=send]")).isEmpty();
    assertNothingCame(delivery);
  }

  @Test
  @DisplayName(
      "does not offer to send a file whose first lines cannot be read, as it would be refused")
  void firstLinesUnreadable() {
    String delivery = newDelivery();
    List<String> lines = new ArrayList<>(Collections.nCopies(100, "1,2"));
    lines.add(line("3"));

    ShownPage checked =
        upload(Language.ENGLISH, filled(delivery), csv(lines.toArray(String[]::new)));

    assertThat(checked.text()).contains("100 of 101 lines would be refused");
    assertThat(checked.html().select("button[value=send]")).isEmpty();
  }

  @Test
  @DisplayName("keeps what was typed where a file is no such delivery, and says why")
  void notRead() {
    ShownPage noTable = upload(Language.ENGLISH, filled("kept-1"), "some,columns\n1,2\n");
    ShownPage again =
        ShownPage.send(
            UPLOAD + "?language=nl",
            INSURER,
            "en",
            "multipart/form-data; boundary=" + BOUNDARY,
            parts(filled("kept-2"), null));

    assertThat(noTable.answer().statusCode()).isEqualTo(400);
    assertThat(noTable.html().select("[lang=en][translate=no]").text()).contains("columns");
    assertThat(noTable.html().select("#deliveryId").val()).isEqualTo("kept-1");
    assertThat(again.answer().statusCode()).isEqualTo(200);
    assertThat(again.html().select("#deliveryId").val()).isEqualTo("kept-2");
    assertThat(again.html().select("#years").val()).isEqualTo("2098");
  }

  @Test
  @DisplayName("reads JSON by the name of its file, and does not send what was never checked")
  void json() {
    String delivery = newDelivery();
    String number = newPhysiotherapist();

    ShownPage checked =
        ShownPage.send(
            UPLOAD,
            INSURER,
            "en",
            "multipart/form-data; boundary=" + BOUNDARY,
            parts(
                with(filled(delivery), "action", "send"),
                new Chosen(
                    "counts.ndjson",
                    Upstream.activityCount(number, "100", 3, OBSERVED)
                        + "\n{\"inamiNumber\":\""
                        + number
                        + "\"}\n")));

    assertThat(checked.answer().statusCode()).isEqualTo(409);
    assertThat(checked.text()).contains("1 of 2 lines would be refused");
    assertNothingCame(delivery);
  }

  @Test
  @DisplayName("lets the source stand by a held delivery with a reason, once")
  void confirm() throws IOException {
    String held = held(newDelivery());
    String path = OWN + "/activity-counts/" + held;

    ShownPage form = open(path, INSURER, Language.ENGLISH);
    ShownPage empty = send(path, INSURER, Language.ENGLISH, Map.of("reason", " "));
    ShownPage confirmed = send(path, INSURER, Language.ENGLISH, Map.of("reason", REASON));
    ShownPage twice = send(path, INSURER, Language.ENGLISH, Map.of("reason", REASON));
    upstream.settle();

    assertThat(form.text()).contains("It is held", "More of its lines were refused");
    assertThat(form.html().select("form#form button[type=submit]").text())
        .isEqualTo("Stand by this delivery");
    assertThat(empty.answer().statusCode()).isEqualTo(400);
    assertThat(confirmed.answer().statusCode()).isEqualTo(303);
    assertThat(open(path + "?done=confirmed", INSURER, Language.ENGLISH).text())
        .contains("It now completes its years");
    assertThat(twice.answer().statusCode()).isEqualTo(409);
    assertThat(twice.html().select("#form")).isEmpty();
    assertThat(upstream.receipts(Topic.INSURERS_ACTIVITY_COUNTS, held))
        .last()
        .satisfies(receipt -> assertThat(receipt.status()).isEqualTo(ReceiptStatus.COMPLETE));
  }

  @Test
  @DisplayName("shows an auditor everything, and lets no auditor do anything")
  void auditor() throws IOException {
    String held = held(newDelivery());
    completed(2094);
    String path = OWN + "/activity-counts/" + held;
    String year = "/desk/completeness/abrumet/sumehr/2094";

    for (String shown : List.of(path, year, UPLOAD)) {
      assertThat(open(shown, AUDITOR, Language.ENGLISH).html().select("form[method=post]"))
          .isEmpty();
      assertThat(
              send(shown, AUDITOR, Language.ENGLISH, Map.of("reason", REASON))
                  .answer()
                  .statusCode())
          .isIn(403, 415);
    }
    assertThat(records(path + "/refusals", AUDITOR)).hasSize(2);
  }

  @Test
  @DisplayName("gives refused lines back as a file, to everybody but their sender without numbers")
  void refusedLines() throws IOException {
    String delivery = newDelivery();
    String file = csv(line("42012205181 BE68539007547034"), line("1"));
    ShownPage checked = upload(Language.ENGLISH, filled(delivery), file);
    String digest = checked.html().select("input[name=checked]").val();
    upload(Language.ENGLISH, with(filled(delivery), "checked", digest, "action", "send"), file);
    upstream.settle();
    String path = OWN + "/activity-counts/" + delivery;

    ShownPage own = open(path, INSURER, Language.ENGLISH);
    ShownPage others = open(path, HANDLER, Language.ENGLISH);

    assertThat(own.html().select("nav.parts a[download]").eachAttr("href"))
        .containsExactly("/intake" + path + "/rejected-lines", "/intake" + path + "/refusals");
    assertThat(own.text()).contains("BE68539007547034");
    assertThat(others.text()).doesNotContain("BE68539007547034", "42012205181");
    assertThat(records(path + "/rejected-lines", INSURER).get(1).get(4))
        .contains("BE68539007547034");
    assertThat(Caller.with(HANDLER).get(path + "/rejected-lines").asString())
        .doesNotContain("BE68539007547034");
    assertThat(records(path + "/refusals", INSURER).get(1).get(1)).contains("cell cannot be read");
  }

  @Test
  @DisplayName("tells how far a delivery is, for its page to fetch again")
  void progress() {
    String delivery = newDelivery();
    upstream.close(Topic.INSURERS_ACTIVITY_COUNTS, delivery, 4, "00".repeat(32), 2093);
    upstream.publish(
        Topic.INSURERS_ACTIVITY_COUNTS,
        null,
        Upstream.activityCount(newPhysiotherapist(), "100", 1, OBSERVED),
        delivery,
        1);
    upstream.settle();
    String path = OWN + "/activity-counts/" + delivery;

    ShownPage page = open(path, INSURER, Language.ENGLISH);
    String fragment = page.html().select("[hx-get]").attr("hx-get");
    ShownPage later =
        open(fragment.substring(fragment.indexOf("/desk")), INSURER, Language.ENGLISH);
    ShownPage estimated =
        open(path + "/progress?since=1700000000000&then=0", INSURER, Language.ENGLISH);

    assertThat(page.html().select("progress").attr("value")).isEqualTo("25");
    assertThat(page.text()).contains("1 of 4, 3 left", "You can close this page");
    assertThat(later.html().select("progress").attr("value")).isEqualTo("25");
    assertThat(later.html().select(".progress").attr("hx-get")).isEqualTo(fragment);
    assertThat(estimated.text()).contains("probably done on");
    assertThat(open(OWN, INSURER, Language.ENGLISH).html().select("h2").eachText())
        .contains("Arriving now");
  }

  @Test
  @DisplayName("tells of a file that was sent just now before anything of it has been handled")
  void nothingHandledYet() {
    String path = OWN + "/activity-counts/sent-just-now";

    ShownPage page = open(path + "?done=sent&lines=40000", INSURER, Language.ENGLISH);
    ShownPage bar = open(path + "/progress?lines=40000", INSURER, Language.ENGLISH);

    assertThat(page.faults()).isEmpty();
    assertThat(page.text())
        .contains("The file has been sent: 40,000 lines.", "0 of 40,000, 40,000 left");
    assertThat(bar.html().select(".progress").attr("hx-get"))
        .isEqualTo(page.html().select(".progress").attr("hx-get"));
    assertThat(bar.answer().header("HX-Refresh")).isNull();
    assertThat(open(path, INSURER, Language.ENGLISH).answer().statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("has the page of a delivery loaded anew once all of it has arrived")
  void allArrived() {
    String delivery = held(newDelivery());
    String path = OWN + "/activity-counts/" + delivery + "/progress";

    assertThat(open(path, INSURER, Language.ENGLISH).answer().header("HX-Refresh"))
        .isEqualTo("true");
  }

  @Test
  @DisplayName("suspends a year and declares it complete again, each with a reason, and keeps both")
  void suspension() {
    completed(2092);
    String year = "/desk/completeness/abrumet/sumehr/2092";
    Map<String, String> suspension = Map.of("reason", REASON, "step", "suspension");

    ShownPage noReason = send(year, HANDLER, Language.ENGLISH, Map.of("step", "suspension"));
    ShownPage suspended = send(year, HANDLER, Language.ENGLISH, suspension);
    ShownPage twice = send(year, HANDLER, Language.ENGLISH, suspension);
    ShownPage own = open(year, ABRUMET, Language.ENGLISH);
    ShownPage resumed =
        send(year, HANDLER, Language.ENGLISH, Map.of("reason", "Right.", "step", "resumption"));
    ShownPage after = open(year + "?done=resumption", HANDLER, Language.ENGLISH);

    assertThat(noReason.answer().statusCode()).isEqualTo(400);
    assertThat(noReason.html().select("#reason").attr("aria-invalid")).isEqualTo("true");
    assertThat(suspended.answer().statusCode()).isEqualTo(303);
    assertThat(suspended.answer().header("Location")).endsWith(year + "?done=suspension");
    assertThat(twice.answer().statusCode()).isEqualTo(409);
    assertThat(twice.html().select("#reason").text()).isEqualTo(REASON);
    assertThat(own.text())
        .contains("only a case handler can declare it complete again", REASON)
        .doesNotContain("case-handler-1");
    assertThat(own.html().select("#form")).isEmpty();
    assertThat(resumed.answer().statusCode()).isEqualTo(303);
    assertThat(after.text())
        .contains("declared complete again", "case-handler-1", REASON, "Right.");
  }

  @Test
  @DisplayName("lists receipts with the way to their deliveries, and gives them as a file")
  void receipts() throws IOException {
    String delivery = held(newDelivery());
    String narrowed = "/desk/receipts/insurers?deliveryId=" + delivery;

    ShownPage page = open(narrowed, INSURER, Language.ENGLISH);

    assertThat(deliveries(page)).containsExactly(delivery);
    assertThat(page.html().select("table.list td a").attr("href"))
        .isEqualTo("/intake" + OWN + "/activity-counts/" + delivery);
    assertThat(records("/desk/receipts/file?sort=version&deliveryId=" + delivery, HANDLER))
        .hasSize(2);
    assertThat(
            Caller.with(INSURER)
                .accept("text/html")
                .redirects()
                .follow(false)
                .get("/desk/receipts")
                .header("Location"))
        .endsWith("/desk/receipts/insurers");
  }

  /** One whose only record was refused. */
  private String held(String delivery) {
    String record =
        Upstream.activityCount(newPhysiotherapist(), "100", 1, OBSERVED)
            .replace("\"services\":1,", "\"services\":\"many\",");
    upstream.publish(Topic.INSURERS_ACTIVITY_COUNTS, null, record, delivery, 1);
    upstream.close(Topic.INSURERS_ACTIVITY_COUNTS, delivery, List.of(record), 2099);
    upstream.settle();
    return delivery;
  }

  private void completed(Integer year) {
    upstream.close(Topic.ABRUMET_SUMEHR, newDelivery(), List.of(), year);
    upstream.settle();
  }

  private void assertNothingCame(String delivery) {
    upstream.settle();
    assertThat(
            Caller.with(HANDLER)
                .get("/deliveries/insurers/activity-counts/" + delivery)
                .statusCode())
        .isEqualTo(404);
    assertThat(
            upstream.topics().all(Topic.INSURERS_ACTIVITY_COUNTS).stream()
                .filter(record -> delivery.equals(record.key())))
        .isEmpty();
  }

  private static String csv(String... lines) {
    return HEADER + "\r\n" + String.join("\r\n", lines) + "\r\n";
  }

  private static String line(String services) {
    return "%s,100,2024,2024-12-31,%s,24,%s".formatted(newPhysiotherapist(), services, OBSERVED);
  }

  private static String wrong() {
    return line("many");
  }

  private static Map<String, String> filled(String delivery) {
    return Map.of("feed", "activity-counts", "deliveryId", delivery, "years", "2098");
  }

  private static Map<String, String> with(Map<String, String> fields, String... more) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    for (int index = 0; index < more.length; index += 2) {
      all.put(more[index], more[index + 1]);
    }
    return all;
  }

  private record Chosen(String name, String content) {}

  private static ShownPage upload(Language language, Map<String, String> fields, String file) {
    return ShownPage.send(
        UPLOAD,
        INSURER,
        language.code(),
        "multipart/form-data; boundary=" + BOUNDARY,
        parts(fields, new Chosen(file.isEmpty() ? "" : "counts.csv", file)));
  }

  private static byte[] parts(Map<String, String> fields, Chosen file) {
    StringBuilder body = new StringBuilder();
    fields.forEach(
        (name, value) ->
            body.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(BOUNDARY, name, value)));
    if (file != null) {
      body.append(
              ("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                      + "Content-Type: application/octet-stream\r\n\r\n")
                  .formatted(BOUNDARY, file.name()))
          .append(file.content())
          .append("\r\n");
    }
    return body.append("--")
        .append(BOUNDARY)
        .append("--\r\n")
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private static ShownPage open(String path, String token, Language language) {
    return ShownPage.open(path, token, language.code());
  }

  private static ShownPage send(
      String path, String token, Language language, Map<String, String> fields) {
    return ShownPage.send(path, token, language.code(), fields);
  }

  private static List<String> deliveries(ShownPage page) {
    return page.html().select("table.list:has(caption)").last().select("tbody td a").eachText();
  }

  private static List<CSVRecord> records(String path, String token) throws IOException {
    String text =
        new String(
            Caller.with(token).header("Accept-Language", "en").get(path).asByteArray(),
            StandardCharsets.UTF_8);
    return CSVFormat.RFC4180
        .parse(new StringReader(text.startsWith("\ufeff") ? text.substring(1) : text))
        .getRecords();
  }
}
