package org.carepremiums.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.carepremiums.payment.Campaign.KQP;
import static org.carepremiums.payment.Campaign.KSW;
import static org.carepremiums.payment.Campaign.QUALITY_CENTS;
import static org.carepremiums.payment.Campaign.SOFTWARE_CENTS;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.upstream.BankStatusKind;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.payment.desk.PayDeskWords;
import org.carepremiums.platform.testing.access.Caller;
import org.carepremiums.platform.testing.access.TestTokens;
import org.carepremiums.platform.testing.page.ShownPage;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.wording.check.ForeignWords;
import org.carepremiums.platform.wording.check.WordingFaults;
import org.carepremiums.platform.wording.text.Language;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The desk of payment operators and approvers. */
@QuarkusTest
@PaymentStack
@DisplayName("The desk about payments")
class PayDeskTest {

  private static final String PAID = "batch-2025-10-15";
  private static final String STANDING = "batch-2025-12-05";
  private static final String BATCHES = "/desk/batches";
  private static final String OPERATOR = TestTokens.of("operator-1", Role.PAYMENT_OPERATOR);
  private static final String APPROVER = TestTokens.of("operator-2", Role.PAYMENT_APPROVER);
  private static final String AUDITOR = TestTokens.of("auditor-1", Role.AUDITOR);
  private static final String BOTH =
      TestTokens.of("operator-1", Role.PAYMENT_OPERATOR, Role.PAYMENT_APPROVER);
  private static final String MULTIPART = "multipart/form-data; boundary=----of-a-browser";

  @Inject Campaign campaign;
  @Inject Pages pages;

  @BeforeEach
  void begin() throws Exception {
    campaign.begin();
    campaign.open("2025-09-01");
  }

  @Test
  @DisplayName("says everything in every language, and wholly in it")
  void words() {
    assertThat(WordingFaults.of(new PayDeskWords().books())).isEmpty();
  }

  @Test
  @DisplayName("is sound in every language for everybody who reads it, whatever there is to say")
  void sound() throws Exception {
    InamiKey refused = granted(KSW, SOFTWARE_CENTS);
    InamiKey booked = granted(KSW, SOFTWARE_CENTS);
    InamiKey noAccount = Providers.next();
    campaign.decide(noAccount, KSW, 2024, 1, SOFTWARE_CENTS);
    campaign.settle();
    campaign.open("2025-10-15");
    campaign.pay(PAID);
    campaign.bankSays(payout(booked), BankStatusKind.BOOKED, null, "2025-10-17");
    campaign.decide(booked, KSW, 2024, 2, 0);
    campaign.settle();
    String message = handedIn(worklist(refused));
    String claim = campaign.claimed(booked, KSW, 2024, SOFTWARE_CENTS);
    campaign.proposeWriteOff(booked, KSW, 2024, SOFTWARE_CENTS / 2, "5").statusCode(200);
    granted(KQP, QUALITY_CENTS);
    campaign.open("2025-12-05");
    campaign.submit(STANDING, "operator-1").statusCode(200);
    long writeOff = campaign.get("/recoveries/write-offs").read("$[0].id", Long.class);
    long credit = campaign.get("/repayments").read("$[0].id", Long.class);
    String representative = recorded(booked, OPERATOR);
    ForeignWords foreign = ForeignWords.by(pages.books());

    for (String path :
        List.of(
            BATCHES,
            BATCHES + "/" + PAID,
            BATCHES + "/" + PAID + "/lines",
            BATCHES + "/" + STANDING,
            BATCHES + "/" + STANDING + "/submission",
            BATCHES + "/" + STANDING + "/approval",
            BATCHES + "/" + STANDING + "/withdrawal",
            BATCHES + "/" + PAID + "/again",
            "/desk/holds",
            "/desk/holds/" + noAccount + "/physiotherapist-software/2024/release",
            "/desk/holds/" + refused + "/physiotherapist-software/2024/release",
            "/desk/bank-messages",
            message,
            "/desk/bank-notices",
            message.replace("bank-messages", "bank-notices") + "/2",
            message.replace("bank-messages", "bank-notices") + "/3",
            "/desk/recoveries",
            "/desk/recoveries/" + booked + "/physiotherapist-software/2024/claim",
            "/desk/recoveries/" + booked + "/claims/" + claim,
            "/desk/repayments",
            "/desk/repayments/" + credit,
            "/desk/write-offs",
            "/desk/write-offs/" + booked + "/physiotherapist-software/2024/" + writeOff,
            "/desk/recoveries/" + booked + "/physiotherapist-software/2024/write-off",
            "/desk/recoveries/" + booked + "/claims/" + claim + "/instalments",
            "/desk/repayments/new",
            "/desk/representatives",
            "/desk/representatives/" + booked,
            "/desk/representatives/" + booked + "/new",
            representative,
            representative + "/end",
            "/desk/sums")) {
      for (String reader : List.of(OPERATOR, APPROVER, AUDITOR)) {
        for (Language language : Language.OFFERED) {
          ShownPage page = ShownPage.open(path, reader, language.code());
          String where = language + " " + path;
          assertThat(page.answer().statusCode()).as(where).isEqualTo(200);
          assertThat(page.faults()).as(where).isEmpty();
          assertThat(
                  foreign.in(
                      language,
                      page.ownText()
                          .replaceAll("batch-[0-9-]+|operator-[0-9]|Physiotherapist [0-9]+", "")))
              .as(where)
              .isEmpty();
        }
      }
    }
  }

  @Test
  @DisplayName("begins with what needs this reader, what runs out first first; an auditor nothing")
  void due() {
    campaign.open("2025-12-01");
    granted(KSW, SOFTWARE_CENTS);
    campaign.settle();
    campaign.open("2025-12-05");

    assertThat(tasks(OPERATOR))
        .containsExactly(
            "The next batch is drawn up on 2025-12-19: check what stands in the way until 2025-12-19",
            "Check and submit batch-2025-12-05: 1 payment, 800 EUR until 2025-12-31");
    assertThat(tasks(APPROVER)).containsExactly("Nothing needs you at the moment.");
    campaign.submit(STANDING, "operator-1").statusCode(200);
    assertThat(tasks(APPROVER))
        .containsExactly("Approve batch-2025-12-05: 1 payment, 800 EUR until 2025-12-31");
    assertThat(tasks(BOTH)).noneMatch(task -> task.startsWith("Approve"));
    assertThat(tasks(AUDITOR)).containsExactly("Nothing needs you at the moment.");
  }

  @Test
  @DisplayName("shows the next cut-off as it is then drawn up, with what is set off")
  void nextCutOff() {
    InamiKey overpaid = granted(KSW, SOFTWARE_CENTS);
    granted(KSW, SOFTWARE_CENTS);
    campaign.settle();
    campaign.open("2025-10-15");
    campaign.pay(PAID);
    campaign.bankSays(payout(overpaid), BankStatusKind.BOOKED, null, "2025-10-17");
    campaign.decide(overpaid, KSW, 2024, 2, 0);
    campaign.decide(overpaid, KQP, 2024, 1, QUALITY_CENTS);
    granted(KSW, SOFTWARE_CENTS);
    campaign.settle();

    String before = desk(OPERATOR).html().select("section[aria-labelledby=next-batch]").text();
    campaign.open("2025-12-05");
    String drawnUp = ShownPage.open(BATCHES + "/" + STANDING, OPERATOR, "en").text();

    assertThat(before)
        .contains(
            "Cut-off 2025-12-05: drawn up on 2025-12-05.",
            "it would have 2 payments and come to 2,000 EUR.",
            "800 EUR would be set off against overpaid amounts.",
            "1 payment, 1,200 EUR");
    assertThat(drawnUp)
        .contains(
            "Number of payments 2",
            "Total 2,000 EUR",
            "Set off against overpaid amounts 800 EUR",
            "1 payment, 1,200 EUR");
  }

  @Test
  @DisplayName("shows a cut-off while it is drawn up, and finds the work again until it is done")
  void drawing() throws Exception {
    campaign.open("2025-12-01");
    granted(KSW, SOFTWARE_CENTS);
    campaign.settle();
    campaign.execute("update decided_amount set amount_cents = amount_cents + 1");
    campaign.open("2025-12-05");

    Element progress = desk(OPERATOR).html().selectFirst(".progress");
    assertThat(progress.text()).isEqualTo("0 of 1, 1 left");
    String address = progress.attr("hx-get").replaceFirst("^/payment", "");
    await()
        .untilAsserted(
            () ->
                assertThat(tasks(OPERATOR))
                    .anyMatch(task -> task.startsWith("The work of the open business day")));
    campaign.execute("update decided_amount set amount_cents = amount_cents - 1");
    await()
        .untilAsserted(
            () ->
                assertThat(ShownPage.open(address, OPERATOR, "en").text())
                    .isEqualTo("It is drawn up."));
    assertThat(desk(OPERATOR).html().select(".progress")).isEmpty();
    assertThat(desk(OPERATOR).html().select("table.list tbody td").first().text())
        .isEqualTo(STANDING);
  }

  @Test
  @DisplayName("shows how many payees a cut-off that is being drawn up has come to, before its end")
  void drawingGoesOn() throws Exception {
    campaign.open("2025-12-01");
    for (int i = 0; i < 4; i++) {
      granted(KSW, SOFTWARE_CENTS);
    }
    InamiKey last = granted(KSW, SOFTWARE_CENTS);
    campaign.settle();
    campaign.execute(
        """
        create function wait_for_test() returns trigger language plpgsql as $$
        begin perform pg_advisory_xact_lock_shared(1); return new; end $$
        """);
    campaign.execute(
        """
        create trigger wait_for_test before insert on payout for each row
        when (new.payout_id = '%s') execute function wait_for_test()
        """
            .formatted(payout(last)));
    try (Connection another = campaign.dataSource().getConnection();
        Statement statement = another.createStatement()) {
      statement.execute("select pg_advisory_lock(1)");
      campaign.publishDay("2025-12-05");

      await()
          .untilAsserted(
              () ->
                  assertThat(desk(AUDITOR).html().select(".progress").text())
                      .startsWith("4 of 5, 1 left"));
      assertThat(firstCells(BATCHES)).doesNotContain(STANDING);
      statement.execute("select pg_advisory_unlock(1)");
    } finally {
      campaign.settle();
      campaign.execute("drop function wait_for_test cascade");
    }
    await().untilAsserted(() -> assertThat(firstCells(BATCHES)).contains(STANDING));
  }

  @Test
  @DisplayName("shows how far money has come, as counts and amounts, in all and of one batch")
  void funnel() {
    InamiKey first = granted(KSW, SOFTWARE_CENTS);
    InamiKey second = granted(KSW, SOFTWARE_CENTS);
    InamiKey third = granted(KSW, SOFTWARE_CENTS);
    campaign.settle();
    campaign.open("2025-10-15");
    campaign.pay(PAID);
    campaign.bankSays(payout(first), BankStatusKind.BOOKED, null, "2025-10-17");
    campaign.bankSays(payout(second), BankStatusKind.ACCEPTED, null, "2025-10-16");
    campaign.bankSays(payout(third), BankStatusKind.REJECTED, "AC04", "2025-10-16");
    campaign.settle();
    ShownPage batch = ShownPage.open(BATCHES + "/" + PAID, APPROVER, "en");
    String address = batch.html().select(".progress").attr("hx-get").replaceFirst("^/payment", "");

    assertThat(desk(OPERATOR).html().select("section[aria-labelledby=funnel] tbody tr").eachText())
        .containsExactly(
            "Ordered 3 payments, 2,400 EUR",
            "Accepted by the bank 2 payments, 1,600 EUR",
            "Booked by the bank 1 payment, 800 EUR",
            "Refused by the bank 1 payment, 800 EUR",
            "Returned by the bank 0 payments, 0 EUR");
    assertThat(batch.html().select("section[aria-labelledby=bank] .progress").text())
        .isEqualTo("2 of 3, 1 left");
    assertThat(ShownPage.open(address, APPROVER, "en").text()).isEqualTo("2 of 3, 1 left");
    String returned =
        batch
            .html()
            .select("section[aria-labelledby=bank] tbody a[href$=stage=rejected]")
            .attr("href")
            .replaceFirst("^/payment", "");
    assertThat(firstCells(returned)).containsExactly(payout(third));
    assertThat(ShownPage.open(returned, AUDITOR, "en").text())
        .contains("Refused by the bank", "closed account (AC04)");
  }

  @Test
  @DisplayName("lists every payment of a batch, sorts and narrows them, and hides account numbers")
  void lines() throws Exception {
    InamiKey one = granted(KSW, SOFTWARE_CENTS);
    InamiKey other = granted(KQP, QUALITY_CENTS);
    campaign.settle();
    campaign.open("2025-10-15");
    String lines = BATCHES + "/" + PAID + "/lines";

    assertThat(firstCells(lines + "?sort=amount"))
        .containsExactly(payout(one), "KQP-2024-" + other + "-1");
    assertThat(firstCells(lines + "?sort=-amount")).last().isEqualTo(payout(one));
    assertThat(firstCells(lines + "?stage=booked")).isEmpty();
    List<CSVRecord> file = file(lines + "/file?sort=amount");
    assertThat(file).hasSize(3);
    assertThat(file.get(1).get(3)).isEqualTo("800.00");
    assertThat(file.get(1).get(5)).contains("********");
  }

  @Test
  @DisplayName("lists batches: sorts, narrows and gives them as a file")
  void list() throws Exception {
    granted(KSW, SOFTWARE_CENTS);
    campaign.settle();
    campaign.open("2025-10-15");
    campaign.open("2025-12-05");

    assertThat(firstCells(BATCHES)).containsExactly(STANDING, PAID, "batch-2025-08-15");
    assertThat(firstCells(BATCHES + "?sort=cut-off")).first().isEqualTo("batch-2025-08-15");
    assertThat(firstCells(BATCHES + "?sort=-total")).first().isEqualTo(PAID);
    assertThat(firstCells(BATCHES + "?status=approved")).isEmpty();
    campaign.pay(PAID);
    assertThat(firstCells(BATCHES + "?status=approved")).containsExactly(PAID);
    List<CSVRecord> file = file(BATCHES + "/file?sort=cut-off&status=approved");
    assertThat(file).hasSize(2);
    assertThat(file.get(1).toList())
        .containsExactly(
            PAID,
            "2025-10-15",
            "Approved",
            "1",
            "800.00",
            "2025-12-09",
            "operator-1",
            "operator-2");
  }

  @Test
  @DisplayName("takes a batch from its cut-off to the bank file: two people, and what each did")
  void approves() throws Exception {
    campaign.open("2025-12-01");
    InamiKey provider = granted(KSW, SOFTWARE_CENTS);
    granted(KQP, QUALITY_CENTS);
    campaign.settle();
    campaign.open("2025-12-05");
    ShownPage batch = ShownPage.open(BATCHES + "/" + STANDING, OPERATOR, "en");
    assertThat(batch.text())
        .contains("Nothing: drawn up again now, each payment would be the same.")
        .contains("1 payment, 800 EUR", "1 payment, 2,000 EUR");

    ShownPage submitted = send(BATCHES + "/" + STANDING + "/submission", OPERATOR, Map.of());
    assertThat(submitted.answer().statusCode()).isEqualTo(303);
    assertThat(follow(submitted, OPERATOR).html().select("[role=status]").text())
        .isEqualTo("The batch is submitted. Another person can approve it now.");
    ShownPage seen = ShownPage.open(BATCHES + "/" + STANDING + "/approval", APPROVER, "en");
    Map<String, String> shown = fields(seen);
    assertThat(seen.text()).contains(shown.get("sha256"), "Total 2,800 EUR");
    assertThat(seen.html().select("main form button").text())
        .isEqualTo("Approve 2 payments, 2,800 EUR");
    ShownPage approved =
        follow(send(BATCHES + "/" + STANDING + "/approval", APPROVER, shown), APPROVER);
    campaign.settle();

    assertThat(approved.faults()).isEmpty();
    assertThat(approved.html().select("ol.timeline li").eachText())
        .containsExactly(
            "Drawn up at its cut-off 2025-12-05",
            "Submitted by operator-1",
            "Approved by operator-2 2025-12-05");
    assertThat(approved.text()).contains("its bank file is written");
    String file = approved.html().select("a[href$=/bank-file]").attr("href");
    byte[] content =
        Caller.with(APPROVER)
            .accept("text/html")
            .get(file.replaceFirst("^/payment", ""))
            .asByteArray();
    assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)))
        .isEqualTo(shown.get("sha256"));
    assertThat(campaign.payouts(provider)).hasSize(1);
    Response stale =
        Caller.with(TestTokens.loggedIn("operator-2", Duration.ofMinutes(9), Role.PAYMENT_APPROVER))
            .accept("text/html")
            .redirects()
            .follow(false)
            .get(file.replaceFirst("^/payment", ""));
    assertThat(stale.header("Location")).contains("/my/log-in-again");
  }

  @Test
  @DisplayName(
      "refuses the approval of what changed since the page was opened, and shows what changed")
  void changedMeanwhile() {
    campaign.open("2025-12-01");
    granted(KSW, SOFTWARE_CENTS);
    campaign.settle();
    campaign.open("2025-12-05");
    campaign.submit(STANDING, "operator-1").statusCode(200);
    String path = BATCHES + "/" + STANDING + "/approval";
    Map<String, String> shown = fields(ShownPage.open(path, APPROVER, "en"));
    campaign.open("2025-12-08");

    ShownPage refused = send(path, APPROVER, shown);
    Map<String, String> now = fields(refused);

    assertThat(refused.answer().statusCode()).isEqualTo(409);
    assertThat(refused.faults()).isEmpty();
    assertThat(refused.html().select(".error-summary").text())
        .contains("would not be the one that was shown");
    assertThat(refused.html().select("#seen tbody tr").eachText())
        .containsExactly(
            "Day on which the bank is to pay 2025-12-09 2025-12-10",
            "SHA-256 of the bank file "
                + grouped(shown.get("sha256"))
                + " "
                + grouped(now.get("sha256")));
    assertThat(status()).isEqualTo("SUBMITTED");
    ShownPage inFrench = ShownPage.send(path + "?language=fr", APPROVER, "en", shown);
    assertThat(inFrench.answer().statusCode()).isEqualTo(200);
    assertThat(inFrench.html().select("#seen tbody tr")).hasSize(2);
    assertThat(status()).isEqualTo("SUBMITTED");
    assertThat(send(path, APPROVER, now).answer().statusCode()).isEqualTo(303);
    assertThat(status()).isEqualTo("APPROVED");
  }

  @Test
  @DisplayName("says in words what differs from the simulation, and lets nobody approve it")
  void differs() {
    campaign.open("2025-12-01");
    InamiKey provider = granted(KSW, SOFTWARE_CENTS);
    campaign.settle();
    campaign.open("2025-12-05");
    campaign.submit(STANDING, "operator-1").statusCode(200);
    String path = BATCHES + "/" + STANDING + "/approval";
    Map<String, String> shown = fields(ShownPage.open(path, APPROVER, "en"));
    campaign.nameAccount(provider, 2, "2025-12-05");
    campaign.settle();

    ShownPage refused = send(path, APPROVER, shown);
    ShownPage withdrawn =
        follow(
            send(BATCHES + "/" + STANDING + "/withdrawal", APPROVER, Map.of("reason", "changed")),
            APPROVER);
    ShownPage tooLate = send(path, APPROVER, shown);
    ShownPage again =
        follow(send(BATCHES + "/" + STANDING + "/again", OPERATOR, Map.of()), OPERATOR);

    assertThat(refused.answer().statusCode()).isEqualTo(409);
    assertThat(refused.html().select("section[aria-labelledby=differences]").text())
        .contains(payout(provider) + ": the provider named another account since");
    assertThat(refused.html().select("main form")).isEmpty();
    assertThat(withdrawn.text()).contains("Withdrawn by operator-2: changed");
    assertThat(tooLate.answer().statusCode()).isEqualTo(409);
    assertThat(tooLate.faults()).isEmpty();
    assertThat(again.html().select("h1").text()).isEqualTo("Payments: " + STANDING + "-2");
    assertThat(again.text()).contains("Drawn up again for operator-1");
  }

  @Test
  @DisplayName("keeps what was typed where a step is refused, or its login is too old")
  void keepsWhatWasTyped() {
    campaign.open("2025-12-01");
    granted(KSW, SOFTWARE_CENTS);
    campaign.settle();
    campaign.open("2025-12-05");
    String path = BATCHES + "/" + STANDING + "/withdrawal";
    String tooLong = "x".repeat(501);

    ShownPage refused = send(path, OPERATOR, Map.of("reason", tooLong));
    ShownPage language =
        ShownPage.send(path + "?language=nl", OPERATOR, "en", Map.of("reason", "kept"));

    assertThat(refused.answer().statusCode()).isEqualTo(400);
    assertThat(refused.faults()).isEmpty();
    assertThat(refused.html().select("#reason").val()).isEqualTo(tooLong);
    assertThat(refused.html().select(".error-summary a").attr("href")).isEqualTo("#reason");
    assertThat(language.html().select("#reason").val()).isEqualTo("kept");
    assertThat(status()).isEqualTo("DRAWN_UP");
    campaign.submit(STANDING, "operator-1").statusCode(200);
    String approval = BATCHES + "/" + STANDING + "/approval";
    Map<String, String> shown = fields(ShownPage.open(approval, APPROVER, "en"));
    ShownPage stale =
        send(
            approval,
            TestTokens.loggedIn("operator-2", Duration.ofMinutes(9), Role.PAYMENT_APPROVER),
            shown);
    assertThat(stale.answer().statusCode()).isEqualTo(401);
    assertThat(stale.html().select("input[name=sha256]").val()).isEqualTo(shown.get("sha256"));
    assertThat(status()).isEqualTo("SUBMITTED");
  }

  @Test
  @DisplayName("lets nobody approve what they submitted themselves")
  void fourEyes() {
    campaign.open("2025-12-01");
    granted(KSW, SOFTWARE_CENTS);
    campaign.settle();
    campaign.open("2025-12-05");
    campaign.submit(STANDING, "operator-1").statusCode(200);
    String path = BATCHES + "/" + STANDING + "/approval";
    Map<String, String> shown = fields(ShownPage.open(path, APPROVER, "en"));

    ShownPage own = ShownPage.open(path, BOTH, "en");
    ShownPage refused = send(path, BOTH, shown);

    assertThat(own.html().select("main form")).isEmpty();
    assertThat(own.text()).contains("You submitted this batch");
    assertThat(refused.answer().statusCode()).isEqualTo(409);
    assertThat(refused.text()).contains("another person must approve it");
    assertThat(status()).isEqualTo("SUBMITTED");
  }

  @Test
  @DisplayName("lists what is held in parts, by reason and in the order that is asked for")
  void holds() throws Exception {
    List<InamiKey> providers = new ArrayList<>();
    campaign.together(
        () -> {
          for (int i = 0; i < 55; i++) {
            InamiKey provider = Providers.next();
            providers.add(provider);
            campaign.decide(provider, KSW, 2024, 1, SOFTWARE_CENTS + i);
          }
        });
    campaign.nameInvalidAccount(providers.get(0), 1, "2025-09-01");
    campaign.settle();

    ShownPage second = ShownPage.open("/desk/holds?sort=-amount&page=2", OPERATOR, "en");
    assertThat(second.html().select("table.list tbody tr")).hasSize(5);
    assertThat(firstCells("/desk/holds?sort=-amount")).first().isEqualTo("" + providers.get(54));
    assertThat(firstCells("/desk/holds?reason=account-invalid"))
        .containsExactly("" + providers.get(0));
    assertThat(second.text())
        .contains("No bank account is known.", "The care provider", "Give INAMI your account");
    List<CSVRecord> file = file("/desk/holds/file?sort=amount&reason=no-account");
    assertThat(file).hasSize(55);
    assertThat(file.get(1).get(2)).isEqualTo("800.01");
  }

  @Test
  @DisplayName("releases what is held for a reason of the bank, with a reason for the record")
  void releases() {
    InamiKey provider = granted(KSW, SOFTWARE_CENTS);
    campaign.settle();
    campaign.open("2025-10-15");
    campaign.pay(PAID);
    campaign.bankSays(payout(provider), BankStatusKind.REJECTED, "AC04", "2025-10-16");
    campaign.settle();
    String path = "/desk/holds/" + provider + "/physiotherapist-software/2024/release";
    assertThat(tasks(OPERATOR))
        .anyMatch(
            task -> task.startsWith("Account refused by the bank: 1 amount on hold, 800 EUR"));

    assertThat(send(path, OPERATOR, Map.of("reason", " ")).answer().statusCode()).isEqualTo(400);
    ShownPage released =
        follow(send(path, OPERATOR, Map.of("reason", "the bank confirmed it")), OPERATOR);
    ShownPage twice = send(path, OPERATOR, Map.of("reason", "once more"));

    assertThat(released.text()).contains("The amount is released", "Nothing is listed here.");
    assertThat(twice.answer().statusCode()).isEqualTo(409);
    assertThat(twice.faults()).isEmpty();
    assertThat(twice.text()).contains("Nothing is held of this premium.");
  }

  @Test
  @DisplayName("takes in a file of the bank, shows what it did, and what somebody has to settle")
  void bankMessages() throws Exception {
    InamiKey provider = granted(KSW, SOFTWARE_CENTS);
    campaign.settle();
    campaign.open("2025-10-15");
    campaign.pay(PAID);
    ShownPage nothing = upload("");
    ShownPage noXml = upload("no XML");
    String file = worklist(provider);
    String message = handedIn(file);
    ShownPage again = follow(upload(file), OPERATOR);
    ShownPage shown = ShownPage.open(message, OPERATOR, "en");
    String notice = message.replace("bank-messages", "bank-notices") + "/3";

    assertThat(nothing.answer().statusCode()).isEqualTo(400);
    assertThat(nothing.html().select("#file-error").text()).isEqualTo("Choose a file.");
    assertThat(noXml.html().select("#file-error").text()).contains("not well-formed XML");
    assertThat(noXml.faults()).isEmpty();
    assertThat(again.text()).contains("This message was taken in before: nothing changed.");
    assertThat(shown.html().select("table.list tbody td:nth-child(2)").eachText())
        .containsExactly("Payment returned", "Amount received", "Other debit");
    assertThat(shown.html().select("table.list tbody td:nth-child(6)").eachText())
        .containsExactly("Applied", "Noted, nothing to do", "To be dealt with");
    assertThat(firstCells(message + "?outcome=applied")).hasSize(1);
    assertThat(file(message + "/file")).hasSize(4);
    assertThat(tasks(OPERATOR)).contains("1 entry of the bank waits for somebody");
    ShownPage settled =
        follow(send(notice, OPERATOR, Map.of("reason", "sent back by hand")), OPERATOR);
    ShownPage twice = send(notice, OPERATOR, Map.of("reason", "kept"));
    assertThat(settled.text())
        .contains("The entry is marked as dealt with.", "Nothing is listed here.");
    assertThat(ShownPage.open(notice, AUDITOR, "en").text())
        .contains("Dealt with on 2025-10-15 by operator-1: sent back by hand");
    assertThat(twice.answer().statusCode()).isEqualTo(409);
  }

  @Test
  @DisplayName(
      "shows when the sums were compared last, in green or with the lines that differ, and compares"
          + " when it is asked to")
  void sums() throws Exception {
    InamiKey provider = granted(KSW, SOFTWARE_CENTS);
    campaign.settle();

    assertThat(compared(OPERATOR).text())
        .contains("All sums agree.", "Decisions and ledger 800 EUR 800 EUR Agrees")
        .contains("less than a minute ago");

    campaign.execute("update decided_amount set amount_cents = amount_cents + 1");
    ShownPage before = ShownPage.open("/desk/sums", AUDITOR, "en");
    ShownPage differing = compared(APPROVER);
    List<CSVRecord> file = file("/desk/sums/file?sort=-between");
    List<String> tasks = tasks(APPROVER);
    campaign.execute("update decided_amount set amount_cents = amount_cents - 1");
    ShownPage again = compared(OPERATOR);

    assertThat(before.text()).contains("All sums agree.");
    assertThat(differing.text())
        .contains("Decisions and ledger 800.01 EUR 800 EUR 1 difference", "1 difference: no batch");
    assertThat(differing.html().select("h2 ~ .wide tbody tr").text())
        .contains(provider.value(), "80001", "80000");
    assertThat(file).hasSize(2);
    assertThat(tasks).anyMatch(task -> task.startsWith("The sums differ in 1 place"));
    assertThat(again.text()).contains("All sums agree.");
    assertThat(send("/desk/sums", AUDITOR, Map.of()).answer().statusCode()).isEqualTo(403);
    assertThat(ShownPage.open("/desk/sums", AUDITOR, "en").html().select("#form")).isEmpty();
  }

  @Test
  @DisplayName("shows how far a comparison is that somebody asked for, whichever instance makes it")
  void comparisonGoesOn() throws Exception {
    compared(OPERATOR);
    try (Connection away = campaign.dataSource().getConnection()) {
      away.setAutoCommit(false);
      away.createStatement().execute("lock table decided_amount");
      ShownPage asked = follow(send("/desk/sums", OPERATOR, Map.of()), OPERATOR);
      String address =
          asked.html().select(".progress").attr("hx-get").replaceFirst("^/payment", "");

      assertThat(asked.faults()).isEmpty();
      assertThat(asked.text()).contains("The comparison is asked for.", "0 of 1, 1 left");
      assertThat(ShownPage.open(address, AUDITOR, "en").text()).isEqualTo("0 of 1, 1 left");
      away.rollback();
      await()
          .untilAsserted(
              () ->
                  assertThat(ShownPage.open(address, AUDITOR, "en").text())
                      .isEqualTo("The sums are compared: show the result"));
    }
  }

  @Test
  @DisplayName("claims back what was shown, leads to its letter, and lists both")
  void recoveries() throws Exception {
    InamiKey provider = campaign.overpaid();
    String path = "/desk/recoveries/" + provider + "/physiotherapist-software/2024/claim";
    assertThat(firstCells("/desk/recoveries?claims=none")).containsExactly("" + provider);

    ShownPage refused = send(path, OPERATOR, Map.of("cents", "79999"));
    ShownPage claimed = follow(send(path, OPERATOR, fields(refused)), OPERATOR);
    ShownPage letter =
        ShownPage.open(
            claimed.html().select("main ul a").attr("href").replaceFirst("^/payment", ""),
            OPERATOR,
            "en");

    assertThat(refused.answer().statusCode()).isEqualTo(409);
    assertThat(refused.text()).contains("800 EUR can be reclaimed now, not 799.99 EUR.");
    assertThat(claimed.text()).contains("The claim is open.", "for 800 EUR; 800 EUR still open");
    assertThat(letter.html().select(".letter").text()).contains("800 EUR");
    assertThat(firstCells("/desk/recoveries?claims=none")).isEmpty();
    assertThat(file("/desk/recoveries/file").get(1).get(3)).contains("+++");
  }

  @Test
  @DisplayName("deals with money of which nobody knew what it was for, and loses nothing typed")
  void repayments() throws Exception {
    InamiKey provider = campaign.overpaid();
    String claim = campaign.claimed(provider, KSW, 2024, SOFTWARE_CENTS);
    campaign.repay("B-1", SOFTWARE_CENTS + 5_000, "for nothing").statusCode(200);
    String path = "/desk/repayments/" + campaign.get("/repayments").read("$[0].id", Long.class);
    assertThat(tasks(OPERATOR)).contains("1 amount received to be dealt with");
    assertThat(file("/desk/repayments/file").get(1).toList())
        .startsWith("B-1", "2025-09-01", "850.00", "850.00", "Payer");

    ShownPage unknown =
        send(path, OPERATOR, Map.of("claim", "123", "reference", "kept", "action", "assign"));
    ShownPage byReturn = send(path, OPERATOR, Map.of("claim", claim));
    ShownPage assigned =
        follow(send(path, OPERATOR, Map.of("claim", claim, "action", "assign")), OPERATOR);
    ShownPage rest = ShownPage.open(path, OPERATOR, "en");
    ShownPage withoutReference =
        send(path, OPERATOR, Map.of("cents", "5000", "action", "send-back"));
    ShownPage otherAmount =
        send(path, OPERATOR, Map.of("cents", "1", "reference", "R-1", "action", "send-back"));
    ShownPage done =
        follow(
            send(
                path, OPERATOR, Map.of("cents", "5000", "reference", "R-1", "action", "send-back")),
            OPERATOR);

    assertThat(unknown.answer().statusCode()).isEqualTo(400);
    assertThat(unknown.html().select("#claim-error").text()).contains("There is no such claim.");
    assertThat(unknown.html().select("#reference").val()).isEqualTo("kept");
    assertThat(byReturn.answer().statusCode()).isEqualTo(200);
    assertThat(byReturn.html().select("#claim").val()).isEqualTo(claim);
    assertThat(assigned.text()).contains("The amount is assigned to the claim.");
    assertThat(rest.html().select("#claim")).isEmpty();
    assertThat(withoutReference.answer().statusCode()).isEqualTo(400);
    assertThat(otherAmount.answer().statusCode()).isEqualTo(409);
    assertThat(otherAmount.faults()).isEmpty();
    assertThat(done.text()).contains("that the amount was sent back", "Nothing is listed here.");
    assertThat(ShownPage.open(path, AUDITOR, "en").text())
        .contains("Nothing is left to be done about it.");
  }

  @Test
  @DisplayName("has a write-off approved by somebody else than who proposed it")
  void writeOffs() throws Exception {
    InamiKey provider = campaign.overpaid();
    campaign.proposeWriteOff(provider, KSW, 2024, SOFTWARE_CENTS, "insolvent").statusCode(200);
    String path =
        ShownPage.open("/desk/write-offs", APPROVER, "en")
            .html()
            .select("table.list tbody a")
            .attr("href")
            .replaceFirst("^/payment", "");
    assertThat(tasks(APPROVER)).contains("1 write-off waits for approval");

    Map<String, String> shown = fields(ShownPage.open(path, APPROVER, "en"));
    ShownPage own = send(path, BOTH, shown);
    ShownPage approved = follow(send(path, APPROVER, shown), APPROVER);

    assertThat(own.answer().statusCode()).isEqualTo(409);
    assertThat(approved.text()).contains("The amount is written off.", "Nothing is listed here.");
    assertThat(send(path, APPROVER, shown).answer().statusCode()).isEqualTo(303);
  }

  @Test
  @DisplayName("has one person propose a write-off, of what can still be reclaimed, and once")
  void proposesWriteOff() throws Exception {
    InamiKey provider = campaign.overpaid();
    String premium = "/desk/recoveries/" + provider + "/physiotherapist-software/2024/";
    ShownPage claim = ShownPage.open(premium + "claim", OPERATOR, "en");
    String path = premium + "write-off";
    ShownPage form = ShownPage.open(path, OPERATOR, "en");

    ShownPage noAmount = send(path, OPERATOR, Map.of("amount", "much", "reason", "kept"));
    ShownPage noReason = send(path, OPERATOR, Map.of("amount", "100,5", "reason", " "));
    ShownPage tooMuch = send(path, OPERATOR, Map.of("amount", "800.01", "reason", "kept"));
    ShownPage inDutch =
        ShownPage.send(
            path + "?language=nl", OPERATOR, "en", Map.of("amount", "12", "reason", "x"));
    ShownPage proposed =
        follow(send(path, OPERATOR, Map.of("amount", "100,5", "reason", "insolvent")), OPERATOR);
    String second = TestTokens.of("operator-3", Role.PAYMENT_OPERATOR);
    ShownPage meanwhile = send(path, second, Map.of("amount", "200", "reason", "kept"));

    assertThat(claim.html().select("main a[href$=write-off]")).hasSize(1);
    assertThat(form.html().select("#amount").val()).isEqualTo("800.00");
    assertThat(noAmount.answer().statusCode()).isEqualTo(400);
    assertThat(noAmount.faults()).isEmpty();
    assertThat(noAmount.html().select("#amount-error").text()).contains("more than nothing");
    assertThat(noAmount.html().select("#reason").val()).isEqualTo("kept");
    assertThat(noReason.answer().statusCode()).isEqualTo(400);
    assertThat(noReason.html().select("#amount").val()).isEqualTo("100,5");
    assertThat(tooMuch.answer().statusCode()).isEqualTo(409);
    assertThat(tooMuch.faults()).isEmpty();
    assertThat(inDutch.html().select("#amount").val()).isEqualTo("12");
    assertThat(proposed.text()).contains("The write-off is proposed.", "100.50 EUR", "insolvent");
    assertThat(meanwhile.answer().statusCode()).isEqualTo(409);
    assertThat(meanwhile.html().select("#amount").val()).isEqualTo("200");
    assertThat(tasks(APPROVER)).contains("1 write-off waits for approval");
    assertThat(send(path, APPROVER, Map.of()).answer().statusCode()).isEqualTo(403);
    assertThat(ShownPage.open(path, AUDITOR, "en").html().select("#form")).isEmpty();
  }

  @Test
  @DisplayName("records agreed instalments that come to what is open, and loses nothing typed")
  void instalments() throws Exception {
    InamiKey provider = campaign.overpaid();
    String claim = campaign.claimed(provider, KSW, 2024, SOFTWARE_CENTS);
    String path = "/desk/recoveries/" + provider + "/claims/" + claim + "/instalments";
    Map<String, String> agreed =
        Map.of("due-1", "2025-07-01", "amount-1", "300", "due-2", "2025-08-01", "amount-2", "500");

    ShownPage nothing = send(path, OPERATOR, Map.of());
    ShownPage backwards =
        send(
            path,
            OPERATOR,
            Map.of(
                "due-1", "2025-08-01", "amount-1", "300", "due-2", "2025-07-01", "amount-2", "x"));
    ShownPage tooLittle = send(path, OPERATOR, Map.of("due-1", "2025-07-01", "amount-1", "300"));
    ShownPage goneBy = send(path, OPERATOR, Map.of("due-1", "2025-01-01", "amount-1", "800"));
    Map<String, String> wantsMore = new HashMap<>(agreed);
    wantsMore.put("action", "more");
    ShownPage more = send(path, OPERATOR, wantsMore);
    ShownPage done = follow(send(path, OPERATOR, agreed), OPERATOR);
    ShownPage plan = ShownPage.open(path, AUDITOR, "en");
    campaign.repay("B-1", 10_000, claim).statusCode(200);
    ShownPage changedMeanwhile =
        send(path, OPERATOR, Map.of("due-1", "2025-07-02", "amount-1", "800"));

    assertThat(nothing.html().select("#due-1-error").text()).isEqualTo("Give a day.");
    assertThat(nothing.faults()).isEmpty();
    assertThat(backwards.answer().statusCode()).isEqualTo(400);
    assertThat(backwards.faults()).isEmpty();
    assertThat(backwards.html().select("#due-2-error").text()).contains("after the one before");
    assertThat(backwards.html().select("#amount-2").val()).isEqualTo("x");
    assertThat(tooLittle.answer().statusCode()).isEqualTo(409);
    assertThat(tooLittle.html().select("#amount-1").val()).isEqualTo("300");
    assertThat(goneBy.answer().statusCode()).isEqualTo(400);
    assertThat(goneBy.faults()).isEmpty();
    assertThat(more.html().select("#due-8")).hasSize(1);
    assertThat(more.html().select("#amount-2").val()).isEqualTo("500");
    assertThat(done.text()).contains("The instalments are recorded.");
    assertThat(plan.text()).contains("2025-07-01 300 EUR 300 EUR", "2025-08-01 500 EUR 500 EUR");
    assertThat(plan.html().select("#form")).isEmpty();
    assertThat(changedMeanwhile.answer().statusCode()).isEqualTo(409);
    assertThat(changedMeanwhile.text()).contains("Still open 700 EUR");
    assertThat(send(path, APPROVER, agreed).answer().statusCode()).isEqualTo(403);
  }

  @Test
  @DisplayName("records a representative, has another person confirm it, and ends it for a reason")
  void representatives() throws Exception {
    InamiKey provider = campaign.overpaid();
    String of = "/desk/representatives/" + provider;
    ShownPage wrong =
        send(of + "/new", OPERATOR, Map.of("holder", "kept", "iban", "BE00", "from", "x"));
    ShownPage found = ShownPage.open("/desk/representatives?provider=" + provider, OPERATOR, "en");
    String path = recorded(provider, BOTH);
    ShownPage another = send(of + "/new", OPERATOR, representative("Notary"));
    ShownPage own = ShownPage.open(path, BOTH, "en");
    ShownPage ownConfirmed = send(path, BOTH, Map.of());
    ShownPage tooOld =
        send(
            path,
            TestTokens.loggedIn("operator-2", Duration.ofMinutes(9), Role.PAYMENT_APPROVER),
            Map.of());
    List<String> waiting = tasks(APPROVER);
    List<String> ofOthers = tasks(BOTH);
    int listed = file("/desk/representatives/file").size();

    assertThat(wrong.answer().statusCode()).isEqualTo(400);
    assertThat(wrong.faults()).isEmpty();
    assertThat(wrong.html().select(".field-error")).hasSize(4);
    assertThat(wrong.html().select("#holder").val()).isEqualTo("kept");
    assertThat(found.text()).contains("Representatives of " + provider);
    assertThat(another.answer().statusCode()).isEqualTo(409);
    assertThat(another.html().select("#holder").val()).isEqualTo("Notary");
    assertThat(own.text()).contains("another person must confirm it", "********");
    assertThat(own.html().select("main #form")).isEmpty();
    assertThat(ownConfirmed.answer().statusCode()).isEqualTo(409);
    assertThat(tooOld.answer().statusCode()).isEqualTo(401);
    assertThat(waiting).contains("1 representative waits for confirmation");
    assertThat(ofOthers).noneMatch(task -> task.contains("representative"));
    assertThat(listed).isEqualTo(2);

    ShownPage confirmed = follow(send(path, APPROVER, Map.of()), APPROVER);
    ShownPage again = send(path, TestTokens.of("operator-4", Role.PAYMENT_APPROVER), Map.of());
    ShownPage noReason = send(path + "/end", OPERATOR, Map.of("reason", " "));
    ShownPage ended =
        follow(send(path + "/end", OPERATOR, Map.of("reason", "the estate is divided")), OPERATOR);
    ShownPage endedTwice = send(path + "/end", APPROVER, Map.of("reason", "kept"));

    assertThat(confirmed.text()).contains("The representative is confirmed", "Is paid");
    assertThat(again.answer().statusCode()).isEqualTo(409);
    assertThat(noReason.answer().statusCode()).isEqualTo(400);
    assertThat(ended.text()).contains("It is ended.", "Ended");
    assertThat(endedTwice.answer().statusCode()).isEqualTo(409);
    assertThat(ShownPage.open(path, AUDITOR, "en").text())
        .contains("by operator-2", "the estate is divided");
    for (String step : List.of(of + "/new", path, path + "/end")) {
      assertThat(send(step, AUDITOR, Map.of()).answer().statusCode()).isEqualTo(403);
      assertThat(ShownPage.open(step, AUDITOR, "en").html().select("main #form")).isEmpty();
    }
  }

  @Test
  @DisplayName("takes money that the bank tells on paper, once, and says what became of it")
  void entersMoney() throws Exception {
    InamiKey provider = campaign.overpaid();
    String claim = campaign.claimed(provider, KSW, 2024, SOFTWARE_CENTS);
    Map<String, String> paper =
        Map.of(
            "reference",
            "P-1",
            "amount",
            "850",
            "booked",
            "2025-06-20",
            "communication",
            claim,
            "payer",
            "Payer",
            "iban",
            "BE68 5390 0754 7034");

    ShownPage wrong =
        send("/desk/repayments/new", OPERATOR, Map.of("payer", "kept", "iban", "BE1"));
    ShownPage entered = follow(send("/desk/repayments/new", OPERATOR, paper), OPERATOR);
    ShownPage twice = follow(send("/desk/repayments/new", OPERATOR, paper), OPERATOR);
    Map<String, String> other = new HashMap<>(paper);
    other.put("amount", "851");
    ShownPage otherAmount = send("/desk/repayments/new", OPERATOR, other);

    assertThat(wrong.answer().statusCode()).isEqualTo(400);
    assertThat(wrong.faults()).isEmpty();
    assertThat(wrong.html().select(".field-error")).hasSize(4);
    assertThat(wrong.html().select("#payer").val()).isEqualTo("kept");
    assertThat(entered.text())
        .contains("The amount is entered.", "Amount 850 EUR", "Still to be dealt with 50 EUR");
    assertThat(twice.answer().statusCode()).isEqualTo(200);
    assertThat(firstCells("/desk/repayments")).containsExactly("P-1");
    assertThat(otherAmount.answer().statusCode()).isEqualTo(409);
    assertThat(otherAmount.html().select("#amount").val()).isEqualTo("851");
    assertThat(send("/desk/repayments/new", APPROVER, paper).answer().statusCode()).isEqualTo(403);
  }

  @ParameterizedTest(name = "answers {0} with a page that says that nothing is there")
  @ValueSource(
      strings = {
        "/desk/batches/batch-of-nobody",
        "/desk/batches/batch-of-nobody/approval",
        "/desk/batches/batch-of-nobody/bank-file",
        "/desk/holds/1/physiotherapist-software/2024/release",
        "/desk/holds/50000134/unknown/2024/release",
        "/desk/bank-messages/x",
        "/desk/bank-notices/1/1",
        "/desk/recoveries/50000134/claims/1",
        "/desk/repayments/1",
        "/desk/recoveries/50000134/claims/1/instalments",
        "/desk/recoveries/50000134/unknown/2024/write-off",
        "/desk/representatives?provider=1",
        "/desk/representatives/1",
        "/desk/representatives/50000134/1",
        "/desk/representatives/50000134/x/end",
        "/desk/write-offs/50000134/physiotherapist-software/2024/1"
      })
  void notThere(String path) {
    ShownPage page = ShownPage.open(path, OPERATOR, "fr");

    assertThat(page.answer().statusCode()).isEqualTo(404);
    assertThat(page.faults()).isEmpty();
  }

  @ParameterizedTest(name = "refuses {0}")
  @ValueSource(
      strings = {
        "/desk/batches?sort=secret",
        "/desk/batches?status=lost",
        "/desk/holds?reason=none",
        "/desk/bank-messages?page=0",
        "/desk/recoveries?claims=some",
        "/desk/representatives?sort=holder",
        "/desk/sums?sort=secret"
      })
  void notRead(String path) {
    assertThat(ShownPage.open(path, AUDITOR, "de").answer().statusCode()).isEqualTo(400);
  }

  @Test
  @DisplayName("is closed to who has no business there, and to an auditor who would change things")
  void roles() {
    campaign.open("2025-12-01");
    granted(KSW, SOFTWARE_CENTS);
    campaign.settle();
    campaign.open("2025-12-05");
    String batch = BATCHES + "/" + STANDING;
    String provider = TestTokens.ofCareProvider("50000134", Role.CARE_PROVIDER);

    assertThat(ShownPage.open(BATCHES, provider, "en").answer().statusCode()).isEqualTo(403);
    for (String step : List.of("/submission", "/withdrawal", "/again", "/approval")) {
      assertThat(send(batch + step, AUDITOR, Map.of()).answer().statusCode()).isEqualTo(403);
    }
    assertThat(send(batch + "/submission", APPROVER, Map.of()).answer().statusCode())
        .isEqualTo(403);
    assertThat(send(batch + "/approval", OPERATOR, Map.of()).answer().statusCode()).isEqualTo(403);
    assertThat(ShownPage.open(batch, AUDITOR, "en").html().select("a[role=button]")).isEmpty();
    assertThat(status()).isEqualTo("DRAWN_UP");
  }

  private static Map<String, String> representative(String holder) {
    return Map.of(
        "kind",
        "heirs",
        "holder",
        holder,
        "iban",
        "BE68 5390 0754 7034",
        "document",
        "file 12",
        "from",
        "2025-06-01");
  }

  /** The address of a representative of a provider who waits for a second person. */
  private static String recorded(InamiKey provider, String reader) {
    String of = "/desk/representatives/" + provider;
    ShownPage listed = follow(send(of + "/new", reader, representative("Heirs")), reader);
    assertThat(listed.text()).contains("The representative is recorded.");
    return listed.html().select("table.list tbody a").attr("href").replaceFirst("^/payment", "");
  }

  /** The sums after a comparison that somebody asks for. */
  private static ShownPage compared(String reader) {
    assertThat(send("/desk/sums", reader, Map.of()).answer().statusCode()).isEqualTo(303);
    return await()
        .until(
            () -> ShownPage.open("/desk/sums", reader, "en"),
            page -> page.html().select(".progress").isEmpty());
  }

  private InamiKey granted(Scheme scheme, long cents) {
    InamiKey provider = Providers.next();
    campaign.nameAccount(provider, 1, "2025-01-06");
    campaign.decide(provider, scheme, 2024, 1, cents);
    return provider;
  }

  private static String grouped(String digest) {
    return digest.replaceAll("(.{8})(?!$)", "$1 ");
  }

  private static String payout(InamiKey provider) {
    return "KSW-2024-" + provider + "-1";
  }

  /** One payment that came back, money of which nobody knows what it is for, and a charge. */
  private static String worklist(InamiKey provider) {
    return BankXml.statement(
        "S-1",
        BankXml.OUR_ACCOUNT,
        BankXml.entry("CRDT", "800.00", "B-1", BankXml.returned(payout(provider), "AC04")),
        BankXml.entry("CRDT", "50.00", "B-2", BankXml.received("1", "2")),
        BankXml.entry("DBIT", "12.50", "B-3"));
  }

  private static ShownPage desk(String reader) {
    return ShownPage.open(BATCHES, reader, "en");
  }

  private static List<String> tasks(String reader) {
    return desk(reader).html().select("ol.due li, p.none").eachText().stream()
        .filter(text -> !text.equals("Nothing is listed here."))
        .toList();
  }

  private static List<String> firstCells(String path) {
    return ShownPage.open(path, AUDITOR, "en")
        .html()
        .select("table.list tbody td:first-child")
        .eachText();
  }

  private static List<CSVRecord> file(String path) throws Exception {
    Response answer = Caller.with(AUDITOR).header("Accept-Language", "en").get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    String text = new String(answer.asByteArray(), StandardCharsets.UTF_8);
    return CSVFormat.RFC4180.parse(new StringReader(text.substring(1))).getRecords();
  }

  private static ShownPage send(String path, String reader, Map<String, String> fields) {
    return ShownPage.send(path, reader, "en", fields);
  }

  /** The page to which a step leads that was taken. */
  private static ShownPage follow(ShownPage sent, String reader) {
    assertThat(sent.answer().statusCode()).as(sent.text()).isEqualTo(303);
    return ShownPage.open(
        sent.answer().header("Location").replaceFirst("^.*/payment", ""), reader, "en");
  }

  /** What a page's form carries. */
  private static Map<String, String> fields(ShownPage page) {
    Map<String, String> fields = new HashMap<>();
    page.html()
        .select("main form[method=post] input[type=hidden]")
        .forEach(field -> fields.put(field.attr("name"), field.val()));
    assertThat(fields).isNotEmpty();
    return fields;
  }

  private static ShownPage upload(String file) {
    String body =
        "------of-a-browser\r\nContent-Disposition: form-data; name=\"file\";"
            + " filename=\"bank.xml\"\r\nContent-Type: text/xml\r\n\r\n"
            + file
            + "\r\n------of-a-browser--\r\n";
    return ShownPage.send(
        "/desk/bank-messages", OPERATOR, "en", MULTIPART, body.getBytes(StandardCharsets.UTF_8));
  }

  /** The address of the page of a message that was handed in, below the service's own path. */
  private static String handedIn(String file) {
    ShownPage sent = upload(file);
    assertThat(sent.answer().statusCode()).as(sent.text()).isEqualTo(303);
    return sent.answer()
        .header("Location")
        .replaceFirst("^.*/payment", "")
        .replaceFirst("\\?.*", "");
  }

  private String status() {
    return campaign.batch(STANDING).read("$.batch.status", String.class);
  }
}
