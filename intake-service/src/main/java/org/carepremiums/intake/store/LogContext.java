package org.carepremiums.intake.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** Puts provider, delivery and event ids beside a log line, unless they may hold personal data. */
public final class LogContext {

  private static final Pattern SHOWABLE = Pattern.compile("[A-Za-z0-9._:/-]{1,200}");
  private static final Pattern PERSONAL =
      Pattern.compile("[0-9]{11}|[0-9]{2}[.-][0-9]{2}[.-][0-9]{2}[.-][0-9]{3}|[A-Z]{2}[0-9]{12}");

  private LogContext() {}

  /** Runs something that logs; an id that is {@code null} or not showable is left out. */
  public static void run(String provider, String deliveryId, String eventId, Runnable logging) {
    Map<String, String> ids = new LinkedHashMap<>();
    ids.put("provider", provider);
    ids.put("deliveryId", deliveryId);
    ids.put("eventId", eventId);
    ids.values().removeIf(id -> id == null || !isShowable(id));
    ids.forEach(MDC::put);
    try {
      logging.run();
    } finally {
      ids.keySet().forEach(MDC::remove);
    }
  }

  static boolean isShowable(String id) {
    return SHOWABLE.matcher(id).matches() && !PERSONAL.matcher(id).find();
  }
}
