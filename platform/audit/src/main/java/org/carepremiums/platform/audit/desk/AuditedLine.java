package org.carepremiums.platform.audit.desk;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.carepremiums.platform.audit.AuditReading;
import org.carepremiums.platform.audit.look.RequestWords;
import org.carepremiums.platform.web.desk.Tone;
import org.carepremiums.platform.web.page.Page;

/**
 * What somebody did, in the reader's language.
 *
 * @param sequence its place in the record
 * @param at when
 * @param who the person or system
 * @param roles in which roles
 * @param what what was done
 * @param request method and path, as they are recorded
 * @param about whom or what; {@code null} for nobody in particular
 * @param outcome what became of it
 */
public record AuditedLine(
    long sequence,
    Instant at,
    String who,
    String roles,
    String what,
    String request,
    @Nullable String about,
    String outcome,
    Tone tone) {

  static AuditedLine of(AuditReading.Line line, Page page, RequestWords words) {
    String request = line.entry().method() + " " + line.entry().path();
    return new AuditedLine(
        line.sequence(),
        line.at(),
        line.entry().principal(),
        Arrays.stream(line.entry().roles().split(" "))
            .map(role -> page.text(AuditPhrase.ofRole(role)))
            .collect(Collectors.joining(", ")),
        page.text(words.of(request)),
        request,
        line.entry().subject(),
        page.text(AuditPhrase.of(line.outcome()).alone()),
        switch (line.outcome()) {
          case CHANGED, ALLOWED -> Tone.GOOD;
          case NOT_DONE -> Tone.WAIT;
          case REFUSED, FAILED -> Tone.BAD;
        });
  }

  /** Whether it is about a provider by an INAMI number. */
  boolean isAboutProvider() {
    return about != null && about.matches("[0-9]{8}([0-9]{3})?");
  }
}
