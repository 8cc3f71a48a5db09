package org.carepremiums.payment.bankmessage;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.payment.reading.Cursor;
import org.carepremiums.payment.store.ListOrder;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.personaldata.PersonalDataSeal;
import org.carepremiums.platform.web.desk.ListPart;
import org.carepremiums.platform.wording.phrase.Sentences;

/** Messages of the bank, as they are shown. */
@ApplicationScoped
public class BankMessageReadings {

  private static final String MESSAGE =
      """
      select id, kind, message_id, created_on, received_on, received_by, bytes,
        told.notices, told.applied, told.open
      from bank_message
      cross join lateral (
        select count(*) as notices, count(*) filter (where outcome = 'APPLIED') as applied,
          count(*) filter (where outcome = 'OPEN') as open
        from bank_notice where message = id
      ) told
      """;

  private static final String NOTICE =
      """
      select message, number, place, said, batch_id, payout_id, amount_cents, booked_on,
        bank_reference, reason_code, communication, payer, payer_account, outcome, problem,
        settled_on, settled_by, settlement
      from bank_notice
      """;

  private static final String NARROWED =
      "where coalesce(message = ?::bigint, true) and coalesce(outcome = ?::text, true)";

  private static final ListOrder MESSAGE_ORDER =
      new ListOrder(
          Map.of(
              "id", "id",
              "kind", "kind",
              "message", "message_id",
              "received", "received_on",
              "notices", "told.notices",
              "open", "told.open"),
          "id desc");

  private static final ListOrder NOTICE_ORDER =
      new ListOrder(
          Map.of(
              "number", "number",
              "said", "said",
              "amount", "amount_cents",
              "booked", "booked_on",
              "outcome", "outcome"),
          "message, number");

  private final Sql sql;
  private final PersonalDataSeal seal;

  @Inject
  BankMessageReadings(Sql sql, PersonalDataSeal seal) {
    this.sql = sql;
    this.seal = seal;
  }

  /** One part of the messages, the latest first. */
  public Cursor.Part<BankMessageView> all(Cursor page) throws SQLException {
    List<BankMessageView> rows =
        sql.list(
            MESSAGE + "where id < ? order by id desc limit ?",
            BankMessageReadings::message,
            page.numberAfter(0),
            page.limit() + 1);
    return page.part(rows, message -> Stream.of(message.id()));
  }

  public Optional<BankMessageView> message(long id) throws SQLException {
    return sql.first(MESSAGE + "where id = ?", BankMessageReadings::message, id);
  }

  /** One part of what a message says, in its order. */
  public Cursor.Part<NoticeView> notices(long message, Cursor page) throws SQLException {
    List<NoticeView> rows =
        sql.list(
            NOTICE + "where message = ? and number > ? order by number limit ?",
            this::notice,
            message,
            page.numberAfter(0),
            page.limit() + 1);
    return page.part(rows, notice -> Stream.of(notice.number()));
  }

  /** One part of what waits for somebody, the oldest first. */
  public Cursor.Part<NoticeView> open(Cursor page) throws SQLException {
    List<NoticeView> rows =
        sql.list(
            NOTICE
                + """
                where outcome = 'OPEN' and (message, number) > (?, ?)
                order by message, number limit ?
                """,
            this::notice,
            page.numberAfter(0),
            page.numberAfter(1),
            page.limit() + 1);
    return page.part(rows, notice -> Stream.of(notice.message(), notice.number()));
  }

  /** A part of the messages, as a desk lists them. */
  public List<BankMessageView> list(ListPart part) throws SQLException {
    return sql.list(MESSAGE + MESSAGE_ORDER.clause(part), BankMessageReadings::message);
  }

  /** How many messages there are. */
  public long count() throws SQLException {
    return sql.only("select count(*) from bank_message", row -> row.getLong(1));
  }

  /**
   * A part of what messages say, as a desk lists it.
   *
   * @param message of which message; {@code null} for all
   * @param outcome with which outcome; {@code null} for any
   */
  public List<NoticeView> notices(
      @Nullable Long message, @Nullable NoticeOutcome outcome, ListPart part) throws SQLException {
    return sql.list(NOTICE + NARROWED + NOTICE_ORDER.clause(part), this::notice, message, outcome);
  }

  /** How much of it there is in all. */
  public long countOfNotices(@Nullable Long message, @Nullable NoticeOutcome outcome)
      throws SQLException {
    return sql.only(
        "select count(*) from bank_notice " + NARROWED, row -> row.getLong(1), message, outcome);
  }

  /** One thing that a message says. */
  public Optional<NoticeView> notice(long message, int number) throws SQLException {
    return sql.first(NOTICE + "where message = ? and number = ?", this::notice, message, number);
  }

  /** How much waits for somebody. */
  public long countOfOpen() throws SQLException {
    return sql.only(
        "select count(*) from bank_notice where outcome = 'OPEN'", row -> row.getLong(1));
  }

  /** A message as it came; empty where there is none, or its content was erased. */
  public Optional<byte[]> content(long id) throws SQLException {
    return sql.first(
        "select kind, message_id, content from bank_message where id = ? and content is not null",
        row ->
            seal.open(
                row.getBytes("content"),
                BankMessageStore.about(
                    BankMessageKind.valueOf(row.getString("kind")), row.getString("message_id"))),
        id);
  }

  private static BankMessageView message(ResultSet row) throws SQLException {
    return new BankMessageView(
        row.getLong("id"),
        BankMessageKind.valueOf(row.getString("kind")).id(),
        row.getString("message_id"),
        row.getObject("created_on", LocalDate.class),
        row.getObject("received_on", LocalDate.class),
        row.getString("received_by"),
        row.getInt("bytes"),
        row.getInt("notices"),
        row.getInt("applied"),
        row.getInt("open"));
  }

  private NoticeView notice(ResultSet row) throws SQLException {
    String about = BankMessageStore.about(row.getLong("message"), row.getInt("number"));
    Long cents = row.getObject("amount_cents", Long.class);
    String problem = row.getString("problem");
    return new NoticeView(
        row.getLong("message"),
        row.getInt("number"),
        row.getString("place"),
        row.getString("said"),
        row.getString("batch_id"),
        row.getString("payout_id"),
        cents == null ? null : EuroCents.of(cents),
        row.getObject("booked_on", LocalDate.class),
        row.getString("bank_reference"),
        row.getString("reason_code"),
        seal.open(row.getString("communication"), about),
        seal.open(row.getString("payer"), about),
        seal.open(row.getString("payer_account"), about),
        NoticeOutcome.valueOf(row.getString("outcome")),
        problem == null ? null : Sentences.of(NoticeProblem.valueOf(problem).alone()),
        row.getObject("settled_on", LocalDate.class),
        row.getString("settled_by"),
        row.getString("settlement"));
  }
}
