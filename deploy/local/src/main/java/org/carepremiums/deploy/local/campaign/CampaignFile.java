package org.carepremiums.deploy.local.campaign;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.platform.parameters.file.ParameterYaml;

/**
 * A campaign's file as it is written.
 *
 * @param playedUntil the last day that is played; absent for the last day that is named anywhere
 * @param physiotherapists the first of which is the standard, as of the general practitioners
 * @param membersText what stands above the members of group practices on the page for readers
 */
record CampaignFile(
    @MayBeAbsent LocalDate playedUntil,
    List<Section<Kind>> physiotherapists,
    List<Section<Kind>> generalPractitioners,
    Section<Practice> practices,
    String membersText,
    Section<ExpectedWindow> windows,
    Section<ExpectedPayout> payouts,
    Section<ExpectedStatement> statements,
    Section<PackageListing> packages,
    Section<AcceptanceListing> acceptances,
    Section<UsualDelivery> deliveries,
    Section<UsualDelivery> uploads,
    Section<ApplicationDays> applicationDays,
    Section<ApplicationDays> applicationDaysOfPractitioners,
    Section<FinalDay> finalDays,
    Section<CutOff> cutOffs,
    Section<OtherDay> otherDays) {

  /**
   * A kind of provider, or a member of a group practice: what differs from the standard.
   *
   * @param id short name; of a member within the practice
   * @param story what happens, in words; absent for a member
   * @param howMany how many providers are of that kind; absent where the campaign says it of all
   * @param only of the standard, only what is about these premium years; absent for all of it
   * @param decisions {@code null} for a premium that is not in play
   */
  record Kind(
      String id,
      String name,
      @MayBeAbsent String story,
      @MayBeAbsent Integer howMany,
      @MayBeAbsent List<Integer> only,
      @MayBeAbsent List<ArchetypeEvent> facts,
      @MayBeAbsent List<PlannedContestation> contestations,
      @MayBeAbsent Map<Premiums, ExpectedDecision> decisions,
      @MayBeAbsent Map<Premiums, ExpectedMoney.Written> money,
      @MayBeAbsent Map<Premiums, List<String>> answers) {

    Kind {
      facts = Objects.requireNonNullElse(facts, List.of());
      contestations = Objects.requireNonNullElse(contestations, List.of());
      decisions = Objects.requireNonNullElse(decisions, Map.of());
      money = Objects.requireNonNullElse(money, Map.of());
      answers = Objects.requireNonNullElse(answers, Map.of());
    }
  }

  /**
   * A group practice.
   *
   * @param howMany how many practices are of that kind; absent likewise
   * @param facts of all members, as are the years
   */
  record Practice(
      String id,
      String story,
      @MayBeAbsent Integer howMany,
      @MayBeAbsent List<Integer> only,
      List<ArchetypeEvent> facts,
      List<Kind> members) {

    /** What all members have in common. */
    Kind common() {
      return new Kind(id, id, story, howMany, only, facts, null, null, null, null);
    }
  }

  /** The usual days on which a premium is asked for. */
  record ApplicationDays(CampaignPremium premium, List<LocalDate> days) {}

  /** A business day that opens although nothing else happens. */
  record OtherDay(LocalDate day, String why) {}

  private static final YAMLMapper YAML =
      ParameterYaml.withOptionalFields()
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
          .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          .addMixIn(Topic.class, ByName.class)
          .build();

  /** How a topic is read. */
  private abstract static class ByName {
    @JsonCreator
    static Topic of(String name) {
      return Topic.of(name);
    }
  }

  /** The file that stands in the repository. */
  static CampaignFile of(Campaign campaign) {
    return read(text(campaign));
  }

  static String text(Campaign campaign) {
    try (InputStream file = CampaignFile.class.getResourceAsStream(campaign.resource())) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * @throws MalformedTable naming the row and the field that cannot be understood
   */
  static CampaignFile read(String yaml) {
    try {
      return YAML.readValue(yaml, CampaignFile.class);
    } catch (JsonProcessingException wrong) {
      throw new MalformedTable(
          "%s%s".formatted(place(yaml, wrong), wrong.getOriginalMessage()), wrong);
    }
  }

  /** The short names of the rows in which something is wrong, and the way to the field. */
  private static String place(String yaml, JsonProcessingException wrong) {
    if (!(wrong instanceof JsonMappingException mapping)) {
      return "line %d: ".formatted(wrong.getLocation().getLineNr());
    }
    StringJoiner rows = new StringJoiner(" ");
    StringBuilder field = new StringBuilder();
    JsonNode node = tree(yaml);
    for (JsonMappingException.Reference step : mapping.getPath()) {
      String name = step.getFieldName();
      node = name == null ? node.path(step.getIndex()) : node.path(name);
      field
          .append(name == null || field.isEmpty() ? "" : ".")
          .append(name == null ? "[%d]".formatted(step.getIndex()) : name);
      if (node.has("id")) {
        rows.add(node.get("id").asText());
        field.setLength(0);
      }
    }
    return "row '%s', field '%s': ".formatted(rows, field);
  }

  private static JsonNode tree(String yaml) {
    try {
      return YAML.readTree(yaml);
    } catch (JsonProcessingException wrong) {
      return MissingNode.getInstance();
    }
  }
}
