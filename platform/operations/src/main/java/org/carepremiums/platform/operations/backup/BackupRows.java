package org.carepremiums.platform.operations.backup;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.messaging.inbox.Positions;
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
    Map<String, String> known = new HashMap<>();
    sql.each(
        "select topic, topic_id from consumed_topic",
        row -> known.put(row.getString(1), row.getString(2)));
    Map<String, BrokerBackup.SavedTopic> saved = broker.saved();
    Map<String, String> now = broker.topicIdsNow(known.keySet());
    // Also those of which nothing was read yet: they would count as made anew
    Set<String> putBack = new HashSet<>();
    for (Map.Entry<String, String> topic : known.entrySet()) {
      String name = topic.getKey();
      String id = topic.getValue();
      if (saved.containsKey(name)
          && id.equals(saved.get(name).topicId())
          && !id.equals(now.get(name))) {
        sql.update("update consumed_topic set topic_id = ? where topic = ?", now.get(name), name);
        putBack.add(name);
      }
    }
    int moved = 0;
    for (Map.Entry<TopicPartition, Long> read : Positions.all(sql).entrySet()) {
      TopicPartition place = read.getKey();
      if (putBack.contains(place.topic())) {
        sql.update(
            "update consumed_position set next_offset = ? where topic = ? and partition = ?",
            broker.translated(saved, place, read.getValue()),
            place.topic(),
            place.partition());
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
