package org.carepremiums.contestation.cases;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.carepremiums.contestation.admissibility.Contestation;
import org.carepremiums.contestation.admissibility.ContestationChannel;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.json.UsableRecord;
import org.carepremiums.contracts.upstream.ContestationRequest;
import org.carepremiums.contracts.wording.Sentence;

/**
 * A contestation as it came in.
 *
 * @param contestation what it says
 * @param madeOn the day on which the provider sent this, be it the contestation or what completes
 *     it (Europe/Brussels)
 * @param notKept what of it could not be kept as it was sent; {@code null} where all was
 */
public record ContestationSubmission(
    Contestation contestation, LocalDate madeOn, Sentence notKept) {

  /** What a record says that came by topic. */
  public static ContestationSubmission of(UsableRecord<ContestationRequest> record) {
    ContestationRequest request = record.value();
    return new ContestationSubmission(
        new Contestation(
            request.contestationId(),
            ContestationChannel.PROSANTE,
            request.inamiNumber(),
            request.scheme(),
            request.year(),
            request.introducedOn(),
            request.annex(),
            request.contestedCriteria(),
            request.motivation()),
        request.observedOn(),
        NotKept.sentence(record.leftOut()));
  }

  /**
   * By which the same is known again: of two with one reference, the same when this is the same.
   */
  public String digest() {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(KeptJson.bytes(contestation)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
