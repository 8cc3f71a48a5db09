package org.carepremiums.platform.operations.backup;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.messaging.outbox.UnitOfWork;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Puts this service's rows of a backup into its database, which was made and migrated for that, as
 * the role that owns it.
 */
@ApplicationScoped
public class BackupRows {

  private static final Logger LOG = Logger.getLogger(BackupRows.class);

  private static final String POSITIONS =
      """
      select topic, partition, next_offset, topic_id
      from consumed_position join consumed_topic using (topic)
      """;

  private record Position(TopicPartition partition, long next, String topicId) {}

  private final UnitOfWork unitOfWork;
  private final Map<String, Object> kafka;
  private final DataSource dataSource;
  private final Optional<String> owner;
  private final Optional<String> password;

  @Inject
  BackupRows(
      UnitOfWork unitOfWork,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      DataSource dataSource,
      @ConfigProperty(name = "quarkus.flyway.username") Optional<String> owner,
      @ConfigProperty(name = "quarkus.flyway.password") Optional<String> password) {
    this.unitOfWork = unitOfWork;
    this.kafka = kafka;
    this.dataSource = dataSource;
    this.owner = owner;
    this.password = password;
  }

  /**
   * Puts the rows back, all or none.
   *
   * @param path the folder of the whole backup
   * @throws IllegalStateException when the database is not as a migration leaves it, or the backup
   *     not complete
   */
  public void putBack(Path path) throws SQLException, IOException {
    BackupFolder folder = new BackupFolder(path);
    try (Connection connection =
        DriverManager.getConnection(url(), given(owner, "USER"), given(password, "PASSWORD"))) {
      connection.setAutoCommit(false);
      long rows = new DatabaseBackup(folder.database(unitOfWork.service())).putBack(connection);
      int moved = followBroker(Sql.over(connection), new BrokerBackup(folder.broker(), kafka));
      connection.commit();
      LOG.infof("%d rows of the backup are put back; %d positions were moved", rows, moved);
    }
  }

  /** Where the service's own connections go. */
  private String url() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      return connection.getMetaData().getURL();
    }
  }

  /** Where a topic was put back as well, its records have other offsets. */
  private static int followBroker(Sql sql, BrokerBackup broker) throws SQLException, IOException {
    List<Position> positions =
        sql.list(
            POSITIONS,
            row ->
                new Position(
                    new TopicPartition(row.getString(1), row.getInt(2)),
                    row.getLong(3),
                    row.getString(4)));
    Map<String, String> then = broker.topicIdsThen();
    Map<String, String> now =
        broker.topicIdsNow(
            positions.stream().map(read -> read.partition().topic()).collect(Collectors.toSet()));
    int moved = 0;
    for (Position read : positions) {
      String topic = read.partition().topic();
      if (read.topicId().equals(then.get(topic)) && !read.topicId().equals(now.get(topic))) {
        sql.update(
            "update consumed_position set next_offset = ? where topic = ? and partition = ?",
            broker.translated(read.partition(), read.next()),
            topic,
            read.partition().partition());
        sql.update("update consumed_topic set topic_id = ? where topic = ?", now.get(topic), topic);
        moved++;
      }
    }
    return moved;
  }

  private static String given(Optional<String> setting, String name) {
    return setting.orElseThrow(
        () ->
            new IllegalStateException(
                "MIGRATION_%s has to be given: rows are put back by the role that owns the tables"
                    .formatted(name)));
  }
}
