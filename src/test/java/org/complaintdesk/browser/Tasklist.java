package org.complaintdesk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.pagefactory.ByChained;
import org.openqa.selenium.support.ui.Quotes;
import org.openqa.selenium.support.ui.Select;

/** One of the sample people in Tasklist. */
final class Tasklist {

  private static final By FORM = By.cssSelector(".fjs-form");
  private static final By OPEN_TAB_OF_FORM =
      By.xpath("//ul[contains(@class, 'nav-tabs')]/li[contains(@class, 'active')]/a[normalize-space()='Form']");
  private static final By COMPLETE = By.xpath("//button[normalize-space()='Complete']");
  private static final By NO_TASK = By.cssSelector(".no-task");
  private static final By TASK_NAME = By.cssSelector(".task-card h2.task");
  private static final By CLAIM = By.cssSelector("button.claim");
  private static final By UNCLAIM = By.cssSelector("button.unclaim");
  private static final By SHOW_CONTACT = By.xpath("//button[.='Show contact']");
  private static final By CASE_FILE = By.cssSelector(".cd-case-file section");

  private final Chromium chromium;
  private final String home;

  private Tasklist(Chromium chromium, String home) {
    this.chromium = chromium;
    this.home = home;
  }

  static Tasklist of(String person, Chromium chromium, int port) {
    return new Tasklist(chromium, Login.as(person, chromium, port, "tasklist"));
  }

  // ---- lists

  /** Chooses a list and searches it for the case, until it shows this case's tasks and no others. */
  Tasklist searches(String list, String number) {
    if (!chromium.address().startsWith(home)) {
      chromium.open(home);
    }
    goesTo(list, number);
    chromium.until(page -> {
      List<WebElement> cards = chromium.all(By.cssSelector("li.task"));
      return !cards.isEmpty() && cards.stream().allMatch(card -> card.getText().contains(number));
    });
    return this;
  }

  /** Chooses a list and searches it for a case that has no task in it. */
  void searchesInVain(String list, String number) {
    goesTo(list, number);
    chromium.until(page -> chromium.all(By.cssSelector("li.task")).isEmpty());
  }

  private void goesTo(String list, String number) {
    chromium.click(list(list));
    chromium.shown(By.xpath(
        "//*[contains(@class, 'task-filter') and contains(@class, 'active') and contains(., \"" + list + "\")]"));
    chromium.goTo(hashWithSearchFor(number));
  }

  /** Where a list is chosen. */
  static By list(String list) {
    return By.xpath("//*[contains(@class, 'task-filter')]//a[contains(., \"" + list + "\")]");
  }

  static void logsOut(Chromium chromium) {
    chromium.click(By.cssSelector("li.account > a"));
    chromium.click(By.cssSelector("li.account li.logout a"));
    chromium.shown(By.cssSelector(".form-signin input[type=password]"));
  }

  /** Where the card of a task is in the list. */
  static By card(String task) {
    return By.xpath("//li[contains(@class, 'task')][.//h4[normalize-space()=" + Quotes.escape(task) + "]]");
  }

  /** What the search field above the list writes into the address when a case number is entered, with no task open. */
  private String hashWithSearchFor(String number) {
    String hash = chromium.address().replaceFirst(".*#", "#");
    assertThat(hash).contains("filter=", "searchQuery=");
    String search = "[{\"type\":\"processInstanceBusinessKey\",\"operator\":\"eq\",\"value\":\"%s\",\"name\":\"\"}]"
        .formatted(number);
    return hash.replaceAll("&(task|detailsTab)=[^&]*", "").replaceFirst("searchQuery=[^&]*",
        "searchQuery=" + URLEncoder.encode(search, StandardCharsets.UTF_8).replace("$", "\\$"));
  }

  /** Opens the task of that name from a list. */
  Tasklist opens(String list, String number, String task) {
    searches(list, number);
    chromium.click(new ByChained(card(task), By.cssSelector("h4 a")));
    chromium.until(page -> chromium.shown(TASK_NAME).getText().strip().equals(task));
    if (!chromium.isShown(OPEN_TAB_OF_FORM)) {
      tab("Form");
    }
    chromium.shown(FORM);
    return this;
  }

  /** Takes the task of the own group that is open. */
  Tasklist claims() {
    return claims(new Mouse(chromium));
  }

  Tasklist claims(Hand hand) {
    hand.presses(CLAIM);
    chromium.shown(UNCLAIM);
    return this;
  }

  /** Opens a task that the own group may take, and takes it. */
  Tasklist takes(String number, String task) {
    return opens("My groups' tasks", number, task).claims();
  }

  /** Opens a task that is the person's already, as whoever worked on the case goes on with it. */
  Tasklist goesOnWith(String number, String task) {
    return opens("My tasks", number, task);
  }

  // ---- forms

  /** Chooses an option by its words. */
  Tasklist chooses(String question, String option) {
    By choice = By.xpath(field(question) + "//label[contains(normalize-space(), \"" + option + "\")]/input");
    chromium.click(choice);
    chromium.until(page -> chromium.shown(choice).isSelected());
    return this;
  }

  /** Chooses from a list that unfolds: types some of the words and clicks the option. */
  Tasklist picks(String question, String option) {
    By input = By.xpath(field(question) + "//input");
    chromium.write(input, option);
    chromium.click(By.xpath(field(question) + "//*[contains(@class, 'fjs-dropdownlist-item')]"
        + "[contains(normalize-space(), \"" + option + "\")]"));
    chromium.until(page -> String.valueOf(chromium.shown(input).getDomProperty("value")).contains(option));
    return this;
  }

  /** Fills a field in and leaves it, which also closes the calendar of a date. */
  Tasklist writes(String label, String text) {
    chromium.fill(By.xpath(field(label) + "//*[self::input or self::textarea]"), text);
    return this;
  }

  boolean isMarked(String question, String option) {
    return chromium.isSelected(By.xpath(field(question) + "//label[contains(normalize-space(), \"" + option + "\")]/input"));
  }

  private static String field(String label) {
    return "//div[contains(@class, 'fjs-form-field')][label[1][starts-with(normalize-space(), \"" + label + "\")]"
        + " or .//*[contains(@class, 'fjs-datetime-subsection')]/label[starts-with(normalize-space(), \"" + label
        + "\")]]";
  }

  /** Completes the task; it leaves the screen. */
  void completes() {
    completes(new Mouse(chromium));
  }

  void completes(Hand hand) {
    hand.presses(COMPLETE);
    chromium.shown(NO_TASK);
  }

  /** Presses Complete, whatever comes of it. */
  void attemptsToComplete() {
    chromium.click(COMPLETE);
  }

  /** Tries to complete the task and stays on its form, which complains below a field. */
  String isRefused(String label) {
    chromium.click(COMPLETE);
    return complaintAbout(label);
  }

  /** Tries to complete the task and stays on its form; reads what the desk says. */
  String isToldWhyNot() {
    chromium.click(COMPLETE);
    return chromium.text(By.cssSelector(".page-notifications .alert"));
  }

  String written(String label) {
    return chromium.value(By.xpath(field(label) + "//*[self::input or self::textarea]"));
  }

  String complaintAbout(String label) {
    return chromium.text(By.xpath(field(label) + "//*[contains(@class, 'fjs-form-field-error')]"));
  }

  boolean canComplete() {
    return chromium.isEnabled(COMPLETE);
  }

  // ---- case file

  Tasklist opensCaseFile() {
    tab("Case file");
    chromium.shown(CASE_FILE);
    return this;
  }

  Tasklist tab(String name) {
    chromium.click(By.xpath("//ul[contains(@class, 'nav-tabs')]//a[normalize-space()='" + name + "']"));
    return this;
  }

  /** Asks for the customer's real name and numbers and reads them. */
  String seesContact() {
    chromium.click(SHOW_CONTACT);
    return chromium.text(By.cssSelector(".cd-contact .cd-facts"));
  }

  /** Asks for the customer's real name and numbers and reads why they are not shown. */
  String isRefusedContact() {
    chromium.click(SHOW_CONTACT);
    return chromium.text(By.cssSelector(".cd-contact .cd-problem"));
  }

  Tasklist hidesContact() {
    chromium.click(By.xpath("//button[.='Hide contact']"));
    chromium.shown(SHOW_CONTACT);
    return this;
  }

  /** Has the case escalated from beside its task and reads what the desk says. */
  String escalates(String reason) {
    return acts("escalate", Map.of("reason", reason));
  }

  /**
   * Does something with the case from beside its task and reads what the desk says.
   *
   * @param input by the names of the fields: texts, options, {@code true} for what is ticked
   */
  String acts(String action, Map<String, String> input) {
    tab("Act on the case");
    String panel = "details[data-action='" + action + "'] ";
    chromium.click(By.cssSelector(panel + "summary"));
    input.forEach((name, value) -> enters(By.cssSelector(panel + "[name='" + name + "']"), value));
    chromium.clickAway(By.cssSelector(panel + "button[type='submit']"));
    return chromium.text(By.cssSelector(".cd-done"));
  }

  private void enters(By field, String value) {
    WebElement shown = chromium.shown(field);
    if (shown.getTagName().equals("select")) {
      new Select(shown).selectByValue(value);
    } else if ("checkbox".equals(shown.getDomProperty("type"))) {
      chromium.click(field);
    } else {
      chromium.fill(field, value);
    }
  }

  /** The story in the case file, newest entry first. */
  List<String> story() {
    return chromium.texts(By.cssSelector(".cd-story li"));
  }
}
