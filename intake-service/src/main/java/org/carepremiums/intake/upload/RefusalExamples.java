package org.carepremiums.intake.upload;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carepremiums.contracts.intake.Receipt;
import org.carepremiums.intake.delivery.DeliveryName;
import org.carepremiums.intake.delivery.UploadedHeaders;

/**
 * The first record of each reason for which records stand refused, in the words of its sender. What
 * stood there was never checked: everybody but who sent it reads it without the numbers of persons
 * and accounts.
 */
@ApplicationScoped
public class RefusalExamples {

  /** As the line of an uploaded file is told (UploadedCsv). */
  private static final Pattern LINE = Pattern.compile("Line ([0-9]{1,9}) of the uploaded file.*");

  private final UploadedHeaders headers;
  private final RefusedData refusedData;
  private final SecurityIdentity caller;

  /**
   * Records that stand refused for the same reason.
   *
   * @param code a stable word for it
   * @param field the field that is wrong; {@code null} where it is none in particular
   * @param count how many records
   * @param line the line of the file in which the first of them stood; {@code null} where none is
   *     known
   * @param number its number in the delivery; {@code null} outside one
   * @param stood what stood there; empty where nothing did, {@code null} where it is kept no longer
   */
  public record Example(
      String code,
      @Nullable String field,
      int count,
      @Nullable Integer line,
      @Nullable Integer number,
      @Nullable String stood) {}

  @Inject
  RefusalExamples(UploadedHeaders headers, RefusedData refusedData, SecurityIdentity caller) {
    this.headers = headers;
    this.refusedData = refusedData;
    this.caller = caller;
  }

  /** One example for each. */
  public List<Example> of(DeliveryName name, List<Receipt.Refusal> refusals) throws SQLException {
    if (refusals.isEmpty()) {
      return List.of();
    }
    SentValue sent = new SentValue(headers.of(name).orElse(null));
    UnaryOperator<String> shown = RejectedLines.shownTo(caller, name.source().id());
    Map<String, byte[]> data;
    try (RefusedData.Reading reading = refusedData.read()) {
      data = reading.of(refusals.stream().map(refusal -> refusal.examples().get(0)).toList());
    }
    return refusals.stream()
        .map(
            refusal -> {
              byte[] stood = data.get(refusal.examples().get(0).place());
              return example(
                  refusal, stood == null ? null : shown.apply(sent.of(stood, refusal.field())));
            })
        .toList();
  }

  private static Example example(Receipt.Refusal refusal, @Nullable String stood) {
    Receipt.Example first = refusal.examples().get(0);
    Matcher line = LINE.matcher(first.reason());
    return new Example(
        refusal.code(),
        refusal.field(),
        refusal.count(),
        line.matches() ? Integer.valueOf(line.group(1)) : null,
        first.sequence(),
        stood);
  }
}
