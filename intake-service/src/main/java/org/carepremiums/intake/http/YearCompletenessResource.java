package org.carepremiums.intake.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.intake.delivery.CompletedYears;
import org.carepremiums.intake.delivery.CompletedYears.CompletedYear;
import org.carepremiums.intake.delivery.DeliveryStates;
import org.carepremiums.intake.delivery.UnfinishedDelivery;
import org.carepremiums.platform.web.RequestRefused;
import org.jboss.resteasy.reactive.RestQuery;

/** Which sources have delivered everything for a year, and which have not. */
@Path("/completeness")
@RolesAllowed({Role.CASE_HANDLER, Role.PLATFORM, Role.AUDITOR})
public class YearCompletenessResource {

  /**
   * @param year the year
   * @param feeds every feed, whether it has delivered or not
   */
  public record OfYear(int year, List<Feed> feeds) {}

  /**
   * @param source who delivers
   * @param feed the feed's short name
   * @param complete whether everything for the year was delivered
   * @param on since which business day; absent while it was not
   * @param deliveryId by which delivery; absent while it was not
   * @param suspendedOn since which business day that is taken back; absent where it is not
   * @param reason why it was taken back, or said again
   * @param unfinished deliveries that may concern the year and have not arrived whole
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Feed(
      String source,
      String feed,
      boolean complete,
      LocalDate on,
      String deliveryId,
      LocalDate suspendedOn,
      String reason,
      List<UnfinishedDelivery> unfinished) {}

  private final CompletedYears completedYears;
  private final DeliveryStates deliveries;

  @Inject
  YearCompletenessResource(CompletedYears completedYears, DeliveryStates deliveries) {
    this.completedYears = completedYears;
    this.deliveries = deliveries;
  }

  /**
   * @param year the year that is asked for; required
   */
  @GET
  public OfYear completeness(@RestQuery String year) throws SQLException {
    if (year == null || !year.matches("[0-9]{4}")) {
      throw RequestRefused.invalid("year", "year must be there, as in year=2024");
    }
    PremiumYear asked = PremiumYear.of(Integer.parseInt(year));
    Map<String, CompletedYear> said =
        completedYears.said().stream()
            .filter(completed -> completed.year() == asked.value())
            .collect(
                Collectors.toMap(
                    completed -> completed.source() + "/" + completed.feed(), Function.identity()));
    List<UnfinishedDelivery> unfinished = deliveries.unfinished(asked);
    return new OfYear(
        asked.value(),
        Topic.all().stream()
            .filter(Topic::isFeed)
            .map(topic -> feed(topic, said.get(topic.source() + "/" + topic.feed()), unfinished))
            .toList());
  }

  private static Feed feed(Topic topic, CompletedYear said, List<UnfinishedDelivery> unfinished) {
    CompletedYear completed = said != null && said.complete() ? said : null;
    return new Feed(
        topic.source().id(),
        topic.feed(),
        completed != null,
        completed == null ? null : completed.on(),
        completed == null ? null : completed.deliveryId(),
        said != null && !said.complete() ? said.on() : null,
        said == null ? null : said.reason(),
        unfinished.stream()
            .filter(
                delivery ->
                    delivery.source().equals(topic.source().id())
                        && delivery.feed().equals(topic.feed()))
            .toList());
  }
}
