package org.carepremiums.platform.operations.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.messaging.outbox.MessagingColumns;
import org.carepremiums.platform.messaging.outbox.UnitOfWork;
import org.carepremiums.platform.personaldata.PersonalDataKeyFile;
import org.carepremiums.platform.personaldata.PersonalDataSeal;
import org.carepremiums.platform.personaldata.SealedColumn;
import org.carepremiums.platform.personaldata.SealedColumn.Form;
import org.carepremiums.platform.testing.Database;
import org.carepremiums.platform.testing.SchemaOwner;
import org.carepremiums.platform.testing.StackTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
@DisplayName("Under a new key")
class ReEncryptionTest {

  private static final int ROWS = 4_500;
  private static final SealedColumn TEXT =
      new SealedColumn("held", "secret", "about", "true", Form.TEXT);
  private static final SealedColumn JSON =
      new SealedColumn("held", "content", "about", "about <> '9'", Form.JSON);
  private static final SealedColumn BYTES =
      new SealedColumn("held", "file", "about || '/1'", "true", Form.BYTES);

  private final DataSource dataSource = SchemaOwner.dataSource();
  @Inject Sql sql;
  @Inject UnitOfWork unitOfWork;
  @TempDir Path directory;

  private Path file;
  private PersonalDataSeal before;
  private PersonalDataSeal after;

  @BeforeEach
  void rotate() throws IOException, SQLException {
    file = directory.resolve("keys.json");
    PersonalDataKeyFile.create(file);
    before = new PersonalDataSeal(PersonalDataKeyFile.read(file));
    PersonalDataKeyFile.promote(file, PersonalDataKeyFile.add(file));
    after = new PersonalDataSeal(PersonalDataKeyFile.read(file));
    execute("create table held (about text, secret text, content json, file bytea)");
    execute("grant select, update on held to " + Database.SERVICE);
  }

  @AfterEach
  void drop() throws SQLException {
    execute("drop table held");
  }

  @Test
  @DisplayName("everything is encrypted that another key encrypted, or that stood in clear")
  void everything() throws SQLException, IOException {
    insert("1", before.seal("one", "1"), before.sealJson("{}", "1"), before.seal(b("1"), "1/1"));
    insert("2", "two", "{\"clear\":2}", b("<2/>"));
    insert("3", after.seal("three", "3"), after.sealJson("{}", "3"), after.seal(b("3"), "3/1"));
    insert("4", null, null, null);
    insert("9", "nine", "{\"kept\":9}", b("<9/>"));
    ReEncryption again = new ReEncryption(sql, after, unitOfWork);
    assertThat(again.left(TEXT)).isEqualTo(3);

    assertThat(again.run(TEXT)).isEqualTo(3);
    assertThat(again.run(JSON)).isEqualTo(2);
    assertThat(again.run(BYTES)).isEqualTo(3);
    assertThat(again.run(TEXT) + again.run(JSON) + again.run(BYTES)).isZero();
    assertThat(again.left(TEXT)).isZero();

    PersonalDataKeyFile.remove(file, before.primaryKey());
    PersonalDataSeal alone = new PersonalDataSeal(PersonalDataKeyFile.read(file));
    assertThat(alone.open(text("secret", "1"), "1")).isEqualTo("one");
    assertThat(alone.open(text("secret", "2"), "2")).isEqualTo("two");
    assertThat(text("secret", "2")).startsWith(alone.primaryMark());
    assertThat(alone.open(text("secret", "3"), "3")).isEqualTo("three");
    assertThat(text("secret", "4")).isNull();
    assertThat(alone.openJson(text("content", "2"), "2")).isEqualTo("{\"clear\":2}");
    assertThat(text("content", "9")).isEqualTo("{\"kept\":9}");
    assertThat(text("encode(file, 'escape')", "2")).doesNotContain("<2/>");
  }

  @Test
  @DisplayName(
      "so is what waits for a person: refused records, and parked events where they are sealed")
  void whatWaits() throws SQLException, IOException {
    execute("delete from parked_event; delete from kept_refusal");
    park(1, Topic.PAYOUTS, "key", before.seal(b("an IBAN"), "event-1"));
    Topic rejections = Topic.RSW_SUMEHR.rejections();
    park(2, rejections, before.seal("a key", "event-2"), before.seal(b("refused"), "event-2"));
    park(3, Topic.FACTS, "clear", b("no person"));
    refuse(before.seal(b("content"), "some.topic/3/42"));
    ReEncryption again = new ReEncryption(sql, after, unitOfWork);
    try {
      assertThat(MessagingColumns.sealed().stream().map(again::run)).containsExactly(1L, 2L, 1L);

      PersonalDataKeyFile.remove(file, before.primaryKey());
      PersonalDataSeal alone = new PersonalDataSeal(PersonalDataKeyFile.read(file));
      assertThat(alone.open(bytes("data from parked_event where id = 1"), "event-1"))
          .isEqualTo(b("an IBAN"));
      assertThat(alone.open(bytes("data from parked_event where id = 2"), "event-2"))
          .isEqualTo(b("refused"));
      assertThat(
              alone.open(
                  new String(bytes("record_key::bytea from parked_event where id = 2"), UTF_8),
                  "event-2"))
          .isEqualTo("a key");
      assertThat(bytes("data from parked_event where id = 3")).isEqualTo(b("no person"));
      assertThat(
              alone.open(
                  bytes("content from kept_refusal where topic = 'some.topic'"), "some.topic/3/42"))
          .isEqualTo(b("content"));
    } finally {
      execute("delete from parked_event; delete from kept_refusal where topic = 'some.topic'");
    }
  }

  private void park(long id, Topic topic, String key, byte[] data) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into parked_event (id, topic, record_key, event_id, event_type, data,
                  created_at, failure)
                values (?, ?, ?, 'event-' || ?::text, 'type', ?, now(), 'refused')
                """)) {
      insert.setLong(1, id);
      insert.setString(2, topic.topicName());
      insert.setString(3, key);
      insert.setLong(4, id);
      insert.setBytes(5, data);
      insert.executeUpdate();
    }
  }

  private void refuse(byte[] content) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into kept_refusal (topic, partition, record_offset, record_time, content,
                  code, reason)
                values ('some.topic', 3, 42, 0, ?, 'code', 'reason')
                """)) {
      insert.setBytes(1, content);
      insert.executeUpdate();
    }
  }

  private byte[] bytes(String what) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select " + what)) {
      row.next();
      return row.getBytes(1);
    }
  }

  @Test
  @DisplayName("what was interrupted goes on where it was")
  void interrupted() throws SQLException {
    for (int row = 0; row < ROWS; row += 100) {
      execute(
          """
          insert into held (about, secret)
          select 'p' || n, 's' || n from generate_series(%d, %d) n
          """
              .formatted(row, row + 99));
    }
    execute(
        """
        create function interrupt() returns trigger language plpgsql as $$
        begin raise exception 'interrupted'; end $$;
        create trigger interrupt before update on held for each row
          when (new.about = 'p3000') execute function interrupt()
        """);
    ReEncryption again = new ReEncryption(sql, after, unitOfWork);

    assertThatThrownBy(() -> again.run(TEXT)).hasStackTraceContaining("interrupted");
    long left = again.left(TEXT);
    assertThat(left).isPositive().isLessThan(ROWS);
    execute("drop trigger interrupt on held; drop function interrupt()");

    assertThat(again.run(TEXT)).isEqualTo(left);
    assertThat(after.open(text("secret", "p3000"), "p3000")).isEqualTo("s3000");
  }

  private static byte[] b(String text) {
    return text.getBytes(UTF_8);
  }

  private void insert(String about, String secret, String content, byte[] bytes)
      throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement("insert into held values (?, ?, ?::json, ?)")) {
      insert.setString(1, about);
      insert.setString(2, secret);
      insert.setString(3, content);
      insert.setBytes(4, bytes);
      insert.executeUpdate();
    }
  }

  private String text(String column, String about) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select %s from held where about = '%s'".formatted(column, about))) {
      row.next();
      return row.getString(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
