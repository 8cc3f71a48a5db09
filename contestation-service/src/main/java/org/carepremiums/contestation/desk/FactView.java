package org.carepremiums.contestation.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.platform.web.page.FormFaults;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.wording.fact.FactPhrase;

/**
 * A fact as a page shows it, to be read or to be filled in.
 *
 * @param number which one of the page it is, from 1
 * @param kind as the contract calls it
 * @param title what it is about
 * @param period whether it is one of several periods that are one fact
 * @param fields what it says
 */
public record FactView(int number, String kind, String title, boolean period, List<Field> fields) {

  /**
   * What a field says.
   *
   * @param id of its element
   * @param value as it was typed, or as it is read
   * @param day whether it is a day
   * @param options between which is chosen; none where it is written
   * @param fault what has to be mended; {@code null} for nothing
   */
  public record Field(
      String id, String label, String value, boolean day, List<Option> options, String fault) {

    public boolean isChosen() {
      return !options.isEmpty();
    }
  }

  /** Something that can be chosen. */
  public record Option(String value, String text, boolean chosen) {}

  /** Facts to be filled in. */
  static List<FactView> toFillIn(Page page, List<TypedFact> typed, FormFaults faults) {
    List<FactView> views = new ArrayList<>();
    for (TypedFact fact : typed) {
      int number = views.size() + 1;
      List<Field> fields = new ArrayList<>();
      for (int i = 0; i < fact.values().size(); i++) {
        FactField field = fact.form().fields().get(i);
        String value = fact.values().get(i);
        String id = TypedFact.id(number, field.name());
        fields.add(
            new Field(
                id,
                label(page, field),
                value,
                field.isDay(),
                field.choices().stream()
                    .map(
                        choice ->
                            new Option(
                                choice, page.text(field.choice(choice)), choice.equals(value)))
                    .toList(),
                faults.first(id)));
      }
      views.add(of(page, number, fact.form(), fields));
    }
    return views;
  }

  private static String label(Page page, FactField field) {
    String label = page.text(field.label().alone());
    if (field.isAmount()) {
      return label + " (EUR)";
    }
    return field.optional() ? page.text(DeskPhrase.FIELD_OPTIONAL.with(label)) : label;
  }

  /** Facts to be read. */
  static List<FactView> toRead(Page page, List<FactValue> facts) {
    List<FactView> views = new ArrayList<>();
    for (FactValue fact : facts) {
      FactForm form = FactForm.of(fact.kind());
      for (JsonNode said : form.saidBy(fact)) {
        views.add(of(page, views.size() + 1, form, toRead(page, form, said)));
      }
    }
    return views;
  }

  private static List<Field> toRead(Page page, FactForm form, JsonNode said) {
    List<Field> fields = new ArrayList<>();
    for (FactField field : form.fields()) {
      JsonNode value = said.path(field.name());
      if (!value.isMissingNode() && !value.isNull()) {
        fields.add(
            new Field(
                null,
                page.text(field.label().alone()),
                field.said(page, value),
                false,
                List.of(),
                null));
      }
    }
    return fields;
  }

  private static FactView of(Page page, int number, FactForm form, List<Field> fields) {
    return new FactView(
        number,
        form.kind().id(),
        page.text(FactPhrase.of(form.kind()).alone()),
        form.isPeriod(),
        fields);
  }
}
