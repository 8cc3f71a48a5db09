package org.carepremiums.payment.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.carepremiums.platform.operations.erasure.Erasure;
import org.carepremiums.platform.operations.erasure.PersonalDataHoldings;
import org.carepremiums.platform.personaldata.SealedColumn;
import org.carepremiums.platform.personaldata.SealedColumn.Form;

/** The personal data that payment holds; see {@code docs/personal-data.md}. */
@ApplicationScoped
public class PaymentPersonalData implements PersonalDataHoldings {

  private static final String ERASE_PAYOUTS =
      """
      update payout set iban = null, holder = null
      where payout_id in (
        select payout_id from payout
        where iban is not null and stage_on <= ?
          and stage in ('WITHDRAWN', 'BOOKED', 'REJECTED', 'RETURNED')
        limit 1000)
      """;
  private static final String ERASE_ACCOUNTS =
      """
      with last (day) as (values (?::date))
      update bank_account set iban = null, holder = null
      where ctid in (
        select named.ctid from bank_account named, last
        where (named.iban is not null or named.holder is not null)
          and named.observed_on <= last.day
          and (exists (
              select from bank_account later
              where later.provider = named.provider and later.source = named.source
                and later.account_key = named.account_key and later.version > named.version and later.observed_on <= last.day)
            or exists (
              select from representative ended
              where named.account_key = 'representative:' || ended.representative_id
                and ended.ended_on <= last.day)
            or not exists (
              select from ledger_entry entry
              where entry.provider = named.provider and entry.entered_on > last.day))
        limit 1000)
      """;
  private static final String ERASE_REFUSALS =
      """
      delete from refused_account where id in (
        select id from refused_account where refused_on <= ? limit 1000)
      """;
  private static final String ERASE_FILES =
      """
      delete from bank_file_part where (batch_id, part) in (
        select part.batch_id, part.part from bank_file_part part
        join payment_batch batch using (batch_id)
        where batch.status_on <= ? limit 100)
      """;

  private static final String ERASE_MESSAGES =
      """
      with old as (
        select id from bank_message where content is not null and created_on <= ? limit 100
      ), texts as (
        update bank_notice set communication = null, payer = null, payer_account = null
        from old where message = old.id
      )
      update bank_message set content = null from old where bank_message.id = old.id
      """;

  private static final String ERASE_CREDITS =
      """
      update incoming_credit set communication = null, debtor_name = null, debtor_iban = null
      where credit_id in (
        select credit_id from incoming_credit
        where booked_on <= ? and settled_cents + sent_back_cents = amount_cents
          and (communication is not null or debtor_name is not null or debtor_iban is not null)
        limit 1000)
      """;

  /** What is paid to them stands in bank_account as well, under the rule of that table. */
  private static final String ERASE_REPRESENTATIVES =
      """
      update representative set iban = null, holder = null
      where representative_id in (
        select representative_id from representative
        where ended_on <= ? and (iban is not null or holder is not null)
        limit 1000)
      """;

  @Override
  public List<SealedColumn> sealed() {
    return List.of(
        new SealedColumn("bank_account", "iban", "provider", "true", Form.TEXT),
        new SealedColumn("bank_account", "holder", "provider", "true", Form.TEXT),
        new SealedColumn("refused_account", "iban", "provider", "true", Form.TEXT),
        new SealedColumn("departed_payout", "iban", "provider", "true", Form.TEXT),
        new SealedColumn(
            "departed_payout", "holder", "provider", "holder not like 'INAMI/RIZIV %'", Form.TEXT),
        new SealedColumn("payout", "iban", "provider", "true", Form.TEXT),
        new SealedColumn("payout", "holder", "provider", HolderColumn.NAMED, Form.TEXT),
        new SealedColumn("representative", "iban", "provider", "true", Form.TEXT),
        new SealedColumn("representative", "holder", "provider", "true", Form.TEXT),
        new SealedColumn("incoming_credit", "communication", "bank_reference", "true", Form.TEXT),
        new SealedColumn("incoming_credit", "debtor_name", "bank_reference", "true", Form.TEXT),
        new SealedColumn("incoming_credit", "debtor_iban", "bank_reference", "true", Form.TEXT),
        new SealedColumn(
            "bank_message", "content", "kind || '/' || message_id", "true", Form.BYTES),
        new SealedColumn(
            "bank_notice", "communication", "message || '/' || number", "true", Form.TEXT),
        new SealedColumn("bank_notice", "payer", "message || '/' || number", "true", Form.TEXT),
        new SealedColumn(
            "bank_notice", "payer_account", "message || '/' || number", "true", Form.TEXT),
        new SealedColumn(
            "bank_file_part", "content", "batch_id || '/' || part", "true", Form.BYTES));
  }

  @Override
  public List<Erasure> erasures() {
    return List.of(
        new Erasure("payout", ERASE_PAYOUTS),
        new Erasure("bank-account", ERASE_ACCOUNTS),
        new Erasure("refused-account", ERASE_REFUSALS),
        new Erasure("bank-file", ERASE_FILES),
        new Erasure("bank-message", ERASE_MESSAGES),
        new Erasure("incoming-credit", ERASE_CREDITS),
        new Erasure("representative", ERASE_REPRESENTATIVES));
  }
}
