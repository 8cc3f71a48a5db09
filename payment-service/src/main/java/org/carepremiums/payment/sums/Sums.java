package org.carepremiums.payment.sums;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.payment.bankfile.BankFileStore;
import org.carepremiums.payment.bankfile.ReadBankFile;
import org.carepremiums.payment.refusal.Refusal;
import org.carepremiums.payment.refusal.RefusalPhrase;
import org.carepremiums.platform.database.Columns;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.wording.phrase.Listed;
import org.carepremiums.platform.wording.phrase.Wording;
import org.jboss.logging.Logger;

/**
 * Compares what decisions, ledger, lines of batches, repayments, bank files and bank statuses say
 * of the same money. Inside a transaction it sees what that transaction has done so far.
 */
@ApplicationScoped
public class Sums {

  private static final Logger LOG = Logger.getLogger(Sums.class);

  /** How long a file is read back at each check: what was approved earlier is settled. */
  private static final int FILES_OF_DAYS = 400;

  /**
   * What two records of the same money come to, in cents.
   *
   * @param expected what the first says
   * @param found what the second says
   */
  public record Totals(long expected, long found) {}

  /** One statement, so that it sees one moment. */
  private static final String DIFFERENCES =
      """
      with line as (
        select provider, scheme, premium_year,
          coalesce(sum(amount_cents) filter (
            where stage in ('ORDERED', 'ACCEPTED', 'BOOKED')), 0)::bigint as ordered_cents,
          coalesce(sum(amount_cents) filter (where stage = 'BOOKED'), 0)::bigint as paid_cents,
          coalesce(sum(amount_cents) filter (where stage = 'RESERVED'), 0)::bigint
            as reserved_cents
        from payout group by provider, scheme, premium_year
      ), netted as (
        select provider, scheme, premium_year, sum(amount_cents)::bigint as netted_cents
        from (
          select provider, to_scheme, to_year, amount_cents from netting
          union all
          select provider, from_scheme, from_year, -amount_cents from netting
        ) moved (provider, scheme, premium_year, amount_cents)
        group by provider, scheme, premium_year
      ), repaid as (
        select provider, scheme, premium_year, sum(amount_cents)::bigint as repaid_cents
        from repayment group by provider, scheme, premium_year
      ), settled as (
        select credit_id, sum(amount_cents)::bigint as settled_cents
        from repayment group by credit_id
      ), forgiven as (
        select provider, scheme, premium_year, sum(amount_cents)::bigint as written_off_cents
        from written_off group by provider, scheme, premium_year
      ), of_batch as (
        select batch_id, count(*) as lines, sum(amount_cents) as total_cents,
          bool_or(stage not in ('RESERVED', 'WITHDRAWN')) as ordered
        from payout group by batch_id
      ), said as (
        select payout_id, (array['ACCEPTED', 'BOOKED', 'REJECTED', 'RETURNED'])[max(
          array_position(array['ACCEPTED', 'BOOKED', 'REJECTED', 'RETURNED'], status))] as status
        from bank_word group by payout_id
      )
      select 'decisions-ledger' as between, 'owed-cents' as what, null as batch_id,
        null as payout_id, provider, scheme, premium_year,
        decided.amount_cents::text as expected, account.owed_cents::text as found
      from decided_amount decided
      full join ledger_account account using (provider, scheme, premium_year)
      where decided.amount_cents is distinct from account.owed_cents
      union all
      select 'ledger-entries', compared.what, null, null, account.provider, account.scheme,
        account.premium_year, compared.expected::text, compared.found::text
      from ledger_account account
      left join ledger_entry entry using (provider, scheme, premium_year, version)
      join lateral (values
        ('owed-cents', account.owed_cents, entry.owed_cents),
        ('ordered-cents', account.ordered_cents, entry.ordered_cents),
        ('paid-cents', account.paid_cents, entry.paid_cents)
      ) as compared (what, expected, found)
        on (account.owed_cents, account.ordered_cents, account.paid_cents)
          is distinct from (entry.owed_cents, entry.ordered_cents, entry.paid_cents)
      where compared.expected is distinct from compared.found
      union all
      select 'ledger-lines', compared.what, null, null, account.provider, account.scheme,
        account.premium_year, compared.expected::text, compared.found::text
      from ledger_account account
      left join line using (provider, scheme, premium_year)
      left join netted using (provider, scheme, premium_year)
      join lateral (values
        ('ordered-cents', account.ordered_cents,
          account.netted_cents - account.repaid_cents + coalesce(line.ordered_cents, 0)),
        ('paid-cents', account.paid_cents,
          account.netted_cents - account.repaid_cents + coalesce(line.paid_cents, 0)),
        ('set-apart-cents', account.reserved_cents, coalesce(line.reserved_cents, 0)),
        ('netted-cents', account.netted_cents, coalesce(netted.netted_cents, 0))
      ) as compared (what, expected, found)
        on account.ordered_cents
            <> account.netted_cents - account.repaid_cents + coalesce(line.ordered_cents, 0)
          or account.paid_cents
            <> account.netted_cents - account.repaid_cents + coalesce(line.paid_cents, 0)
          or account.reserved_cents <> coalesce(line.reserved_cents, 0)
          or account.netted_cents <> coalesce(netted.netted_cents, 0)
      where compared.expected <> compared.found
      union all
      select 'ledger-repayments', 'repaid-cents', null, null, account.provider, account.scheme,
        account.premium_year, account.repaid_cents::text, coalesce(repaid.repaid_cents, 0)::text
      from ledger_account account
      left join repaid using (provider, scheme, premium_year)
      where account.repaid_cents <> coalesce(repaid.repaid_cents, 0)
      union all
      select 'ledger-repayments', 'settled-cents of credit ' || credit.credit_id, null, null,
        claim.provider, claim.scheme, claim.premium_year, credit.settled_cents::text,
        coalesce(settled.settled_cents, 0)::text
      from incoming_credit credit
      left join settled using (credit_id)
      left join claim on claim.communication = credit.claim
      where credit.settled_cents <> coalesce(settled.settled_cents, 0)
      union all
      select 'ledger-write-offs', compared.what, null, null, account.provider, account.scheme,
        account.premium_year, compared.expected::text, compared.found::text
      from ledger_account account
      left join forgiven using (provider, scheme, premium_year)
      cross join lateral (values
        ('written-off-cents', account.written_off_cents,
          coalesce(forgiven.written_off_cents, 0)),
        ('written-off-and-held-cents', account.written_off_cents,
          least(account.written_off_cents, greatest(account.paid_cents - account.owed_cents, 0)))
      ) as compared (what, expected, found)
      where compared.expected <> compared.found
      union all
      select 'batches-lines', compared.what, batch.batch_id, null, null, null, null,
        compared.expected::text, compared.found::text
      from payment_batch batch
      left join of_batch using (batch_id)
      cross join lateral (values
        ('lines', batch.lines, coalesce(of_batch.lines, 0)),
        ('total-cents', batch.total_cents, coalesce(of_batch.total_cents, 0))
      ) as compared (what, expected, found)
      where compared.expected <> compared.found
      union all
      select 'lines-bank-files', compared.what, of_batch.batch_id, null, null, null, null,
        compared.expected::text, compared.found::text
      from of_batch
      left join bank_file file using (batch_id)
      cross join lateral (values
        ('lines', of_batch.lines, file.lines),
        ('total-cents', of_batch.total_cents, file.total_cents)
      ) as compared (what, expected, found)
      where of_batch.ordered and compared.expected is distinct from compared.found
      union all
      select 'bank-statuses-lines', 'status', line.batch_id, line.payout_id, line.provider,
        line.scheme, line.premium_year, coalesce(said.status, 'none'), line.stage
      from payout line
      left join said using (payout_id)
      where line.stage is distinct from said.status
        and not (said.status is null and line.stage in ('RESERVED', 'WITHDRAWN', 'ORDERED'))
      order by between, provider, scheme, premium_year, batch_id, payout_id, what
      """;

  /** The lines of a batch beside what its file was read to ask for. */
  private static final String FILE_DIFFERENCES =
      """
      select 'lines-bank-files' as between, 'amount-cents' as what, ? as batch_id,
        coalesce(line.payout_id, asked.payout_id) as payout_id, line.provider, line.scheme,
        line.premium_year, line.amount_cents::text as expected, asked.cents::text as found
      from (select * from payout where batch_id = ?) line
      full join (
        select payout_id, sum(cents) as cents
        from unnest(?::text[], ?::bigint[]) as asked (payout_id, cents) group by payout_id
      ) asked on asked.payout_id = line.payout_id
      where line.amount_cents is distinct from asked.cents
      order by payout_id
      """;

  /** Everything that the comparison of a file depends on, as it stands in the database. */
  private static final String FILES =
      """
      select file.batch_id, file.sha256,
        (select pg_catalog.sha256(string_agg(
            int4send(part.part) || pg_catalog.sha256(part.content), ''::bytea order by part.part))
          from bank_file_part part where part.batch_id = file.batch_id) as parts,
        (select encode(pg_catalog.sha256(convert_to(string_agg(
            line.payout_id || ' ' || line.amount_cents, ',' order by line.payout_id), 'UTF8')), 'hex')
          from payout line where line.batch_id = file.batch_id) as lines
      from bank_file file join payment_batch batch using (batch_id)
      left join business_day on true
      where business_day.day is null or batch.drawn_up_on > business_day.day - ?
      order by file.batch_id
      """;

  private static final String TOTALS =
      """
      select
        (select coalesce(sum(amount_cents), 0) from decided_amount) as decided,
        account.*, line.*,
        (select coalesce(sum(total_cents), 0) from payment_batch) as batches,
        (select coalesce(sum(total_cents), 0) from bank_file) as files,
        (select coalesce(sum(settled_cents), 0) from incoming_credit) as settled,
        (select coalesce(sum(amount_cents), 0) from written_off) as forgiven,
        (select coalesce(sum(payout.amount_cents), 0) from payout
          join bank_word booked on booked.payout_id = payout.payout_id and booked.status = 'BOOKED'
          where not exists (select from bank_word back
            where back.payout_id = payout.payout_id
              and back.status in ('REJECTED', 'RETURNED'))) as said_booked,
        (select coalesce(sum(entry.owed_cents), 0) from ledger_account
          join ledger_entry entry using (provider, scheme, premium_year, version)) as entered
      from (
        select coalesce(sum(owed_cents), 0) as owed,
          coalesce(sum(ordered_cents - netted_cents + repaid_cents), 0) as ordered,
          coalesce(sum(repaid_cents), 0) as repaid,
          coalesce(sum(written_off_cents), 0) as written_off
        from ledger_account
      ) account cross join (
        select coalesce(sum(amount_cents), 0) as lines,
          coalesce(sum(amount_cents) filter (
            where stage in ('ORDERED', 'ACCEPTED', 'BOOKED')), 0) as live_lines,
          coalesce(sum(amount_cents) filter (
            where stage not in ('RESERVED', 'WITHDRAWN')), 0) as approved_lines,
          coalesce(sum(amount_cents) filter (where stage = 'BOOKED'), 0) as booked_lines
        from payout
      ) line
      """;

  private final Sql sql;
  private final BankFileStore bankFiles;

  /** By batch, the file and the lines that agreed when the file was last read. */
  private final Map<String, StoredFile> agreed = new ConcurrentHashMap<>();

  /**
   * A file and the lines that it is compared with, as they are stored.
   *
   * @param sha256 the digest that was recorded when it was written
   * @param parts a digest of its encrypted parts; {@code null} where there is none
   * @param lines the digest of the batch's payouts and amounts, as {@link ReadBankFile#lines} has
   *     it of the file's; {@code null} where there is none
   */
  private record StoredFile(String sha256, String parts, String lines) {}

  @Inject
  Sums(Sql sql, BankFileStore bankFiles) {
    this.sql = sql.planningAnew();
    this.bankFiles = bankFiles;
  }

  /** Is told how many of how many steps of a comparison are done. */
  @FunctionalInterface
  interface Steps {
    void done(int done, int total) throws SQLException;
  }

  /** Every difference; every bank file of the last 400 days is read from its stored bytes. */
  public List<Difference> readAnew() throws SQLException {
    return readAnew((done, total) -> {});
  }

  /** The same. */
  List<Difference> readAnew(Steps steps) throws SQLException {
    agreed.clear();
    return differences(steps);
  }

  /**
   * Every difference. A bank file of the last 400 days is read from its stored bytes, unless it was
   * since this service started, agreed with its lines, and neither its bytes nor they have changed.
   */
  public List<Difference> differences() throws SQLException {
    return differences((done, total) -> {});
  }

  private List<Difference> differences(Steps steps) throws SQLException {
    List<Difference> found = sql.list(DIFFERENCES, Sums::difference);
    Map<String, StoredFile> files = new TreeMap<>();
    sql.each(
        FILES,
        row ->
            files.put(
                row.getString("batch_id"),
                new StoredFile(
                    row.getString("sha256"), row.getString("parts"), row.getString("lines"))),
        FILES_OF_DAYS);
    compareFiles(files, found, steps);
    if (!found.isEmpty()) {
      LOG.errorf(
          "the sums differ, no batch goes on until they agree: %s; GET /sums names the lines",
          counts(found));
    }
    return found;
  }

  /** The tables are one step, and each file is one. */
  private void compareFiles(Map<String, StoredFile> files, List<Difference> found, Steps steps)
      throws SQLException {
    agreed.keySet().retainAll(files.keySet());
    int done = 1;
    for (Map.Entry<String, StoredFile> file : files.entrySet()) {
      steps.done(done++, files.size() + 1);
      if (!file.getValue().equals(agreed.get(file.getKey()))) {
        int before = found.size();
        compareFile(file.getKey(), file.getValue(), found);
        if (found.size() == before) {
          agreed.put(file.getKey(), file.getValue());
        }
      }
    }
  }

  /**
   * Lets a batch go on only while the sums agree.
   *
   * @throws Refusal with the problem {@code sums-differ} and the first differences
   */
  public void requireAgreement() throws SQLException {
    List<Difference> found = differences();
    if (!found.isEmpty()) {
      throw Refusal.conflict(
          "sums-differ",
          RefusalPhrase.SUMS_DIFFER.with(found.size(), new Listed<>(found, Sums::inWords)));
    }
  }

  /** What each comparison comes to on both sides. */
  public Map<Comparison, Totals> totals() throws SQLException {
    return sql.only(
        TOTALS,
        row -> {
          Map<Comparison, Totals> totals = new EnumMap<>(Comparison.class);
          totals.put(Comparison.DECISIONS_LEDGER, totals(row, "decided", "owed"));
          totals.put(Comparison.LEDGER_ENTRIES, totals(row, "owed", "entered"));
          totals.put(Comparison.LEDGER_LINES, totals(row, "ordered", "live_lines"));
          totals.put(Comparison.LEDGER_REPAYMENTS, totals(row, "repaid", "settled"));
          totals.put(Comparison.LEDGER_WRITE_OFFS, totals(row, "written_off", "forgiven"));
          totals.put(Comparison.BATCHES_LINES, totals(row, "batches", "lines"));
          totals.put(Comparison.LINES_BANK_FILES, totals(row, "approved_lines", "files"));
          totals.put(Comparison.BANK_STATUSES_LINES, totals(row, "said_booked", "booked_lines"));
          return totals;
        });
  }

  private void compareFile(String batchId, StoredFile stored, List<Difference> found)
      throws SQLException {
    ReadBankFile file =
        bankFiles.readBack(batchId, transaction -> {}).orElseGet(ReadBankFile::unreadable);
    if (!file.intact()) {
      found.add(ofFile(batchId, "sha-256", "as it was written", "altered"));
    }
    String sum = Long.toString(file.cents());
    for (long announced : file.controlSums()) {
      if (announced != file.cents()) {
        found.add(ofFile(batchId, "control-sum-cents", sum, Long.toString(announced)));
      }
    }
    for (int announced : file.counts()) {
      if (announced != file.transactions()) {
        found.add(
            ofFile(
                batchId,
                "number-of-transactions",
                Integer.toString(file.transactions()),
                Integer.toString(announced)));
      }
    }
    if (!file.lines().equals(stored.lines())) {
      compareLines(batchId, found);
    }
  }

  /** Reads the file once more, and names the lines that it has otherwise. */
  private void compareLines(String batchId, List<Difference> found) throws SQLException {
    List<ReadBankFile.Transaction> read = new ArrayList<>();
    ReadBankFile file = bankFiles.readBack(batchId, read::add).orElseGet(ReadBankFile::unreadable);
    List<ReadBankFile.Transaction> all = file.transactions() == 0 ? List.of() : read;
    found.addAll(
        sql.list(
            FILE_DIFFERENCES,
            Sums::difference,
            batchId,
            batchId,
            Columns.of(all)
                .text(ReadBankFile.Transaction::endToEndId)
                .bigint(ReadBankFile.Transaction::cents)
                .orNone()));
  }

  private static Difference ofFile(String batchId, String what, String expected, String found) {
    return new Difference(
        Comparison.LINES_BANK_FILES, what, batchId, null, null, null, null, expected, found);
  }

  static Difference difference(ResultSet row) throws SQLException {
    String scheme = row.getString("scheme");
    return new Difference(
        Comparison.of(row.getString("between")),
        row.getString("what"),
        row.getString("batch_id"),
        row.getString("payout_id"),
        row.getString("provider"),
        scheme == null ? null : Scheme.of(scheme),
        row.getObject("premium_year", Integer.class),
        row.getString("expected"),
        row.getString("found"));
  }

  private static Totals totals(ResultSet row, String expected, String found) throws SQLException {
    return new Totals(row.getLong(expected), row.getLong(found));
  }

  private static String counts(List<Difference> found) {
    return found.stream()
        .collect(Collectors.groupingBy(Difference::between, Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  private static Wording inWords(Difference difference) {
    String where =
        difference.payoutId() != null
            ? difference.payoutId()
            : difference.provider() == null
                ? difference.batchId()
                : "%s/%s/%d"
                    .formatted(difference.provider(), difference.scheme(), difference.year());
    return RefusalPhrase.SUM_DIFFERS.with(
        difference.between() + " " + difference.what(),
        where,
        String.valueOf(difference.found()),
        String.valueOf(difference.expected()));
  }
}
