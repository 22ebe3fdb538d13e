package org.complaintdesk.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.complaintdesk.models.FormFiles;
import org.openqa.selenium.By;
import org.openqa.selenium.support.pagefactory.ByChained;

/** The form of a task in Tasklist, filled in by the keys of its fields: its file says what each one looks like. */
final class FormOnScreen {

  /** How a browser that speaks American English writes a day. */
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M/d/yyyy");

  private final Chromium chromium;
  private final Hand hand;
  private final JsonNode form;
  private final UnaryOperator<String> labels;

  /** @param labels what the page calls an option that its form does not name itself */
  FormOnScreen(Chromium chromium, Hand hand, String form, UnaryOperator<String> labels) {
    this.chromium = chromium;
    this.hand = hand;
    this.form = FormFiles.read(form);
    this.labels = labels;
  }

  /** Fills in the fields from top to bottom; what a choice further up hides is left out. */
  void fillsIn(Map<String, Object> answers) {
    for (JsonNode field : FormFiles.inputs(form)) {
      Object answer = answers.get(field.path("key").asText());
      if (answer != null && isShown(field)) {
        fillsIn(field, answer);
        chromium.settled();
      }
    }
  }

  private void fillsIn(JsonNode field, Object answer) {
    switch (field.path("type").asText()) {
      case "radio" -> chooses(field, String.valueOf(answer));
      case "select" -> picks(field, label(field, String.valueOf(answer)));
      case "checklist" -> ticks(field, (Collection<?>) answer);
      case "checkbox" -> sets(place(field, ""), (Boolean) answer);
      case "datetime" -> hand.writes(place(field, "-date"), LocalDate.parse(String.valueOf(answer)).format(DAY));
      case "number" -> hand.writes(place(field, ""), new BigDecimal(String.valueOf(answer)).stripTrailingZeros()
          .toPlainString());
      default -> hand.writes(place(field, ""), String.valueOf(answer));
    }
  }

  private void chooses(JsonNode field, String option) {
    By choice = place(field, "-" + field.path("values").findValuesAsText("value").indexOf(option));
    if (!chromium.isSelected(choice)) {
      hand.presses(choice);
    }
    chromium.until(page -> chromium.shown(choice).isSelected());
  }

  private void picks(JsonNode field, String label) {
    hand.picks(place(field, ""), label);
    chromium.until(page -> label.equals(chromium.shown(place(field, "")).getDomProperty("value")));
  }

  private void ticks(JsonNode field, Collection<?> options) {
    List<String> wanted = new ArrayList<>();
    options.forEach(option -> wanted.add(label(field, String.valueOf(option))));
    By boxes = By.cssSelector("input[type=checkbox][id*='-" + id(field) + "-']");
    chromium.shown(boxes);
    for (int index = 0; index < chromium.all(boxes).size(); index++) {
      By box = place(field, "-" + index);
      sets(box, wanted.remove(labelOf(box)));
    }
    if (!wanted.isEmpty()) {
      throw new AssertionError("The form does not offer " + wanted);
    }
  }

  private String labelOf(By box) {
    return chromium.text(new ByChained(box, By.xpath("./ancestor::label | ./parent::*//label"))).strip();
  }

  private void sets(By box, boolean ticked) {
    if (chromium.isSelected(box) != ticked) {
      hand.presses(box);
    }
    chromium.until(page -> chromium.shown(box).isSelected() == ticked);
  }

  private String label(JsonNode field, String option) {
    for (JsonNode value : field.path("values")) {
      if (value.path("value").asText().equals(option)) {
        return value.path("label").asText();
      }
    }
    return labels.apply(option);
  }

  private boolean isShown(JsonNode field) {
    return chromium.isShown(By.cssSelector("[id^='fjs-form-'][id*='-" + id(field) + "']"));
  }

  private static By place(JsonNode field, String part) {
    return By.cssSelector("[id^='fjs-form-'][id$='-" + id(field) + part + "']");
  }

  private static String id(JsonNode field) {
    return field.path("id").asText();
  }
}
