package org.carepremiums.contestation.annex;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.personaldata.PersonalDataSeal;

/**
 * The documents of annexes, encrypted in parts: neither who stores nor who reads one holds more
 * than a part of it in memory. What is stored and changed is so inside the running transaction.
 */
@ApplicationScoped
public class AnnexStore {

  /** How many documents a contestation may have. */
  public static final int MOST_FILES = 5;

  /** How large each may be. */
  public static final int MOST_MEGABYTES = AnnexInspection.MOST_MEGABYTES;

  private static final int PART_BYTES = 256 * 1024;

  private static final String FILES = "select * from annex_file where ";

  private final Sql sql;
  private final PersonalDataSeal seal;

  @Inject
  AnnexStore(Sql sql, PersonalDataSeal seal) {
    this.sql = sql;
    this.seal = seal;
  }

  /**
   * Looks at a file, and at nothing of the database.
   *
   * @param sentName as its sender calls it; {@code null} for one without a name
   * @throws AnnexRefused when it is not taken
   */
  public InspectedFile inspect(Path content, String sentName) throws IOException, AnnexRefused {
    return AnnexInspection.of(content, sentName);
  }

  /**
   * Adds a document to a form, whose row is locked. One that the form has already is not stored
   * again.
   *
   * @throws AnnexRefused when the form has as many as it may
   */
  public void add(InamiKey provider, String formToken, InspectedFile file)
      throws SQLException, IOException, AnnexRefused {
    List<AnnexFile> known = ofForm(provider, formToken);
    String sha256 = sha256(file);
    if (known.stream().anyMatch(one -> one.sha256().equals(sha256))) {
      return;
    }
    if (known.size() >= MOST_FILES) {
      throw new AnnexRefused(AnnexPhrase.TOO_MANY_FILES.with(MOST_FILES));
    }
    String name = AnnexName.unlike(file.name(), known.stream().map(AnnexFile::name).toList());
    long fileId =
        sql.only(
            """
            insert into annex_file (provider, form_token, name, kind, bytes, sha256)
            values (?, ?, ?, ?, ?, ?)
            returning file_id
            """,
            row -> row.getLong(1),
            provider,
            formToken,
            name,
            file.kind(),
            file.bytes(),
            sha256);
    store(fileId, file);
  }

  private void store(long fileId, InspectedFile file) throws IOException, SQLException {
    try (InputStream content = Files.newInputStream(file.content())) {
      int part = 0;
      for (long left = file.bytes(); left > 0; ) {
        byte[] clear = content.readNBytes((int) Math.min(left, PART_BYTES));
        part++;
        sql.update(
            "insert into annex_part (file_id, part, content) values (?, ?, ?)",
            fileId,
            part,
            seal.seal(clear, about(fileId, part)));
        left -= clear.length;
      }
    }
  }

  /** What a part is bound to, so that parts cannot change places. */
  private static String about(long fileId, int part) {
    return fileId + "/" + part;
  }

  /** Takes a document away from a form that has not been sent. */
  public boolean remove(InamiKey provider, String formToken, long fileId) throws SQLException {
    return sql.update(
            """
            delete from annex_file
            where file_id = ? and provider = ? and form_token = ? and contestation_id is null
            """,
            fileId,
            provider,
            formToken)
        > 0;
  }

  /** The documents of a form, in the order in which they were added. */
  public List<AnnexFile> ofForm(InamiKey provider, String formToken) throws SQLException {
    return sql.list(
        FILES + "provider = ? and form_token = ? order by file_id",
        AnnexStore::file,
        provider,
        formToken);
  }

  /** Makes the documents of a form those of a contestation, behind those that it has. */
  public void introduce(InamiKey provider, String formToken, String contestationId)
      throws SQLException {
    sql.update(
        """
        update annex_file sent set contestation_id = ?, number = numbered.number
        from (
          select file_id, row_number() over (order by file_id)
            + (select coalesce(max(number), 0) from annex_file where contestation_id = ?) as number
          from annex_file where provider = ? and form_token = ?) numbered
        where sent.file_id = numbered.file_id
        """,
        contestationId,
        contestationId,
        provider,
        formToken);
  }

  /** The documents of a contestation, in their order; none where they were erased. */
  public List<AnnexFile> of(String contestationId) throws SQLException {
    return sql.list(
        FILES + "contestation_id = ? order by number", AnnexStore::file, contestationId);
  }

  /** The same of several contestations; without those that have none. */
  public Map<String, List<AnnexFile>> of(Collection<String> contestationIds) throws SQLException {
    Map<String, List<AnnexFile>> files = new HashMap<>();
    sql.each(
        FILES + "contestation_id = any(?) order by contestation_id, number",
        row ->
            files
                .computeIfAbsent(row.getString("contestation_id"), first -> new ArrayList<>())
                .add(file(row)),
        contestationIds);
    return files;
  }

  /** One document of a contestation. */
  public Optional<AnnexFile> find(String contestationId, int number) throws SQLException {
    return sql.first(
        FILES + "contestation_id = ? and number = ?", AnnexStore::file, contestationId, number);
  }

  /**
   * Writes the content of a document, one part at a time.
   *
   * @throws IOException when it is not what was stored
   */
  public void copy(AnnexFile file, OutputStream target) throws IOException, SQLException {
    MessageDigest digest = sha256();
    Optional<byte[]> next = part(file, 1);
    for (int part = 1; next.isPresent(); next = part(file, ++part)) {
      digest.update(next.get());
      target.write(next.get());
    }
    if (!hex(digest).equals(file.sha256())) {
      throw new IOException("document %d is not what was stored".formatted(file.fileId()));
    }
  }

  private Optional<byte[]> part(AnnexFile file, int part) throws SQLException {
    return sql.first(
        "select content from annex_part where file_id = ? and part = ?",
        row -> seal.open(row.getBytes(1), about(file.fileId(), part)),
        file.fileId(),
        part);
  }

  private static AnnexFile file(ResultSet row) throws SQLException {
    return new AnnexFile(
        row.getLong("file_id"),
        row.getObject("number", Integer.class),
        row.getString("name"),
        AnnexKind.valueOf(row.getString("kind")),
        row.getLong("bytes"),
        row.getString("sha256"));
  }

  private static String sha256(InspectedFile file) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[PART_BYTES];
    try (InputStream content = Files.newInputStream(file.content())) {
      for (long left = file.bytes(); left > 0; ) {
        int read = content.readNBytes(buffer, 0, (int) Math.min(left, buffer.length));
        digest.update(buffer, 0, read);
        left -= read;
      }
    }
    return hex(digest);
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
