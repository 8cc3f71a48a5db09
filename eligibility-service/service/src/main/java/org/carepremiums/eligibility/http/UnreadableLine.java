package org.carepremiums.eligibility.http;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.eligibility.tariff.LinePhrase;
import org.carepremiums.eligibility.tariff.LineProblem;
import org.carepremiums.eligibility.tariff.Setting;
import org.carepremiums.platform.wording.phrase.Wording;

/** Says what is wrong with a line that cannot be read, in the reader's language. */
final class UnreadableLine {

  /** What each field of {@link TariffLine} has to be. */
  private static final Map<String, Wording> FORMS =
      Map.ofEntries(
          entry("provider", LinePhrase.FORM_OF_PROVIDER.alone()),
          entry("patient", LinePhrase.FORM_OF_PATIENT.alone()),
          entry("code", LinePhrase.FORM_OF_CODE.alone()),
          entry("date", LinePhrase.FORM_OF_DAY.alone()),
          entry("time", LinePhrase.FORM_OF_TIME.alone()),
          entry("setting", LinePhrase.FORM_OF_SETTING.with(settings())),
          entry("situation", LinePhrase.FORM_OF_SITUATION.alone()),
          entry("situation.reference", LinePhrase.FORM_OF_REFERENCE.alone()),
          entry("situation.startedOn", LinePhrase.FORM_OF_DAY.alone()),
          entry("rank", LinePhrase.FORM_OF_WHOLE_NUMBER.alone()),
          entry("coefficient", LinePhrase.FORM_OF_NUMBER.alone()),
          entry("reimbursedPercent", LinePhrase.FORM_OF_NUMBER.alone()));

  private UnreadableLine() {}

  private static String settings() {
    return Arrays.stream(Setting.values()).map(Enum::name).collect(Collectors.joining(", "));
  }

  static LineProblem problem(InvalidRecord wrong) {
    return LineProblem.of(wrong.field(), reason(wrong));
  }

  private static Wording reason(InvalidRecord wrong) {
    String field = wrong.field();
    return switch (wrong.code()) {
      case InvalidRecord.TOO_LARGE -> LinePhrase.LINE_TOO_LARGE.alone();
      case InvalidRecord.MISSING_FIELD -> LinePhrase.LINE_FIELD_MISSING.with(field);
      case InvalidRecord.UNKNOWN_FIELD ->
          field == null
              ? LinePhrase.LINE_UNSHOWN_FIELD_UNKNOWN.alone()
              : LinePhrase.LINE_FIELD_UNKNOWN.with(field);
      default ->
          field == null
              ? LinePhrase.LINE_UNREADABLE.alone()
              : LinePhrase.LINE_FIELD_OF_OTHER_FORM.with(
                  field, FORMS.getOrDefault(field, LinePhrase.FORM_OF_FLAG.alone()));
    };
  }
}
