package org.carepremiums.eligibility.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.eligibility.tariff.Indexation;
import org.carepremiums.eligibility.tariff.NomenclatureCode;
import org.carepremiums.eligibility.tariff.PhysiotherapyTariff;
import org.carepremiums.eligibility.tariff.Tariff;
import org.carepremiums.eligibility.tariff.TariffPhrase;
import org.carepremiums.eligibility.tariff.Tariffs;
import org.carepremiums.eligibility.tariff.file.TariffPhrases;
import org.carepremiums.platform.parameters.SourcedValue;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.language.InLanguage;
import org.carepremiums.platform.web.language.LanguageFilter;
import org.carepremiums.platform.wording.text.Language;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What the tariff of physiotherapists sets, with its references. */
@Path("/tariffs/{year}")
@InLanguage
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class TariffValuesResource {

  /** A code is text in an answer, and a value type in the rules, which know no JSON. */
  private static final ObjectMapper JSON =
      ContractJson.mapper()
          .copy()
          .registerModule(
              new SimpleModule()
                  .addSerializer(NomenclatureCode.class, ToStringSerializer.instance));

  private final Tariffs tariffs;

  @Inject
  TariffValuesResource(Tariffs tariffs) {
    this.tariffs = tariffs;
  }

  /**
   * Every factor, fee, indemnity and limit of a year. Money is in euro cents; a value that is a
   * sentence is in the reader's language.
   *
   * @param year the calendar year
   * @param convention the convention that sets them
   * @param documents what the short names stand for that references cite
   * @param values by name: each with its period, rule, reference, publication, provenance and
   *     review
   */
  public record Values(
      int year,
      String convention,
      Map<String, String> documents,
      Map<String, List<? extends SourcedValue<?>>> values) {}

  /**
   * What M would be from 1 January of the next year on.
   *
   * @param rule the rule with its references
   * @param note what the answer rests on
   * @param factors M on the last day of the year, and from 1 January on
   */
  public record Indexed(SourcedValue<?> rule, String note, List<Indexation> factors) {}

  /** All values of the year. */
  @GET
  @APIResponseSchema(Values.class)
  public JsonNode values(@RestPath String year, @Context ContainerRequestContext request) {
    Tariff tariff = TariffResource.tariff(tariffs, year);
    Language language = LanguageFilter.language(request);
    return JSON.valueToTree(
        new Values(
            tariff.year(),
            tariff.convention(),
            TariffResource.documents(tariff, language),
            ParametersInWords.of(tariff.valuesByName(), TariffPhrases.in(language))));
  }

  /**
   * M as it would be if it followed the health index.
   *
   * @param before the health index on 30 June of the year before, as {@code 107.85}
   * @param after the health index on 30 June of the year
   */
  @GET
  @Path("/indexation")
  @APIResponseSchema(Indexed.class)
  public JsonNode indexation(
      @RestPath String year,
      @RestQuery String before,
      @RestQuery String after,
      @Context ContainerRequestContext request) {
    if (!(TariffResource.tariff(tariffs, year) instanceof PhysiotherapyTariff tariff)) {
      throw RequestRefused.notFound("No document here gives the M of this year.");
    }
    Language language = LanguageFilter.language(request);
    return JSON.valueToTree(
        new Indexed(
            ParametersInWords.of(tariff.indexation(), TariffPhrases.in(language)),
            TariffPhrases.in(language).text(TariffPhrase.INDEXATION_RESTS_ON_REQUEST.alone()),
            Indexation.of(tariff, index("before", before), index("after", after))));
  }

  private static BigDecimal index(String name, String written) {
    if (written == null || !written.matches("[0-9]{1,4}(\\.[0-9]{1,4})?")) {
      throw RequestRefused.invalid(name, "a health index is a number as 107.85");
    }
    BigDecimal index = new BigDecimal(written);
    if (index.signum() == 0) {
      throw RequestRefused.invalid(name, "a health index is positive");
    }
    return index;
  }
}
