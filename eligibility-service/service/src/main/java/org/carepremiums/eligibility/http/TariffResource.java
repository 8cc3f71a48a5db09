package org.carepremiums.eligibility.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.RecordReader;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.explanation.Documents;
import org.carepremiums.eligibility.parameters.SchemeInForce;
import org.carepremiums.eligibility.parameters.SchemesInForce;
import org.carepremiums.eligibility.rule.Premium;
import org.carepremiums.eligibility.tariff.Charges;
import org.carepremiums.eligibility.tariff.Line;
import org.carepremiums.eligibility.tariff.Tariff;
import org.carepremiums.eligibility.tariff.TariffPhrase;
import org.carepremiums.eligibility.tariff.Tariffs;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.language.InLanguage;
import org.carepremiums.platform.web.language.LanguageFilter;
import org.carepremiums.platform.wording.phrase.Sentences;
import org.carepremiums.platform.wording.text.Language;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** What physiotherapists may charge for given services; nothing of it is stored. */
@Path("/tariffs/{year}/charges")
@InLanguage
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
public class TariffResource {

  /** More lines than that are refused; a body of 1 MB holds no more of the shortest. */
  static final int MOST_LINES = 7_000;

  private static final String LINES = "lines";

  private final Tariffs tariffs;
  private final SchemesInForce schemes;

  @Inject
  TariffResource(Tariffs tariffs, SchemesInForce schemes) {
    this.tariffs = tariffs;
    this.schemes = schemes;
  }

  /** A line that is wrong is answered with what is wrong with it, and stops no other line. */
  @POST
  public TariffAnswer charges(
      @PathParam("year") String year,
      @RequestBody(content = @Content(schema = @Schema(implementation = TariffQuestion.class)))
          byte[] body,
      @Context ContainerRequestContext request) {
    Tariff tariff = tariff(tariffs, year);
    JsonNode written = lines(body);
    List<Line> lines = new ArrayList<>(written.size());
    written.forEach(line -> lines.add(line(line)));
    Charges charges = Charges.of(tariff, lines);
    Premium socialStatus = socialStatus(tariff);
    return new TariffAnswer(
        tariff.convention(),
        tariff.notes().stream()
            .map(note -> Sentences.of(TariffPhrase.TARIFF_SAYS.with(note.value())))
            .toList(),
        TariffAnswer.Names.ALL,
        documents(tariff, LanguageFilter.language(request)),
        TariffAnswer.Line.of(charges.answers(), LanguageFilter.language(request)),
        charges.totals().stream()
            .map(total -> TariffAnswer.Total.of(total, socialStatus))
            .toList());
  }

  /** The tariff of a year that stands in an address. */
  static Tariff tariff(Tariffs tariffs, String year) {
    return tariffs
        .of(PathParameters.year(year))
        .orElseThrow(() -> RequestRefused.notFound("There is no tariff for this year."));
  }

  /** What its values rest on. */
  static Map<String, String> documents(Tariff tariff, Language language) {
    return Documents.citedBy(
        tariff.valuesByName().values().stream()
            .flatMap(List::stream)
            .map(value -> value.source() + " " + value.legalReference())
            .toList(),
        language);
  }

  private Premium socialStatus(Tariff tariff) {
    return schemes
        .find(Scheme.PHYSIOTHERAPIST_SOCIAL_STATUS, PremiumYear.of(tariff.year()))
        .map(SchemeInForce::rules)
        .orElseThrow();
  }

  private static JsonNode lines(byte[] body) {
    if (body == null || body.length == 0) {
      throw RequestRefused.invalid(null, "the request has no body");
    }
    JsonNode question;
    try {
      question = ContractJson.strict().readTree(body);
    } catch (JsonProcessingException wrong) {
      throw RequestRefused.invalid(null, "the body is not JSON, or has a field twice");
    } catch (IOException unreadable) {
      throw RequestRefused.invalid(null, "the body cannot be read");
    }
    if (!question.isObject()) {
      throw RequestRefused.invalid(null, "the body is not a JSON object with lines");
    }
    for (String field : (Iterable<String>) question::fieldNames) {
      if (!field.equals(LINES)) {
        throw RequestRefused.invalid(null, "a question has no other field than 'lines'");
      }
    }
    JsonNode lines = question.path(LINES);
    if (!lines.isArray()) {
      throw RequestRefused.invalid(LINES, "Field 'lines' must be a list.");
    }
    if (lines.size() > MOST_LINES) {
      throw RequestRefused.invalid(
          LINES,
          "Field 'lines' has %d entries, but at most %d are read."
              .formatted(lines.size(), MOST_LINES));
    }
    return lines;
  }

  private static Line line(JsonNode written) {
    try {
      return RecordReader.read(ContractJson.strict().writeValueAsBytes(written), TariffLine.class)
          .toService();
    } catch (InvalidRecord wrong) {
      return UnreadableLine.problem(wrong);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
