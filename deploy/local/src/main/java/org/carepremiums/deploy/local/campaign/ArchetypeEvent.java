package org.carepremiums.deploy.local.campaign;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carepremiums.contracts.decision.ReviewReading;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.upstream.BankStatusKind;
import org.carepremiums.contracts.upstream.ConventionChannel;
import org.carepremiums.contracts.upstream.ConventionEventKind;
import org.carepremiums.contracts.upstream.Profession;
import org.carepremiums.contracts.value.MayBeAbsent;

/** One of the facts of a kind of provider, under the name of its kind. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
  @Type(name = "nothing", value = ArchetypeEvent.Nothing.class),
  @Type(name = "registered", value = ArchetypeEvent.Registered.class),
  @Type(name = "convention", value = ArchetypeEvent.Convention.class),
  @Type(name = "adhered", value = ArchetypeEvent.Adhered.class),
  @Type(name = "services", value = ArchetypeEvent.Services.class),
  @Type(name = "software", value = ArchetypeEvent.Software.class),
  @Type(name = "quality", value = ArchetypeEvent.Quality.class),
  @Type(name = "account", value = ArchetypeEvent.Account.class),
  @Type(name = "application", value = ArchetypeEvent.Application.class),
  @Type(name = "contract", value = ArchetypeEvent.Contract.class),
  @Type(name = "competence", value = ArchetypeEvent.Competence.class),
  @Type(name = "forfait", value = ArchetypeEvent.Forfait.class),
  @Type(name = "attested", value = ArchetypeEvent.Attested.class),
  @Type(name = "on-call", value = ArchetypeEvent.OnCall.class),
  @Type(name = "dmg", value = ArchetypeEvent.DmgPatients.class),
  @Type(name = "sumehr", value = ArchetypeEvent.Sumehr.class),
  @Type(name = "usage", value = ArchetypeEvent.Usage.class),
  @Type(name = "practice", value = ArchetypeEvent.Membership.class),
  @Type(name = "review", value = ArchetypeEvent.Review.class),
  @Type(name = "bank", value = ArchetypeEvent.BankRefusal.class),
  @Type(name = "return", value = ArchetypeEvent.BankReturn.class)
})
sealed interface ArchetypeEvent {

  /** What a row replaces as a whole when it says anything of it, as in {@code services 2024}. */
  default String topic() {
    return kind();
  }

  /** The name of its kind. */
  default String kind() {
    return kinds()
        .filter(kind -> kind.value() == getClass())
        .map(Type::name)
        .findFirst()
        .orElseThrow();
  }

  private static Stream<Type> kinds() {
    return Arrays.stream(ArchetypeEvent.class.getAnnotation(JsonSubTypes.class).value());
  }

  /** As the page for readers tells it, as in {@code services 2024 300=640}. */
  String words();

  default boolean replaces(ArchetypeEvent standard) {
    return topic().equals(standard.topic());
  }

  /** What it says together with what it does not say and the standard does. */
  default ArchetypeEvent completedFrom(ArchetypeEvent standard) {
    return this;
  }

  /** Whether it is about one of these premium years, or about none in particular. */
  default boolean isAbout(IntPredicate years) {
    return true;
  }

  /** What is about one year. */
  sealed interface OfYear extends ArchetypeEvent {

    int year();

    @Override
    default String topic() {
      return kind() + " " + year();
    }

    @Override
    default boolean isAbout(IntPredicate years) {
      return years.test(year());
    }
  }

  /**
   * The row says that there is nothing of that.
   *
   * @param of the kind of fact
   * @param years absent for a kind that is not told by year
   */
  record Nothing(String of, @MayBeAbsent List<Integer> years) implements ArchetypeEvent {

    public Nothing {
      boolean byYear = years != null;
      if (kinds()
          .filter(kind -> OfYear.class.isAssignableFrom(kind.value()) == byYear)
          .noneMatch(kind -> kind.name().equals(of))) {
        throw new IllegalArgumentException(
            "'%s' is no kind of fact that is told %s"
                .formatted(of, byYear ? "by year" : "without a year"));
      }
    }

    @Override
    public String topic() {
      return of;
    }

    @Override
    public boolean replaces(ArchetypeEvent standard) {
      return years == null
          ? of.equals(standard.topic())
          : years.stream().anyMatch(year -> standard.topic().equals(of + " " + year));
    }

    @Override
    public String words() {
      return inWords(of, told(), "none");
    }

    private String told() {
      if (years == null) {
        return null;
      }
      String first = years.get(0).toString();
      return years.size() == 1 ? first : first + "-" + years.get(years.size() - 1);
    }
  }

  record Registered(
      LocalDate from,
      @MayBeAbsent LocalDate to,
      @MayBeAbsent Profession as,
      @MayBeAbsent ArrivalDay arrives)
      implements ArchetypeEvent {

    Profession profession() {
      return Objects.requireNonNullElse(as, Profession.PHYSIOTHERAPIST);
    }

    @Override
    public String words() {
      return inWords(topic(), from, after("to", to), after("as", as), arrives);
    }
  }

  /**
   * @param channel how it was transmitted; {@code null} where the register does not say
   */
  record Convention(
      String name,
      ConventionEventKind event,
      LocalDate on,
      @MayBeAbsent ConventionChannel channel,
      @MayBeAbsent ArrivalDay arrives)
      implements ArchetypeEvent {

    @Override
    public String words() {
      return inWords(topic(), name, event, on, channel, arrives);
    }
  }

  /** Days of adhesion to a convention, which only a ruling establishes. */
  record Adhered(String convention, LocalDate from, @MayBeAbsent LocalDate to, String rule)
      implements ArchetypeEvent {

    @Override
    public String words() {
      return inWords(topic(), convention, from, after("to", to), after("by", rule));
    }
  }

  /**
   * @param counted services by the insurer's code
   * @param mValues where they are not {@value #M_VALUE_OF_A_SERVICE} for each service
   */
  record Services(
      int year,
      Map<String, Integer> counted,
      @MayBeAbsent Map<String, Long> mValues,
      @MayBeAbsent ArrivalDay arrives)
      implements OfYear {

    private static final long M_VALUE_OF_A_SERVICE = 24;

    long mValues(String insurer) {
      long usual = counted.get(insurer) * M_VALUE_OF_A_SERVICE;
      return mValues == null ? usual : mValues.getOrDefault(insurer, usual);
    }

    @Override
    public String words() {
      Map<String, String> counts = new LinkedHashMap<>();
      counted.forEach((insurer, count) -> counts.put(insurer, count.toString()));
      if (mValues != null) {
        mValues.forEach((insurer, count) -> counts.merge(insurer, "/" + count, String::concat));
      }
      return inWords(topic(), inWords(counts, "+"), arrives);
    }
  }

  record Software(
      @JsonProperty("package") String packageId,
      @MayBeAbsent LocalDate from,
      @MayBeAbsent LocalDate to,
      @MayBeAbsent ArrivalDay arrives)
      implements ArchetypeEvent {

    @Override
    public String words() {
      return inWords(topic(), packageId, after("from", from), after("to", to), arrives);
    }
  }

  /** Pro-Q-Kiné's entry; what it does not name is as in the standard. */
  record Quality(
      int year,
      @MayBeAbsent LocalDate portfolio,
      @MayBeAbsent Answer general,
      @MayBeAbsent Answer annual,
      @MayBeAbsent Answer cycle,
      @MayBeAbsent Answer data,
      @MayBeAbsent LocalDate verified,
      @MayBeAbsent ArrivalDay arrives)
      implements OfYear {

    @Override
    public Quality completedFrom(ArchetypeEvent standard) {
      Quality other = (Quality) standard;
      return new Quality(
          year,
          Objects.requireNonNullElse(portfolio, other.portfolio),
          Objects.requireNonNullElse(general, other.general),
          Objects.requireNonNullElse(annual, other.annual),
          Objects.requireNonNullElse(cycle, other.cycle),
          Objects.requireNonNullElse(data, other.data),
          Objects.requireNonNullElse(verified, other.verified),
          arrives);
    }

    @Override
    public String words() {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("portfolio", portfolio);
      fields.put("general", general);
      fields.put("annual", annual);
      fields.put("cycle", cycle);
      fields.put("data", data);
      fields.put("verified", verified);
      return inWords(topic(), inWords(fields, ","), arrives);
    }
  }

  /**
   * @param number which of the provider's accounts
   */
  record Account(int number, LocalDate from, @MayBeAbsent ArrivalDay arrives)
      implements ArchetypeEvent {

    @Override
    public String words() {
      return inWords(topic(), number, after("from", from), arrives);
    }
  }

  /**
   * @param premium what is asked for
   * @param on absent for one of the usual days
   * @param channel absent for ProSanté
   * @param mainActivity absent where it is answered as usual; likewise the next
   * @param account the account that is changed with it
   * @param invalidAccount whether what is named is no account number
   */
  record Application(
      CampaignPremium premium,
      @MayBeAbsent LocalDate on,
      @MayBeAbsent ApplicationChannel channel,
      @MayBeAbsent Answer mainActivity,
      @MayBeAbsent Answer sharedLicence,
      @MayBeAbsent Answer confirmed,
      @MayBeAbsent Integer account,
      @MayBeAbsent Answer invalidAccount,
      @MayBeAbsent ArrivalDay arrives)
      implements OfYear {

    /** From that premium year on an application asks neither main activity nor shared licence. */
    private static final int FIRST_YEAR_WITHOUT_QUESTIONS = 2024;

    ApplicationChannel way() {
      return Objects.requireNonNullElse(channel, ApplicationChannel.PROSANTE);
    }

    /** {@code null} where it is not stated; likewise the next two. */
    Boolean isMainActivity() {
      return stated(mainActivity, Answer.YES);
    }

    Boolean isSharedLicence() {
      return stated(sharedLicence, Answer.NO);
    }

    Boolean isConfirmed() {
      return stated(confirmed, Answer.NOT_STATED);
    }

    private Boolean stated(Answer answer, Answer usual) {
      if (answer != null) {
        return answer.stated();
      }
      return premium.scheme() == Scheme.PHYSIOTHERAPIST_SOFTWARE
              && year() < FIRST_YEAR_WITHOUT_QUESTIONS
          ? usual.stated()
          : null;
    }

    @Override
    public int year() {
      return premium.year();
    }

    @Override
    public String topic() {
      return kind() + " " + Premiums.of(premium.toString()).asked();
    }

    @Override
    public String words() {
      return inWords(
          topic(),
          on == null ? "spread" : on,
          channel,
          mainActivity == null ? null : "main=" + mainActivity,
          sharedLicence == null ? null : "shared=" + sharedLicence,
          confirmed == null ? null : "confirmed=" + confirmed,
          after("account", invalidAccount == null ? account : "invalid"),
          arrives);
    }
  }

  record Contract(int year, LocalDate signedOn) implements OfYear {

    @Override
    public String words() {
      return inWords(topic(), signedOn);
    }
  }

  record Competence(String code, LocalDate from, @MayBeAbsent LocalDate to)
      implements ArchetypeEvent {

    @Override
    public String words() {
      return inWords(topic(), code, after("from", from), after("to", to));
    }
  }

  record Forfait(LocalDate from, @MayBeAbsent LocalDate to) implements ArchetypeEvent {

    @Override
    public String words() {
      return inWords(topic(), after("from", from), after("to", to));
    }
  }

  /**
   * @param euros attested, by the insurer's code
   */
  record Attested(int year, Map<String, Integer> euros, @MayBeAbsent ArrivalDay arrives)
      implements OfYear {

    @Override
    public String words() {
      return inWords(topic(), inWords(euros, "+"), arrives);
    }
  }

  /**
   * @param registered absent for yes
   * @param fees how many availability fees; absent for none
   * @param exempted by the circle; absent for no
   */
  record OnCall(
      int year,
      @MayBeAbsent Answer registered,
      @MayBeAbsent Integer fees,
      @MayBeAbsent Answer exempted,
      @MayBeAbsent ArrivalDay arrives)
      implements OfYear {

    boolean isRegistered() {
      return registered != Answer.NO;
    }

    int availabilityFees() {
      return Objects.requireNonNullElse(fees, 0);
    }

    boolean isExempted() {
      return exempted == Answer.YES;
    }

    @Override
    public String words() {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("registered", registered);
      fields.put("fees", fees);
      fields.put("exempted", exempted);
      return inWords(topic(), inWords(fields, ","), arrives);
    }
  }

  /**
   * @param patients by the insurer's code
   */
  record DmgPatients(int year, Map<String, Integer> patients) implements OfYear {

    @Override
    public String words() {
      return inWords(topic(), inWords(patients, "+"));
    }
  }

  /**
   * @param patients by health network
   */
  record Sumehr(int year, Map<String, Integer> patients, @MayBeAbsent ArrivalDay arrives)
      implements OfYear {

    @Override
    public String words() {
      return inWords(topic(), inWords(patients, "+"), arrives);
    }
  }

  /**
   * What operators counted; what it does not name is as in the standard.
   *
   * @param counts by the name of the parameter: a number, the two of a share, or none for no count
   */
  record Usage(
      int year, Map<CountedParameter, List<Integer>> counts, @MayBeAbsent ArrivalDay arrives)
      implements OfYear {

    /** A correction says what is told later, and replaces nothing of what is told first. */
    boolean isCorrection() {
      return arrives != null;
    }

    /** Without the parameters that have no count. */
    List<FactValue.UsageCount> known() {
      return counts.entrySet().stream()
          .filter(count -> !count.getValue().isEmpty())
          .map(count -> count.getKey().count(year, count.getValue()))
          .toList();
    }

    @Override
    public Usage completedFrom(ArchetypeEvent standard) {
      Map<CountedParameter, List<Integer>> whole = new LinkedHashMap<>(((Usage) standard).counts);
      whole.putAll(counts);
      return new Usage(year, whole, arrives);
    }

    @Override
    public String topic() {
      return kind() + (isCorrection() ? " corrected " : " ") + year;
    }

    @Override
    public String words() {
      Map<CountedParameter, String> fields = new LinkedHashMap<>();
      counts.forEach(
          (parameter, numbers) ->
              fields.put(
                  parameter,
                  numbers.isEmpty()
                      ? "-"
                      : numbers.stream().map(Object::toString).collect(Collectors.joining("/"))));
      return inWords(kind(), year, inWords(fields, ","), arrives);
    }
  }

  /**
   * @param number which of the member's practices; absent for the first
   * @param registered when the practice was registered
   * @param affiliated when the membership was registered
   */
  record Membership(
      @MayBeAbsent Integer number,
      LocalDate registered,
      LocalDate from,
      @MayBeAbsent LocalDate to,
      LocalDate affiliated)
      implements ArchetypeEvent {

    int ordinal() {
      return Objects.requireNonNullElse(number, 1);
    }

    @Override
    public String topic() {
      return kind() + " " + ordinal();
    }

    @Override
    public String words() {
      return inWords(
          kind(),
          number,
          after("registered", registered),
          after("from", from),
          after("to", to),
          after("affiliated", affiliated));
    }
  }

  /**
   * How people settle what no document settles (rule book 12.26).
   *
   * @param number the premium's first, second ... review
   * @param steps in their order
   */
  record Review(CampaignPremium premium, int number, List<Step> steps) implements ArchetypeEvent {

    /** Who does something with a review. */
    enum Move {
      PROPOSED,
      RETURNED,
      CONFIRMED
    }

    /**
     * @param holds the proposed reading; {@code null} for the other moves
     */
    record Step(Move move, @MayBeAbsent ReviewReading holds, LocalDate on) {

      public Step {
        if (move == Move.PROPOSED ^ holds != null) {
          throw new IllegalArgumentException("a proposal, and nothing else, says what holds");
        }
      }

      @Override
      public String toString() {
        return inWords(move.name().toLowerCase(Locale.ROOT), holds, on);
      }
    }

    public Review {
      if (steps.isEmpty()) {
        throw new IllegalArgumentException("what people do with the review is missing");
      }
    }

    boolean isSettled() {
      return steps.get(steps.size() - 1).move() == Move.CONFIRMED;
    }

    @Override
    public String topic() {
      return kind() + " " + premium;
    }

    @Override
    public String words() {
      return inWords(
          topic(), number, steps.stream().map(Step::toString).collect(Collectors.joining(" ")));
    }
  }

  record BankRefusal(
      CampaignPremium premium, int number, BankStatusKind status, String reason, LocalDate cutOff)
      implements ArchetypeEvent {

    @Override
    public String words() {
      return inWords(topic(), premium, number, status, reason, after("at", cutOff));
    }
  }

  record BankReturn(CampaignPremium premium, int number, String reason, LocalDate on)
      implements ArchetypeEvent {

    @Override
    public String words() {
      return inWords(topic(), premium, number, reason, after("on", on));
    }
  }

  /** Leaves out what is {@code null}. */
  private static String inWords(Object... parts) {
    return Arrays.stream(parts)
        .filter(Objects::nonNull)
        .map(Object::toString)
        .collect(Collectors.joining(" "));
  }

  /** As in {@code 300=250+500=249}; leaves out what is {@code null}. */
  private static String inWords(Map<?, ?> fields, String between) {
    return fields.entrySet().stream()
        .filter(field -> field.getValue() != null)
        .map(field -> field.getKey() + "=" + field.getValue())
        .collect(Collectors.joining(between));
  }

  private static String after(String word, Object value) {
    return value == null ? null : word + " " + value;
  }
}
