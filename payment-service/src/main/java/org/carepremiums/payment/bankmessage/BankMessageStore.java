package org.carepremiums.payment.bankmessage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.carepremiums.payment.bankmessage.BankNotice.Booking;
import org.carepremiums.payment.bankmessage.BankNotice.IncomingPayment;
import org.carepremiums.platform.database.Columns;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.personaldata.PersonalDataSeal;

/** Keeps messages of the bank, and what became of what they say. */
@ApplicationScoped
class BankMessageStore {

  private final Sql sql;
  private final PersonalDataSeal seal;

  @Inject
  BankMessageStore(Sql sql, PersonalDataSeal seal) {
    this.sql = sql;
    this.seal = seal;
  }

  /**
   * A message of before with the same identification.
   *
   * @param isSame whether it says the same
   */
  record Known(long id, boolean isSame) {}

  /** Two who hand in messages at once do so one after the other, until the transaction ends. */
  void lock() throws SQLException {
    sql.update("lock table bank_message in share row exclusive mode");
  }

  Optional<Known> known(ReadBankMessage message) throws SQLException {
    return sql.first(
        "select id, digest from bank_message where kind = ? and message_id = ?",
        row -> new Known(row.getLong("id"), row.getString("digest").equals(digest(message))),
        message.kind(),
        message.messageId());
  }

  /** Those of the bank's references in it under which money was booked before. */
  Set<String> references(ReadBankMessage message) throws SQLException {
    List<String> told =
        message.notices().stream()
            .map(notice -> notice instanceof Booking booking ? booking.bankReference() : null)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return new HashSet<>(
        sql.list(
            "select distinct bank_reference from bank_notice where bank_reference = any (?)",
            row -> row.getString(1),
            told));
  }

  long add(
      ReadBankMessage message,
      byte[] content,
      String receivedBy,
      LocalDate day,
      List<HandledNotice> handled)
      throws SQLException {
    long id =
        sql.only(
            """
            insert into bank_message (kind, message_id, created_on, digest, received_on,
              received_by, bytes, content)
            values (?, ?, ?, ?, ?, ?, ?, ?) returning id
            """,
            row -> row.getLong(1),
            message.kind(),
            message.messageId(),
            message.createdOn(),
            digest(message),
            day,
            receivedBy,
            content.length,
            seal.seal(content, about(message.kind(), message.messageId())));
    List<Numbered> rows = new ArrayList<>();
    for (HandledNotice one : handled) {
      rows.add(new Numbered(rows.size() + 1, one));
    }
    sql.update(
        """
        insert into bank_notice (message, number, place, said, batch_id, payout_id, amount_cents,
          booked_on, bank_reference, reason_code, communication, payer, payer_account, outcome,
          problem)
        select ?, told.* from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::text[],
          ?::bigint[], ?::date[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
          ?::text[], ?::text[]) as told
        """,
        id,
        Columns.of(rows)
            .integer(Numbered::number)
            .text(row -> row.handled().notice().place())
            .text(row -> row.handled().said())
            .text(row -> row.handled().batchId())
            .text(row -> row.handled().payoutId())
            .bigint(row -> row.booking() == null ? null : row.booking().amount().value())
            .date(row -> row.booking() == null ? null : row.booking().bookedOn())
            .text(row -> row.booking() == null ? null : row.booking().bankReference())
            .text(row -> reason(row.handled().notice()))
            .text(row -> sealed(id, row, IncomingPayment::communication))
            .text(row -> sealed(id, row, IncomingPayment::payer))
            .text(row -> sealed(id, row, IncomingPayment::payerAccount))
            .text(row -> row.handled().outcome())
            .text(row -> row.handled().problem()));
    return id;
  }

  private record Numbered(int number, HandledNotice handled) {

    Booking booking() {
      return handled.notice() instanceof Booking booking ? booking : null;
    }
  }

  private static String reason(BankNotice notice) {
    if (notice instanceof BankNotice.BatchStatus status) {
      return status.reasonCode();
    }
    if (notice instanceof BankNotice.PaymentStatus status) {
      return status.reasonCode();
    }
    return notice instanceof Booking booking ? booking.reasonCode() : null;
  }

  private String sealed(long message, Numbered row, Function<IncomingPayment, String> part) {
    IncomingPayment payment = row.booking() == null ? null : row.booking().payment();
    return payment == null ? null : seal.seal(part.apply(payment), about(message, row.number()));
  }

  /**
   * Marks an open notice as settled.
   *
   * @return whether there was such a one
   */
  boolean settle(long message, int number, LocalDate day, String by, String reason)
      throws SQLException {
    return sql.update(
            """
            update bank_notice
            set outcome = 'SETTLED', settled_on = ?, settled_by = ?, settlement = ?
            where message = ? and number = ? and outcome = 'OPEN'
            """,
            day,
            by,
            reason,
            message,
            number)
        > 0;
  }

  /** What a message's content is bound to. */
  static String about(BankMessageKind kind, String messageId) {
    return kind + "/" + messageId;
  }

  /** What the texts of a notice are bound to. */
  static String about(long message, int number) {
    return message + "/" + number;
  }

  private static String digest(ReadBankMessage message) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(message.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
