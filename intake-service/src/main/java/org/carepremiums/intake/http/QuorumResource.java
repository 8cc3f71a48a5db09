package org.carepremiums.intake.http;

import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.intake.delivery.CompletedYears;
import org.carepremiums.intake.quorum.Quorum;
import org.carepremiums.intake.quorum.QuorumCount;
import org.carepremiums.intake.quorum.QuorumEntry;
import org.carepremiums.intake.quorum.QuorumParameters;
import org.carepremiums.intake.quorum.QuorumResult;
import org.carepremiums.intake.quorum.Quorums;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.SpooledAnswer;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The quorum of adhesions to a convention (CV10): the share, and who stands in it. */
@Path("/quorum/{convention}")
@RolesAllowed({Role.CASE_HANDLER, Role.AUDITOR})
public class QuorumResource {

  private static final String NDJSON = "application/x-ndjson";
  private static final List<String> COLUMNS =
      List.of(
          "provider",
          "inDenominator",
          "inNumerator",
          "ground",
          "services",
          "firstRegisteredOn",
          "adheredFrom",
          "adheredTo",
          "adheredBy",
          "why");
  private static final ObjectWriter LINE = ContractJson.mapper().writerFor(QuorumEntry.class);

  private final Quorums quorums;
  private final QuorumProviders register;
  private final CompletedYears completedYears;
  private final QuorumFindings findings;
  private final OpenDay openDay;

  /** What is asked, once it is known to be answerable. */
  private record Asked(Quorum quorum, LocalDate countedOn, LocalDate knownOn) {}

  @Inject
  QuorumResource(
      Quorums quorums,
      QuorumProviders register,
      CompletedYears completedYears,
      QuorumFindings findings,
      OpenDay openDay) {
    this.quorums = quorums;
    this.register = register;
    this.completedYears = completedYears;
    this.findings = findings;
    this.openDay = openDay;
  }

  /**
   * The share, and whether it is reached.
   *
   * @param convention its name with a dash, as in {@code M-21}
   * @param on the day of the convention on which adhesions are counted; absent for the day that the
   *     parameters name
   * @param knownOn the business day at whose end this was known; absent for the open one
   */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public QuorumFinding finding(
      @RestPath String convention, @RestQuery String on, @RestQuery String knownOn)
      throws SQLException, IOException {
    return finding(asked(convention, on, knownOn));
  }

  /**
   * States a finding: keeps it as it comes out now, with both readings, so that it can be shown
   * later what the Insurance Committee was told.
   */
  @POST
  @Path("/findings")
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.CASE_HANDLER)
  public QuorumFindings.Stated state(
      @RestPath String convention, @RestQuery String on, @RestQuery String knownOn)
      throws SQLException, IOException {
    return findings.state(finding(asked(convention, on, knownOn)), openDay.required());
  }

  /** The findings that were stated, the first first. */
  @GET
  @Path("/findings")
  @Produces(MediaType.APPLICATION_JSON)
  public List<QuorumFindings.Stated> stated(@RestPath String convention) throws SQLException {
    return findings.stated(quorum(convention).convention().name());
  }

  private QuorumFinding finding(Asked asked) throws SQLException, IOException {
    QuorumCount count = new QuorumCount(asked.quorum());
    register.read(asked.quorum(), asked.countedOn(), asked.knownOn(), count::add);
    QuorumParameters parameters = asked.quorum().parameters();
    QuorumResult share = count.restricted();
    return new QuorumFinding(
        asked.quorum().convention().name(),
        asked.countedOn(),
        asked.knownOn(),
        share.numerator(),
        share.denominator(),
        share.percent(),
        parameters.quorumPercent().value(),
        share.reached(),
        share.missing(),
        List.of(count.literal(), share),
        count.adherentsOutside(),
        count.grounds(),
        incomplete(asked),
        knownLater(parameters, asked.knownOn()),
        parameters);
  }

  /**
   * The providers as CSV, one line each, in the order of their numbers.
   *
   * @param list {@code denominator}, {@code numerator} or {@code neither}; absent for all
   */
  @GET
  @Path("/providers")
  @Produces("text/csv")
  public StreamingOutput csv(
      @RestPath String convention,
      @RestQuery String on,
      @RestQuery String knownOn,
      @RestQuery String list)
      throws SQLException, IOException {
    Asked asked = asked(convention, on, knownOn);
    Predicate<QuorumEntry> wanted = wanted(list);
    return SpooledAnswer.of(
        out ->
            write(
                asked,
                wanted,
                out,
                String.join(",", COLUMNS) + "\r\n",
                entry -> csvLine(entry) + "\r\n"));
  }

  /** The same, each line a JSON object. */
  @GET
  @Path("/providers")
  @Produces(NDJSON)
  public StreamingOutput ndjson(
      @RestPath String convention,
      @RestQuery String on,
      @RestQuery String knownOn,
      @RestQuery String list)
      throws SQLException, IOException {
    Asked asked = asked(convention, on, knownOn);
    Predicate<QuorumEntry> wanted = wanted(list);
    return SpooledAnswer.of(
        out -> write(asked, wanted, out, "", entry -> LINE.writeValueAsString(entry) + "\n"));
  }

  /** How an entry is written. */
  @FunctionalInterface
  private interface Line {
    String of(QuorumEntry entry) throws IOException;
  }

  private void write(
      Asked asked, Predicate<QuorumEntry> wanted, OutputStream out, String head, Line line)
      throws IOException, SQLException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write(head);
    register.read(
        asked.quorum(),
        asked.countedOn(),
        asked.knownOn(),
        entry -> {
          if (wanted.test(entry)) {
            writer.write(line.of(entry));
          }
        });
    writer.flush();
  }

  private static String csvLine(QuorumEntry entry) {
    boolean adheres = entry.adhesion() != null;
    return Stream.of(
            entry.provider(),
            entry.inDenominator(),
            entry.inNumerator(),
            entry.ground(),
            entry.services(),
            entry.firstRegisteredOn(),
            adheres ? entry.adhesion().from() : null,
            adheres ? entry.adhesion().to() : null,
            adheres ? entry.adhesion().ruleId() : null,
            '"' + entry.why() + '"')
        .map(cell -> Objects.toString(cell, ""))
        .collect(Collectors.joining(","));
  }

  private Asked asked(String convention, String on, String knownOn) throws SQLException {
    Quorum quorum = quorum(convention);
    LocalDate open = openDay.required().value();
    LocalDate known = knownOn == null ? open : day("knownOn", knownOn);
    if (known.isAfter(open)) {
      throw RequestRefused.invalid("knownOn", "the day lies after the open business day");
    }
    LocalDate counted = on == null ? quorum.parameters().countedOn().value() : day("on", on);
    if (!quorum.holdsOn(counted)) {
      throw RequestRefused.invalid(
          "on",
          "%s holds from %s to %s"
              .formatted(
                  quorum.convention().name(),
                  quorum.convention().firstDay(),
                  quorum.convention().lastDay()));
    }
    return new Asked(quorum, counted, known);
  }

  private Quorum quorum(String convention) {
    return quorums
        .of(convention.replace('-', '/'))
        .orElseThrow(
            () ->
                RequestRefused.notFound(
                    "There is a quorum for %s only."
                        .formatted(
                            quorums.all().stream()
                                .map(one -> one.convention().name().replace('/', '-'))
                                .collect(Collectors.joining(", ")))));
  }

  private static LocalDate day(String field, String written) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeParseException wrong) {
      throw RequestRefused.invalid(field, "a day is written as 2021-03-03, and exists");
    }
  }

  private static Predicate<QuorumEntry> wanted(String list) {
    if (list == null) {
      return entry -> true;
    }
    return switch (list) {
      case "denominator" -> QuorumEntry::inDenominator;
      case "numerator" -> QuorumEntry::inNumerator;
      case "neither" -> entry -> !entry.inDenominator() && !entry.inNumerator();
      default -> throw RequestRefused.invalid("list", "list is denominator, numerator or neither");
    };
  }

  private List<String> incomplete(Asked asked) throws SQLException {
    List<CompletedYears.CompletedYear> complete =
        completedYears.all().stream().filter(year -> !year.on().isAfter(asked.knownOn())).toList();
    return asked.quorum().sources(asked.countedOn()).stream()
        .filter(
            needed ->
                complete.stream()
                    .noneMatch(
                        year ->
                            year.source() == needed.source()
                                && year.feed().equals(needed.feed())
                                && year.year() == needed.year()))
        .map(needed -> needed.source() + "/" + needed.feed() + "/" + needed.year())
        .toList();
  }

  private static List<String> knownLater(QuorumParameters parameters, LocalDate knownOn) {
    return parameters.byName().entrySet().stream()
        .filter(value -> value.getValue().knownFrom().isAfter(knownOn))
        .map(Map.Entry::getKey)
        .toList();
  }
}
