package org.complaintdesk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;
import org.complaintdesk.support.Workplace;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/**
 * Tasklist in a real browser: whoever comes next logs in, takes the task from its list, fills in its form and completes
 * it. Nothing personal may be on the page meanwhile, and the page may not complain.
 */
final class BrowserWorkplace implements Workplace {

  private final Chromium chromium;
  private final int port;
  private final TaskService tasks;
  private final FormService forms;
  private final RuntimeService runtime;
  private final WalkedForms walked;
  private final Hand hand;
  /** The ids of the tasks that were on the screen. */
  private final Set<String> opened = new HashSet<>();
  private @Nullable String person;
  private @Nullable Tasklist tasklist;

  BrowserWorkplace(Chromium chromium, int port, TaskService tasks, FormService forms, RuntimeService runtime,
      WalkedForms walked, Hand hand) {
    this.chromium = chromium;
    this.port = port;
    this.tasks = tasks;
    this.forms = forms;
    this.runtime = runtime;
    this.walked = walked;
    this.hand = hand;
  }

  @Override
  public void completes(String person, Task task, Map<String, Object> answers) {
    String form = form(task);
    Tasklist tasklist = opens(person, task);
    if (task.getAssignee() == null) {
      tasklist.claims(hand);
    }
    assertNothingPersonal();
    new FormOnScreen(chromium, hand, form, option -> label(task, option)).fillsIn(answers);
    chromium.keepPicture("form-" + form + "-" + walked.number(form));
    tasklist.completes(hand);
    assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).as("%s is still open", task.getName()).isZero();
    assertThat(chromium.complaints()).as("what the page of %s complained about", task.getName())
        .allMatch(this::isAnswerOfOver);
    walked.completed(form, answers);
  }

  /** Tasklist may ask once more for a task that somebody had open, and learns that it is over. */
  private boolean isAnswerOfOver(String complaint) {
    return complaint.contains("status of 404") && opened.stream().filter(id -> complaint.contains("/task/" + id))
        .anyMatch(id -> tasks.createTaskQuery().taskId(id).count() == 0);
  }

  boolean isNew(Task task, Map<String, Object> answers) {
    return walked.isNew(form(task), answers);
  }

  /** A customer opens the link of a survey, is satisfied with everything, and sends the page. */
  void answersSurvey(String link) {
    person = null;
    chromium.open("http://localhost:" + port + link);
    for (WebElement question : chromium.all(By.cssSelector("input[type=radio][value='5']"))) {
      hand.presses(By.cssSelector("input[name=" + question.getDomAttribute("name") + "][value='5']"));
    }
    hand.presses(By.cssSelector("input[name=verdict][value=satisfied]"));
    hand.writes(By.name("remark"), "处理及时,谢谢。");
    chromium.keepPicture("survey-of-a-customer");
    hand.presses(By.cssSelector("button[type=submit]"));
    chromium.until(page -> chromium.all(By.cssSelector("form")).isEmpty());
    assertNothingPersonal();
    assertThat(chromium.complaints()).as("what the page of the survey complained about").isEmpty();
  }

  private String form(Task task) {
    return forms.getTaskFormData(task.getId()).getCamundaFormRef().getKey();
  }

  /** A person has that task on the screen. */
  Tasklist opens(String person, Task task) {
    String number = Objects.requireNonNull(runtime.createProcessInstanceQuery()
        .processInstanceId(task.getProcessInstanceId()).singleResult().getBusinessKey());
    opened.add(task.getId());
    String list = task.getAssignee() == null ? "My groups' tasks" : "My tasks";
    return at(person).opens(list, number, task.getName());
  }

  private Tasklist at(String next) {
    if (!next.equals(person)) {
      tasklist = Tasklist.of(next, chromium, port);
      person = next;
    }
    return Objects.requireNonNull(tasklist);
  }

  private String label(Task task, String option) {
    SpinJsonNode facts = (SpinJsonNode) forms.getTaskFormVariables(task.getId()).get("facts");
    String label = OptionLabels.of(facts.toString(), option);
    assertThat(label).as("label of the option %s", option).isNotNull();
    return label;
  }

  /** Nowhere on the page, hidden or not (PR-1). */
  private void assertNothingPersonal() {
    assertThat(chromium.everything()).doesNotContain("李明", "13893112345");
  }
}
