package org.carepremiums.contestation.online;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.messaging.day.DayOpened;
import org.carepremiums.platform.wording.text.Language;

/**
 * Forms that providers fill in, and what they became. Every method runs inside the caller's
 * transaction.
 */
@ApplicationScoped
class Forms implements DayOpened {

  /** For how many days what has not been sent is kept. */
  static final int KEPT_DAYS = 7;

  /** How many forms a provider may have that are not sent, and so keep documents. */
  static final int MOST_UNSENT = 10;

  /**
   * A form.
   *
   * @param contestationId what it became; {@code null} until it is sent
   * @param digest of its record; {@code null} until it is sent
   * @param sentOn {@code null} until it is sent
   */
  record Form(String contestationId, String digest, LocalDate sentOn) {

    boolean isSent() {
      return sentOn != null;
    }
  }

  private final Sql sql;

  @Inject
  Forms(Sql sql) {
    this.sql = sql;
  }

  /** The form, locked until the transaction ends; a new one where its token is not known. */
  Form locked(InamiKey provider, String token, LocalDate today) throws SQLException {
    sql.update(
        """
        insert into online_form (provider, form_token, begun_on) values (?, ?, ?)
        on conflict do nothing
        """,
        provider,
        token,
        today);
    return sql.only(
        """
        select contestation_id, digest, sent_on from online_form
        where provider = ? and form_token = ? for update
        """,
        row ->
            new Form(
                row.getString("contestation_id"),
                row.getString("digest"),
                row.getObject("sent_on", LocalDate.class)),
        provider,
        token);
  }

  /** How many forms a provider has begun and not sent. */
  long unsent(InamiKey provider) throws SQLException {
    return sql.only(
        "select count(*) from online_form where provider = ? and sent_on is null",
        row -> row.getLong(1),
        provider);
  }

  /**
   * What a form became.
   *
   * @param language in which it was sent; {@code null} where that is not known
   */
  void sent(InamiKey provider, String token, Form form, @Nullable Language language)
      throws SQLException {
    sql.update(
        """
        update online_form set contestation_id = ?, digest = ?, sent_on = ?, language = ?
        where provider = ? and form_token = ?
        """,
        form.contestationId(),
        form.digest(),
        form.sentOn(),
        language == null ? null : language.code(),
        provider,
        token);
  }

  /** The number under which a form was sent; empty while it was not, or is not known. */
  Optional<String> became(InamiKey provider, String token) throws SQLException {
    return sql.first(
        """
        select contestation_id from online_form
        where provider = ? and form_token = ? and sent_on is not null
        """,
        row -> row.getString("contestation_id"),
        provider,
        token);
  }

  /** Whether a provider sent a form that has a number. */
  boolean isOf(InamiKey provider, String contestationId) throws SQLException {
    return sql.only(
        "select exists (select from online_form where provider = ? and contestation_id = ?)",
        row -> row.getBoolean(1),
        provider,
        contestationId);
  }

  /** How many forms were sent under a number. */
  long sentUnder(String contestationId) throws SQLException {
    return sql.only(
        "select count(*) from online_form where contestation_id = ?",
        row -> row.getLong(1),
        contestationId);
  }

  /** Whether a number is taken, here or by who contests otherwise. */
  boolean isTaken(String contestationId) throws SQLException {
    return sql.only(
        """
        select exists (select from online_form where contestation_id = ?)
          or exists (select from contestation_case where contestation_id = ?)
        """,
        row -> row.getBoolean(1),
        contestationId,
        contestationId);
  }

  /** Whether a record has been handled. */
  boolean isHandled(Form form) throws SQLException {
    return sql.only(
        """
        select exists (select from contestation_case
          where contestation_id = ? and ? = any(content_digests))
        """,
        row -> row.getBoolean(1),
        form.contestationId(),
        form.digest());
  }

  /** What was never sent goes, with its documents. */
  @Override
  public void dayOpened(BusinessDay day) throws SQLException {
    sql.update(
        "delete from online_form where sent_on is null and begun_on < ?",
        day.value().minusDays(KEPT_DAYS));
  }
}
