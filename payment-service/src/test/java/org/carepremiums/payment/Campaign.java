package org.carepremiums.payment;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.ReadContext;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.Notification;
import org.carepremiums.contracts.decision.NotificationChannel;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.decision.Payee;
import org.carepremiums.contracts.event.BusinessDayOpened;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.AccountProblem;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.payment.BatchEvent;
import org.carepremiums.contracts.payment.LedgerEntry;
import org.carepremiums.contracts.payment.Payout;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.upstream.BankMessage;
import org.carepremiums.contracts.upstream.BankStatus;
import org.carepremiums.contracts.upstream.BankStatusKind;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.Period;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.messaging.http.Progress;
import org.carepremiums.platform.testing.Quiescence;
import org.carepremiums.platform.testing.SchemaOwner;
import org.carepremiums.platform.testing.TestTopics;
import org.carepremiums.platform.testing.access.Caller;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.util.PSQLState;

/** Plays the parts of everybody around the service: eligibility, ProSanté, the bank, operators. */
@ApplicationScoped
class Campaign {

  static final Scheme KSW = Scheme.PHYSIOTHERAPIST_SOFTWARE;
  static final Scheme KQP = Scheme.PHYSIOTHERAPIST_QUALITY;
  static final int SOFTWARE_CENTS = 80_000;
  static final int QUALITY_CENTS = 200_000;

  private static final String TABLES =
      """
      bank_notice, bank_message, bank_word, decided_amount, bank_file_part, bank_file, netting, payout, payment_batch,
      ledger_entry, ledger_account, bank_account, refused_account, unused_account, left_out,
      refused_day, day_work, payee, business_day, departed_payout, departed_batch, restored,
      claim, incoming_credit, repayment, sent_back, write_off, written_off,
      instalment_plan, instalment, representative, drawing_progress
      """;

  private final DataSource dataSource;
  private final Progress progress;
  private final String bootstrapServers;
  private TestTopics topics;
  private Quiescence quiet;
  private int batchEventsBefore;
  private int rejectionsBefore;
  private int statusCount;

  @Inject
  Campaign(
      Progress progress,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
    this.dataSource = SchemaOwner.dataSource();
    this.progress = progress;
    this.bootstrapServers = bootstrapServers;
  }

  /** Begins with an empty ledger; what other tests published lies behind. */
  void begin() throws SQLException {
    if (topics == null) {
      topics = new TestTopics(bootstrapServers);
      quiet = new Quiescence(bootstrapServers, Source.PAYMENT, progress::status);
    }
    settle();
    while (!isEmptied()) {
      // Whoever compares the sums meanwhile holds some of the tables and waits for another
      Thread.onSpinWait();
    }
    batchEventsBefore = topics.all(Topic.BATCHES).size();
    rejectionsBefore = refusals().size();
  }

  /** Not where the database chose it to give way in a deadlock. */
  private boolean isEmptied() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "alter table payout disable trigger user; truncate "
              + TABLES
              + "; alter table payout enable trigger user");
      return true;
    } catch (SQLException refused) {
      if (PSQLState.DEADLOCK_DETECTED.getState().equals(refused.getSQLState())) {
        return false;
      }
      throw refused;
    }
  }

  /** Waits until everything published is handled and everything decided is published. */
  void settle() {
    quiet.await();
  }

  @PreDestroy
  void end() {
    if (topics != null) {
      topics.close();
      quiet.close();
    }
  }

  void open(String day) {
    publishDay(day);
    settle();
  }

  /** What happens between two looks at the service, much of it within one poll. */
  void together(Runnable happenings) {
    topics.together(happenings);
  }

  void publishDay(String day) {
    topics.publish(Topic.BUSINESS_DAYS, "belgium", new BusinessDayOpened(BusinessDay.of(day)));
  }

  /** A final decision that grants an amount, or refuses where it is zero. */
  Decision decide(InamiKey provider, Scheme scheme, int year, int version, long cents) {
    Decision decision = decision(provider, scheme, year, version, cents, DecisionStatus.FINAL);
    publish(decision);
    return decision;
  }

  void publish(Decision decision) {
    topics.publish(Topic.DECISIONS, decision.provider().value(), decision);
  }

  static Decision decision(
      InamiKey provider, Scheme scheme, int year, int version, long cents, DecisionStatus status) {
    return decision(provider, scheme, year, version, cents, status, Payee.PROVIDER, "2025-02-03");
  }

  static Decision decision(
      InamiKey provider,
      Scheme scheme,
      int year,
      int version,
      long cents,
      DecisionStatus status,
      Payee payee,
      String decidedOn) {
    PremiumYear premiumYear = PremiumYear.of(year);
    return new Decision(
        Decision.id(scheme, premiumYear, provider, version),
        scheme,
        premiumYear,
        provider,
        null,
        version,
        status,
        cents > 0 ? Outcome.GRANTED : Outcome.REFUSED,
        EuroCents.of(cents),
        null,
        List.of(),
        List.of(),
        null,
        List.of(),
        "test@0",
        status == DecisionStatus.FINAL
            ? new Notification(NotificationChannel.PROSANTE, LocalDate.of(2025, 2, 3))
            : null,
        null,
        payee,
        cents > 0 ? LocalDate.of(year + 1, 12, 31) : null,
        BusinessDay.of(decidedOn));
  }

  /** The account that stands in ProSanté. */
  Iban nameAccount(InamiKey provider, int version, String observedOn) {
    Iban iban = Ibans.next();
    nameAccount(provider, version, iban, observedOn);
    return iban;
  }

  void nameAccount(InamiKey provider, int version, Iban iban, String observedOn) {
    nameAccount(provider, version, iban, "Physiotherapist " + provider, observedOn, observedOn);
  }

  void nameAccount(
      InamiKey provider,
      int version,
      Iban iban,
      String holder,
      String validFrom,
      String observedOn) {
    publish(
        provider,
        version,
        Source.PROSANTE,
        new FactValue.BankAccount(
            iban,
            null,
            holder,
            LocalDate.parse(validFrom),
            ApplicationChannel.PROSANTE,
            null,
            null,
            null),
        observedOn);
  }

  /** What a provider named in ProSanté as an account, and is none. */
  void nameInvalidAccount(InamiKey provider, int version, String observedOn) {
    publish(
        provider,
        version,
        Source.PROSANTE,
        new FactValue.BankAccount(
            null,
            AccountProblem.INVALID_IBAN,
            "Physiotherapist " + provider,
            LocalDate.parse(observedOn),
            ApplicationChannel.PROSANTE,
            null,
            null,
            null),
        observedOn);
  }

  /** An account that was changed with an application, for one premium and year. */
  Iban nameAccountWithApplication(
      InamiKey provider, Scheme scheme, int year, int version, String observedOn) {
    Iban iban = Ibans.next();
    nameWithApplication(
        provider,
        "application-" + provider,
        ApplicationChannel.PROSANTE,
        iban,
        scheme,
        year,
        version,
        observedOn);
    return iban;
  }

  /**
   * An account that was named with an application; the paper desk is INAMI's.
   *
   * @param iban {@code null} where what was named is none
   */
  void nameWithApplication(
      InamiKey provider,
      String applicationId,
      ApplicationChannel channel,
      Iban iban,
      Scheme scheme,
      int year,
      int version,
      String observedOn) {
    publish(
        provider,
        version,
        channel == ApplicationChannel.PROSANTE ? Source.PROSANTE : Source.INAMI,
        new FactValue.BankAccount(
            iban,
            iban == null ? AccountProblem.INVALID_IBAN : null,
            null,
            LocalDate.parse(observedOn),
            channel,
            applicationId,
            scheme,
            PremiumYear.of(year)),
        observedOn);
  }

  private void publish(
      InamiKey provider,
      int version,
      Source source,
      FactValue.BankAccount account,
      String observedOn) {
    topics.publish(
        Topic.BANK_ACCOUNT_FACTS,
        provider.value(),
        new Fact(
            Fact.id(provider.value(), account, source, version),
            provider.value(),
            version,
            Period.since(account.validFrom()),
            account,
            source,
            "upstream.prosante.bank-accounts.v1",
            null,
            LocalDate.parse(observedOn),
            BusinessDay.onOrAfter(LocalDate.parse(observedOn)),
            null));
  }

  void bankSays(String payoutId, BankStatusKind status, String reasonCode, String observedOn) {
    topics.publish(
        Topic.BANK_PAYOUT_STATUSES,
        payoutId,
        new BankStatus(
            "status-" + statusCount++,
            null,
            payoutId,
            status,
            reasonCode,
            LocalDate.parse(observedOn)));
  }

  /** A file of the bank, over the topic. */
  void publishMessage(String key, String file) {
    topics.publish(Topic.BANK_MESSAGES, key, new BankMessage(file, LocalDate.of(2025, 10, 16)));
  }

  void publishText(Topic topic, String key, String text) {
    topics.publishBytes(topic, key, text.getBytes(UTF_8), Map.of());
  }

  ValidatableResponse submit(String batchId, String operator) {
    return Caller.as(operator, Role.PAYMENT_OPERATOR)
        .post("/batches/" + batchId + "/submission")
        .then();
  }

  /** Approves the file as it would be written now. */
  ValidatableResponse approve(String batchId, String operator, int lines, long totalCents) {
    return approve(batchId, operator, lines, totalCents, digest(batchId));
  }

  ValidatableResponse approve(
      String batchId, String operator, int lines, long totalCents, String sha256) {
    return post(
        Caller.as(operator, Role.PAYMENT_APPROVER),
        "/batches/" + batchId + "/approval",
        Map.of("lines", lines, "totalCents", totalCents, "sha256", sha256));
  }

  /** The digest of a batch's bank file; of a batch that has none, that of no file. */
  String digest(String batchId) {
    String answer =
        Caller.as("operator-1", Role.PAYMENT_OPERATOR)
            .get("/batches/" + batchId + "/bank-file/digest")
            .asString();
    List<String> digests = JsonPath.parse(answer).read("$..sha256");
    return digests.isEmpty() ? "0".repeat(64) : digests.get(0);
  }

  ValidatableResponse withdraw(String batchId, String operator, String reason) {
    return post(
        Caller.as(operator, Role.PAYMENT_OPERATOR),
        "/batches/" + batchId + "/withdrawal",
        Map.of("reason", reason));
  }

  ValidatableResponse drawUpAgain(String cutOff, String operator) {
    return post(Caller.as(operator, Role.PAYMENT_OPERATOR), "/batches", Map.of("cutOff", cutOff));
  }

  private static ValidatableResponse post(
      RequestSpecification caller, String path, Map<String, ?> body) {
    return caller.contentType("application/json").body(body).post(path).then();
  }

  /** Two operators send everything that a cut-off drew up to the bank. */
  void pay(String batchId) {
    ReadContext batch = batch(batchId);
    submit(batchId, "operator-1").statusCode(200);
    approve(
            batchId,
            "operator-2",
            batch.read("$.batch.lines", Integer.class),
            batch.read("$.batch.totalCents", Long.class))
        .statusCode(200);
    settle();
  }

  /**
   * Begins with the payout {@code KSW-2024-<provider>-1} of {@link #SOFTWARE_CENTS} on its way to
   * the bank.
   *
   * @return whose it is
   */
  InamiKey sentToBank() throws SQLException {
    begin();
    open("2025-06-02");
    InamiKey provider = Providers.next();
    nameAccount(provider, 1, "2025-01-06");
    decide(provider, KSW, 2024, 1, SOFTWARE_CENTS);
    settle();
    open("2025-06-16");
    pay("batch-2025-06-15");
    return provider;
  }

  /** As {@link #sentToBank()}; the bank paid it, and by now nothing of it is owed. */
  InamiKey overpaid() throws SQLException {
    InamiKey provider = sentToBank();
    bankSays("KSW-2024-" + provider + "-1", BankStatusKind.BOOKED, null, "2025-06-18");
    decide(provider, KSW, 2024, 2, 0);
    settle();
    return provider;
  }

  /** An operator asks back what can be reclaimed of a premium. */
  ValidatableResponse claim(InamiKey provider, Scheme scheme, int year, long cents) {
    return post(
        Caller.as("operator-1", Role.PAYMENT_OPERATOR),
        "/recoveries/%s/%s/%d/claims".formatted(provider, scheme, year),
        Map.of("amountCents", cents));
  }

  /** The twelve digits of the claim that asks it back. */
  String claimed(InamiKey provider, Scheme scheme, int year, long cents) {
    return JsonPath.parse(claim(provider, scheme, year, cents).statusCode(200).extract().asString())
        .read("$.communication", String.class)
        .replaceAll("[^0-9]", "");
  }

  /** An operator agrees on parts, as in {@code 2025-07-01=30000}. */
  ValidatableResponse agree(InamiKey provider, String communication, String... parts) {
    return post(
        Caller.as("operator-1", Role.PAYMENT_OPERATOR),
        "/recoveries/%s/claims/%s/instalments".formatted(provider, communication),
        Map.of(
            "instalments",
            Arrays.stream(parts)
                .map(part -> part.split("="))
                .map(part -> Map.of("dueOn", part[0], "amountCents", Long.valueOf(part[1])))
                .toList()));
  }

  ValidatableResponse proposeWriteOff(
      InamiKey provider, Scheme scheme, int year, long cents, String reason) {
    return post(
        Caller.as("operator-1", Role.PAYMENT_OPERATOR),
        "/recoveries/%s/%s/%d/write-offs".formatted(provider, scheme, year),
        Map.of("amountCents", cents, "reason", reason));
  }

  ValidatableResponse approveWriteOff(
      InamiKey provider, Scheme scheme, int year, int proposal, String approver, long cents) {
    return post(
        Caller.as(approver, Role.PAYMENT_APPROVER),
        "/recoveries/%s/%s/%d/write-offs/%d/approval".formatted(provider, scheme, year, proposal),
        Map.of("amountCents", cents));
  }

  /** An operator enters money that came in. */
  ValidatableResponse repay(String bankReference, long cents, String communication) {
    return post(
        Caller.as("operator-1", Role.PAYMENT_OPERATOR),
        "/repayments",
        Map.of(
            "bankReference",
            bankReference,
            "amountCents",
            cents,
            "bookedOn",
            "2025-09-01",
            "communication",
            communication,
            "debtorName",
            "Payer",
            "debtorAccount",
            "BE68539007547034"));
  }

  ReadContext batch(String batchId) {
    return JsonPath.parse(
        given()
            .queryParam("limit", 1000)
            .get("/batches/" + batchId)
            .then()
            .statusCode(200)
            .extract()
            .asString());
  }

  ReadContext get(String path) {
    return JsonPath.parse(given().get(path).then().statusCode(200).extract().asString());
  }

  /** One ledger account as HTTP shows it. */
  Map<String, Object> account(InamiKey provider, Scheme scheme, int year) {
    return account(accounts(provider), scheme, year);
  }

  static Map<String, Object> account(List<Map<String, Object>> accounts, Scheme scheme, int year) {
    return accounts.stream()
        .filter(account -> scheme.id().equals(account.get("scheme")))
        .filter(account -> Integer.valueOf(year).equals(account.get("year")))
        .findFirst()
        .orElseThrow();
  }

  /** A provider's ledger accounts as HTTP shows them. */
  List<Map<String, Object>> accounts(InamiKey provider) {
    return get("/ledger/" + provider).read("$.accounts");
  }

  List<LedgerEntry> ledgerEntries(InamiKey provider) {
    return topics.events(
        Topic.LEDGER, LedgerEntry.class, entry -> entry.provider().equals(provider));
  }

  /** Of every provider, each one's in order. */
  List<LedgerEntry> ledgerEntries() {
    return topics.events(Topic.LEDGER, LedgerEntry.class, entry -> true);
  }

  List<Payout> payouts(InamiKey provider) {
    return topics.events(Topic.PAYOUTS, Payout.class, payout -> payout.provider().equals(provider));
  }

  List<BatchEvent> batchEvents(String batchId) {
    return since(Topic.BATCHES, batchEventsBefore, BatchEvent.class).stream()
        .filter(event -> event.batchId().equals(batchId))
        .toList();
  }

  /** Codes of the bank's records that were refused since the test began, for one record key. */
  List<String> rejectionCodes(String key) {
    List<String> codes = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> found :
        topics.all(Topic.BANK_PAYOUT_STATUSES.rejections())) {
      if (key.equals(found.key())) {
        codes.add(tree(found.value()).get("code"));
      }
    }
    return codes;
  }

  int rejections() {
    return refusals().size() - rejectionsBefore;
  }

  /** What the bank was told, and what the platform team was. */
  private List<ConsumerRecord<String, byte[]>> refusals() {
    List<ConsumerRecord<String, byte[]>> refusals =
        new ArrayList<>(topics.all(Topic.rejections(Source.BANK)));
    refusals.addAll(topics.all(Topic.PLATFORM_REJECTIONS));
    return refusals;
  }

  <T> List<T> query(String sql, Class<T> type) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      List<T> values = new ArrayList<>();
      while (row.next()) {
        values.add(type.cast(row.getObject(1)));
      }
      return values;
    }
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  DataSource dataSource() {
    return dataSource;
  }

  /** Events of one key stay in order; the offset within their partitions tells old from new. */
  private <T> List<T> since(Topic topic, int before, Class<T> type) {
    return topics.all(topic).stream()
        .sorted((one, other) -> Long.compare(one.timestamp(), other.timestamp()))
        .skip(before)
        .map(
            found -> {
              try {
                return ContractJson.mapper().readValue(found.value(), type);
              } catch (IOException unreadable) {
                throw new IllegalStateException(unreadable);
              }
            })
        .toList();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> tree(byte[] json) {
    try {
      Map<String, Object> read = ContractJson.mapper().readValue(json, Map.class);
      Map<String, String> texts = new HashMap<>();
      read.forEach((name, value) -> texts.put(name, String.valueOf(value)));
      return texts;
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  static Predicate<Payout> of(String payoutId) {
    return payout -> payout.payoutId().equals(payoutId);
  }
}
