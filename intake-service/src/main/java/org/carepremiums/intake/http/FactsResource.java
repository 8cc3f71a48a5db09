package org.carepremiums.intake.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.access.OwnNumber;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What is known, or was known on a day, about a provider or a software package. */
@Path("/facts")
public class FactsResource {

  /**
   * @param subject the provider's 8 digits, or a software package
   * @param asOf the business day at whose end this was known; without a day in the question the
   *     latest on which notice was taken of any of it, or the open one
   * @param facts by kind, key and source
   */
  public record Known(String subject, LocalDate asOf, List<FactView> facts) {}

  /** After every day that is ever recorded. */
  private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

  private final FactHistory history;
  private final OpenDay openDay;

  @Inject
  FactsResource(FactHistory history, OpenDay openDay) {
    this.history = history;
    this.openDay = openDay;
  }

  /**
   * @param subject the provider's 8 or 11 digits, or a software package
   * @param asOf the day at whose end it was known; absent for everything that is known, also what
   *     came ahead of the business day on which notice is taken of it
   * @param kind only facts of that kind
   * @param withHistory {@code true} adds what had been superseded, was confirmed, or came late
   */
  @GET
  @RolesAllowed({Role.CASE_HANDLER, Role.CARE_PROVIDER, Role.AUDITOR})
  @OwnNumber("subject")
  @Path("/{subject}")
  public Known known(
      @RestPath String subject,
      @RestQuery String asOf,
      @RestQuery String kind,
      @RestQuery("history") boolean withHistory)
      throws SQLException {
    String key = subject.matches("[0-9]{11}") ? new InamiNumber(subject).key().value() : subject;
    LocalDate day = asOf == null ? EVER : day(asOf);
    List<FactView> facts = history.known(key, day, kind, withHistory);
    return new Known(key, asOf == null ? latest(facts) : day, facts);
  }

  private LocalDate latest(List<FactView> facts) throws SQLException {
    return Stream.concat(
            facts.stream().map(FactView::recordedOn),
            openDay.current().stream().map(BusinessDay::value))
        .max(LocalDate::compareTo)
        .orElse(EVER);
  }

  private static LocalDate day(String asOf) {
    try {
      return LocalDate.parse(asOf);
    } catch (DateTimeParseException wrong) {
      throw RequestRefused.invalid("asOf", "asOf must be a date, as in 2025-03-03");
    }
  }
}
