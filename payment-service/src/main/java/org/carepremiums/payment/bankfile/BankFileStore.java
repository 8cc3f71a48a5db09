package org.carepremiums.payment.bankfile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.payment.parameters.Debtors;
import org.carepremiums.payment.store.PayoutLine;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.personaldata.PersonalDataSeal;
import org.carepremiums.platform.wording.text.Phrasebooks;

/** Writes bank files and gives them out; a batch has one, which never changes. */
@ApplicationScoped
public class BankFileStore {

  private final Sql sql;
  private final Debtors debtors;
  private final PersonalDataSeal seal;
  private final RemittanceText remittances;

  /**
   * A file that was written.
   *
   * @param sha256 its digest, 64 hexadecimal digits
   */
  public record Written(String name, String sha256) {}

  @Inject
  BankFileStore(Sql sql, Debtors debtors, PersonalDataSeal seal, Phrasebooks phrasebooks) {
    this.remittances = new RemittanceText(phrasebooks);
    this.seal = seal;
    this.sql = sql;
    this.debtors = debtors;
  }

  /** A file that is being written, line by line. */
  public final class Writer {

    private final String batchId;
    private final int count;
    private final EuroCents total;
    private final EncryptedFileOutput parts;
    private final DigestOutputStream digested;
    private final PaymentInitiation file;

    private Writer(
        String batchId,
        BusinessDay day,
        LocalDate executionDate,
        int count,
        EuroCents total,
        EncryptedFileOutput parts) {
      this.batchId = batchId;
      this.count = count;
      this.total = total;
      this.parts = parts;
      this.digested =
          new DigestOutputStream(parts == null ? OutputStream.nullOutputStream() : parts, sha256());
      this.file =
          PaymentInitiation.begin(
              digested,
              batchId,
              day,
              executionDate,
              debtors.on(day.value()),
              count,
              total,
              remittances);
    }

    /** Adds the next lines. */
    public void add(List<PayoutLine> lines) {
      file.add(lines);
    }

    /**
     * Ends the file, and keeps it where it is to be kept.
     *
     * @throws SQLException when the database did not take it
     */
    public Written end() throws SQLException {
      file.end();
      Written written = new Written("pain.001-" + batchId + ".xml", hexadecimal(digested));
      if (parts != null) {
        storeLast();
        sql.update(
            """
            insert into bank_file (batch_id, name, lines, total_cents, bytes, sha256)
            values (?, ?, ?, ?, ?, ?)
            """,
            batchId,
            written.name(),
            count,
            total,
            parts.bytes(),
            written.sha256());
      }
      return written;
    }

    private void storeLast() throws SQLException {
      try {
        parts.close();
      } catch (IOException failure) {
        if (failure.getCause() instanceof SQLException cause) {
          throw cause;
        }
        throw new UncheckedIOException("the bank file cannot be written", failure);
      }
    }
  }

  /**
   * Begins the file of a batch inside the running transaction.
   *
   * @param day the business day that is open
   * @param executionDate the day on which the bank is asked to pay
   * @param count how many lines it will have
   * @param total what they come to
   */
  public Writer begin(
      String batchId, BusinessDay day, LocalDate executionDate, int count, EuroCents total) {
    return new Writer(
        batchId, day, executionDate, count, total, new EncryptedFileOutput(sql, batchId, seal));
  }

  /** Begins a file of which only the digest is wanted. */
  public Writer beginUnkept(
      String batchId, BusinessDay day, LocalDate executionDate, int count, EuroCents total) {
    return new Writer(batchId, day, executionDate, count, total, null);
  }

  private static String hexadecimal(DigestOutputStream written) {
    return HexFormat.of().formatHex(written.getMessageDigest().digest());
  }

  /** The name of a batch's file; empty where none was written, or its content was erased. */
  public Optional<String> nameOf(String batchId) throws SQLException {
    return sql.first(
        """
        select name from bank_file where batch_id = ?
          and exists (select from bank_file_part part
            where part.batch_id = bank_file.batch_id)
        """,
        row -> row.getString(1),
        batchId);
  }

  /**
   * Copies the file of a batch, one part at a time. Between two parts no connection is held:
   * whoever takes the file may be as slow as they like.
   */
  public void copy(String batchId, OutputStream target) throws IOException {
    new EncryptedFileInput(number -> part(batchId, number)).transferTo(target);
  }

  private byte[] part(String batchId, int number) throws SQLException {
    return sql.first(
            "select content from bank_file_part where batch_id = ? and part = ?",
            row -> seal.open(row.getBytes(1), EncryptedFileOutput.about(batchId, number)),
            batchId,
            number)
        .orElse(null);
  }

  /**
   * What the stored file of a batch asks the bank to pay.
   *
   * @param taker is given every transaction in the order of the file, as far as it can be read
   * @return not intact and without transactions where it cannot be read; empty where there is none
   */
  public Optional<ReadBankFile> readBack(String batchId, Consumer<ReadBankFile.Transaction> taker)
      throws SQLException {
    return sql.first(
            "select sha256 from bank_file where batch_id = ?", row -> row.getString(1), batchId)
        .map(recorded -> readBack(recorded, batchId, taker));
  }

  private ReadBankFile readBack(
      String recorded, String batchId, Consumer<ReadBankFile.Transaction> taker) {
    try (DigestInputStream stored =
        new DigestInputStream(new EncryptedFileInput(number -> part(batchId, number)), sha256())) {
      ReadBankFile read = ReadBankFile.of(stored, taker);
      String digest = HexFormat.of().formatHex(stored.getMessageDigest().digest());
      return read.withIntact(digest.equals(recorded));
    } catch (XMLStreamException
        | IllegalArgumentException
        | IllegalStateException
        | ArithmeticException altered) {
      return ReadBankFile.unreadable();
    } catch (IOException failure) {
      throw new UncheckedIOException("the bank file cannot be read", failure);
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
