package org.carepremiums.platform.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.semconv.UrlAttributes;
import jakarta.inject.Singleton;
import java.util.List;
import org.carepremiums.platform.personaldata.PersonalDataFilter;

/** Masks NISS and IBAN in the address of a request: whoever reads traces must not learn them. */
@Singleton
public class RequestSpansMasked implements SpanProcessor {

  private static final List<AttributeKey<String>> ADDRESS =
      List.of(UrlAttributes.URL_PATH, UrlAttributes.URL_QUERY, UrlAttributes.URL_FULL);

  @Override
  public void onStart(Context parent, ReadWriteSpan span) {
    for (AttributeKey<String> part : ADDRESS) {
      String value = span.getAttribute(part);
      if (value != null) {
        span.setAttribute(part, PersonalDataFilter.mask(value));
      }
    }
  }

  @Override
  public boolean isStartRequired() {
    return true;
  }

  @Override
  public void onEnd(ReadableSpan span) {
    // What is seen at the start is all that a request's address tells
  }

  @Override
  public boolean isEndRequired() {
    return false;
  }
}
