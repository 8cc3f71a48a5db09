package org.carepremiums.contestation.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.carepremiums.contestation.admissibility.Contestation;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.value.BusinessDay;

/** Takes contestations in, each reference once. A new one waits until it is examined. */
@ApplicationScoped
public class CaseRegister {

  private static final String INSERT =
      """
      insert into contestation_case (case_id, contestation_id, channel, content_digest,
        inami_number, provider, scheme, year, introduced_on, annex, contested_criteria, motivation,
        entered_by, waiting_since)
      select case_id, contestation_id, channel, content_digest, inami_number, provider, scheme,
        year, introduced_on, annex, contested_criteria, motivation, ?, ?
      from rows from (jsonb_to_recordset(?::jsonb) as (case_id text, contestation_id text,
        channel text, content_digest text, inami_number text, provider text, scheme text, year int,
        introduced_on date, annex text[], contested_criteria text[], motivation text))
        with ordinality
      order by ordinality
      on conflict do nothing
      returning contestation_id
      """;
  private static final String KNOWN =
      """
      select contestation_id, content_digest from contestation_case where contestation_id = any(?)
      """;

  private final DataSource dataSource;
  private final MotivationColumn motivations;

  @Inject
  CaseRegister(DataSource dataSource, MotivationColumn motivations) {
    this.dataSource = dataSource;
    this.motivations = motivations;
  }

  /**
   * Takes contestations in, inside the running transaction.
   *
   * @param enteredBy the case handler who typed it; {@code null} where it came by topic
   * @param day the business day that is open; {@code null} before the first
   * @return what became of each, in the same order
   */
  public List<Registration> register(
      List<Contestation> contestations, String enteredBy, BusinessDay day) throws SQLException {
    if (contestations.isEmpty()) {
      return List.of();
    }
    List<String> digests = contestations.stream().map(CaseRegister::digest).toList();
    try (Connection connection = dataSource.getConnection()) {
      Set<String> inserted = insert(connection, contestations, digests, enteredBy, day);
      Map<String, String> known = known(connection, contestations);
      List<Registration> outcomes = new ArrayList<>(contestations.size());
      for (int i = 0; i < contestations.size(); i++) {
        String id = contestations.get(i).contestationId();
        if (!digests.get(i).equals(known.get(id))) {
          outcomes.add(Registration.CONTRADICTORY);
        } else {
          outcomes.add(inserted.remove(id) ? Registration.NEW : Registration.REPEATED);
        }
      }
      return outcomes;
    }
  }

  private Set<String> insert(
      Connection connection,
      List<Contestation> contestations,
      List<String> digests,
      String enteredBy,
      BusinessDay day)
      throws SQLException {
    List<Map<String, Object>> rows = new ArrayList<>(contestations.size());
    for (int i = 0; i < contestations.size(); i++) {
      rows.add(row(contestations.get(i), digests.get(i)));
    }
    Set<String> inserted = new HashSet<>();
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, enteredBy);
      insert.setObject(2, day == null ? null : day.value(), java.sql.Types.DATE);
      insert.setString(3, json(rows));
      try (ResultSet row = insert.executeQuery()) {
        while (row.next()) {
          inserted.add(row.getString(1));
        }
      }
    }
    return inserted;
  }

  private Map<String, Object> row(Contestation contestation, String digest) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("case_id", contestation.caseId());
    row.put("contestation_id", contestation.contestationId());
    row.put("channel", contestation.channel());
    row.put("content_digest", digest);
    row.put("inami_number", contestation.inamiNumber());
    row.put("provider", contestation.inamiNumber().key());
    row.put("scheme", contestation.scheme());
    row.put("year", contestation.year());
    row.put("introduced_on", contestation.introducedOn());
    row.put("annex", contestation.annex());
    row.put("contested_criteria", contestation.contestedCriteria());
    row.put("motivation", motivations.stored(contestation.motivation(), contestation.caseId()));
    return row;
  }

  private static Map<String, String> known(Connection connection, List<Contestation> contestations)
      throws SQLException {
    Map<String, String> known = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement(KNOWN)) {
      select.setArray(
          1,
          connection.createArrayOf(
              "text",
              contestations.stream().map(Contestation::contestationId).toArray(String[]::new)));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          known.put(row.getString(1), row.getString(2));
        }
      }
    }
    return known;
  }

  private static String digest(Contestation contestation) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(sha256.digest(json(contestation).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  private static String json(Object value) {
    try {
      return ContractJson.mapper().writeValueAsString(value);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("a contestation cannot be written", unwritable);
    }
  }
}
