package org.carepremiums.contestation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carepremiums.platform.testing.page.ShownPage;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** The form of a desk's page, filled in and sent as a browser does it. */
final class SentDeskForm {

  private static final String SERVICE = "/contestation";

  private final String path;
  private final Element page;
  private final Map<String, List<String>> fields = new LinkedHashMap<>();

  private SentDeskForm(String path, Element page, FormElement form) {
    this.path = path;
    this.page = page;
    form.formData()
        .forEach(
            field ->
                fields.computeIfAbsent(field.key(), first -> new ArrayList<>()).add(field.value()));
    page.select("input[form=" + form.id() + "]")
        .forEach(input -> fields.put(input.attr("name"), List.of(input.val())));
  }

  static SentDeskForm of(ShownPage page) {
    FormElement form = (FormElement) page.html().selectFirst("main form[method=post]");
    return new SentDeskForm(
        form.attr("action").substring(SERVICE.length()), page.html().body(), form);
  }

  SentDeskForm with(String field, String value) {
    fields.put(field, new ArrayList<>(List.of(value)));
    return this;
  }

  /** Fills in a field of a fact, by the id of its element. */
  SentDeskForm fill(String id, String value) {
    List<Element> all = page.select("main form [name=value]");
    fields.get("value").set(all.indexOf(page.getElementById(id)), value);
    return this;
  }

  ShownPage press(String button, String token, String language) {
    Map<String, List<String>> sent = new LinkedHashMap<>(fields);
    if (button != null) {
      sent.put("action", List.of(button));
    }
    return ShownPage.send(path, token, language, sent);
  }

  ShownPage changeLanguage(String chosen, String token, String before) {
    return ShownPage.send(path + "?language=" + chosen, token, before, fields);
  }
}
