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
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.exchange.RequestRefused;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.parameter.SourcedValue;
import org.carepremiums.eligibility.tariff.Indexation;
import org.carepremiums.eligibility.tariff.NomenclatureCode;
import org.carepremiums.eligibility.tariff.PhysiotherapyTariff;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What the tariff of physiotherapists sets, with its references. */
@Path("/tariffs/{year}")
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

  private final PhysiotherapyTariff tariff;

  @Inject
  TariffValuesResource(PhysiotherapyTariff tariff) {
    this.tariff = tariff;
  }

  /**
   * Every factor, fee, indemnity and limit of a year. Money is in euro cents.
   *
   * @param year the calendar year
   * @param convention the convention that sets them
   * @param values by name: each with its period, rule, reference, publication, provenance and
   *     review
   */
  public record Values(
      int year, String convention, Map<String, List<? extends SourcedValue<?>>> values) {}

  /**
   * What M would be from 1 January of the next year on.
   *
   * @param rule the rule with its references
   * @param note what the answer rests on
   * @param factors M on the last day of the year, and from 1 January on
   */
  public record Indexed(SourcedValue<String> rule, String note, List<Indexation> factors) {}

  /** All values of the year. */
  @GET
  @APIResponseSchema(Values.class)
  public JsonNode values(@RestPath String year) {
    requireYear(year);
    return JSON.valueToTree(new Values(tariff.year(), tariff.convention(), tariff.valuesByName()));
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
      @RestPath String year, @RestQuery String before, @RestQuery String after) {
    requireYear(year);
    return JSON.valueToTree(
        new Indexed(
            tariff.indexation(),
            "No document here gives the health index: both are those of the request. The Commission decides whether M follows them.",
            Indexation.of(tariff, index("before", before), index("after", after))));
  }

  private void requireYear(String year) {
    if (Asked.year(year).value() != tariff.year()) {
      throw RequestRefused.notFound("There is no tariff for this year.");
    }
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
