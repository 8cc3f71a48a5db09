package org.carepremiums.platform.operations.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.messaging.outbox.MessagingColumns;
import org.carepremiums.platform.messaging.outbox.UnitOfWork;
import org.carepremiums.platform.personaldata.SealedColumn;
import org.jboss.logging.Logger;

/** Encrypts again and erases what a service holds; both go on where they were stopped. */
@ApplicationScoped
public class PersonalDataDesk {

  private static final Logger LOG = Logger.getLogger(PersonalDataDesk.class);

  private final Instance<PersonalDataHoldings> holdings;
  private final ReEncryption reEncryption;
  private final Sql sql;
  private final OpenDay openDay;
  private final UnitOfWork unitOfWork;

  @Inject
  PersonalDataDesk(
      Instance<PersonalDataHoldings> holdings,
      ReEncryption reEncryption,
      Sql sql,
      OpenDay openDay,
      UnitOfWork unitOfWork) {
    this.holdings = holdings;
    this.reEncryption = reEncryption;
    this.sql = sql;
    this.openDay = openDay;
    this.unitOfWork = unitOfWork;
  }

  /** By column, how many values the primary key did not encrypt. */
  public Map<String, Long> left() throws SQLException {
    Map<String, Long> left = new LinkedHashMap<>();
    for (SealedColumn column : sealed()) {
      left.put(column.toString(), reEncryption.left(column));
    }
    return left;
  }

  /** Encrypts everything with the primary key; by column, how many values that were. */
  public Map<String, Long> encryptAgain() {
    Map<String, Long> done = new LinkedHashMap<>();
    for (SealedColumn column : sealed()) {
      done.put(column.toString(), reEncryption.run(column));
    }
    LOG.infof("personal data was encrypted again: %s", done);
    return done;
  }

  /** Those of the service, and those that every service has. */
  private List<SealedColumn> sealed() {
    return Stream.concat(
            holdings.stream().flatMap(held -> held.sealed().stream()),
            MessagingColumns.sealed().stream())
        .toList();
  }

  /**
   * Erases what need not be kept on the open business day; by rule, how many rows that were. A
   * service without rules has no retention to read either.
   */
  public Map<String, Long> erase() throws SQLException {
    LocalDate day = openDay.required().value();
    List<Erasure> erasures = holdings.stream().flatMap(held -> held.erasures().stream()).toList();
    Map<String, Long> done = new LinkedHashMap<>();
    if (!erasures.isEmpty()) {
      Retention retention = Retention.read();
      for (Erasure erasure : erasures) {
        int years =
            retention
                .years(erasure.rule(), day)
                .orElseThrow(
                    () ->
                        new IllegalStateException(
                            "no retention is set for %s on %s".formatted(erasure.rule(), day)));
        done.merge(erasure.rule(), erase(erasure, day.minusYears(years)), Long::sum);
      }
    }
    LOG.infof("personal data was erased: %s", done);
    return done;
  }

  private long erase(Erasure erasure, LocalDate lastDay) {
    long all = 0;
    int portion;
    do {
      portion = unitOfWork.call(outgoing -> portion(erasure, lastDay));
      all += portion;
    } while (portion > 0);
    return all;
  }

  private int portion(Erasure erasure, LocalDate lastDay) throws SQLException {
    sql.each("select set_config('care_premiums.personal_data', 'erasure', true)", row -> {});
    return sql.update(erasure.statement(), lastDay);
  }
}
