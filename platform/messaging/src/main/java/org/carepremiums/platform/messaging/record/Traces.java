package org.carepremiums.platform.messaging.record;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.telemetry.TraceParent;

/**
 * Hands the trace of a record on to the events that it causes. Events carry the key of whom they
 * are about, as the records do: an event belongs to the trace of the record of its key in the same
 * poll. An event that no record of its key caused, because a day opened or a person decided,
 * belongs to the last sampled trace of that key.
 */
@ApplicationScoped
public class Traces {

  /** Of a key whose record belongs to no trace: its events belong to none either. */
  public static final String NONE = "";

  /** What is remembered is no personal data: a record that is refused may have any key. */
  private static final Pattern PROVIDER = Pattern.compile("[0-9]{8}");

  private final Sql sql;
  private final Spans spans;

  @Inject
  Traces(Sql sql, Spans spans) {
    this.spans = spans;
    this.sql = sql;
  }

  /**
   * Remembers the sampled ones inside the running transaction.
   *
   * @param begun takes the spans of sampled records, which the caller ends
   * @return the trace of each record's key, {@link #NONE} where it belongs to none
   */
  public Map<String, String> follow(List<ReceivedRecord> records, List<Span> begun)
      throws SQLException {
    Map<String, String> traces = new HashMap<>();
    Map<String, String> sampled = new TreeMap<>();
    for (ReceivedRecord received : records) {
      String key = received.key();
      if (key != null) {
        Optional<SpanContext> trace =
            TraceParent.read(received.header(TraceParent.HEADER)).or(() -> spans.begin(received));
        if (trace.isPresent()) {
          Optional<Span> span = spans.handling(received, trace.get());
          span.ifPresent(begun::add);
          String handedOn = TraceParent.header(span.map(Span::getSpanContext).orElse(trace.get()));
          traces.put(key, handedOn);
          if (trace.get().isSampled() && PROVIDER.matcher(key).matches()) {
            sampled.put(key, handedOn);
          }
        } else {
          traces.putIfAbsent(key, NONE);
        }
      }
    }
    if (!sampled.isEmpty()) {
      remember(sampled);
    }
    return traces;
  }

  private void remember(Map<String, String> sampled) throws SQLException {
    sql.update(
        """
        insert into followed_trace (record_key, trace_parent)
        select * from unnest(?::text[], ?::text[])
        on conflict (record_key) do update set trace_parent = excluded.trace_parent
        """,
        sampled.keySet(),
        sampled.values());
  }
}
