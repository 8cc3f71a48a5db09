package org.carepremiums.platform.telemetry;

import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * To which trace a record or an event belongs: the header {@code traceparent} of W3C Trace Context.
 *
 * @param traceId the journey as a whole, 32 hexadecimal digits
 * @param parentId the step before, 16 hexadecimal digits
 * @param flags two hexadecimal digits
 */
public record TraceParent(String traceId, String parentId, String flags) {

  /** The Kafka header. */
  public static final String HEADER = "traceparent";

  /** A later version may add fields behind these. */
  private static final Pattern FORM =
      Pattern.compile("(?!ff)[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(?:-.*)?");

  private static final Pattern NOTHING = Pattern.compile("0+");

  /** What a header says; empty where there is none, or none that can be read. */
  public static Optional<TraceParent> read(String header) {
    if (header == null) {
      return Optional.empty();
    }
    Matcher form = FORM.matcher(header);
    if (!form.matches()
        || NOTHING.matcher(form.group(1)).matches()
        || NOTHING.matcher(form.group(2)).matches()) {
      return Optional.empty();
    }
    return Optional.of(new TraceParent(form.group(1), form.group(2), form.group(3)));
  }

  /** A new trace that is recorded. */
  public static TraceParent sampled(RandomGenerator random) {
    return new TraceParent(hex(random) + hex(random), hex(random), "01");
  }

  private static String hex(RandomGenerator random) {
    return HexFormat.of().toHexDigits(random.nextLong() | 1);
  }

  /** Whether the sender records this trace, so that it is worth following. */
  public boolean isSampled() {
    return (Integer.parseInt(flags, 16) & 1) == 1;
  }

  /** As the header says it. */
  @Override
  public String toString() {
    return "00-%s-%s-%s".formatted(traceId, parentId, flags);
  }
}
