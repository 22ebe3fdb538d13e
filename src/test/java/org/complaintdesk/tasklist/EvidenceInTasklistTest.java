package org.complaintdesk.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.complaintdesk.support.Agents;
import org.complaintdesk.support.Managers;
import org.complaintdesk.tasklist.TasklistUser.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The page of evidence for the regulator (RG-1)")
class EvidenceInTasklistTest extends ReviewInTasklist {

  private static final Path PICTURES = Path.of("target", "evidence");

  @Autowired
  private Agents agents;
  @Autowired
  private Managers managers;

  private String ofRegulator;
  private String task;

  @BeforeEach
  void anAnswerIsWanted() {
    ofRegulator = cases.receivedFromRegulator("tariff.billing-error", "2026-11-20 18:00");
    Agents management = agents.by("management");
    management.customerAsked(ofRegulator, "请问是哪个账期?");
    management.replyRecorded("management", work.task(ofRegulator, "record-reply"), "10月。");
    management.reviewedAndAccepted(ofRegulator);
    management.settledByJunior(ofRegulator, 20);
    task = work.task(ofRegulator, "answer-regulator").getId();
  }

  @Test
  @DisplayName("shows times, rules with their versions, waits, what the customer was told, and the story, the customer masked")
  void page() throws Exception {
    Answer page = TasklistUser.loggedIn(port, "management").opensEvidenceOf(task);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.response().headers().firstValue("Content-Type")).hasValueSatisfying(
        type -> assertThat(type).startsWith("text/html"));
    assertThat(page.text()).contains("How complaint " + ofRegulator + " was handled", "甘通申〔2026〕118号", "李*",
        "138****2345", "version 1", "details are missing", "receipt", "not sent by machine", "2026-09-30 10:00", "@media print");
    assertThat(page.text()).doesNotContain(CONTACT_NUMBER, "李明");
    assertThat(page.response().headers().firstValue("Cache-Control")).hasValue("no-store");
    Files.createDirectories(PICTURES);
    Files.writeString(PICTURES.resolve("en.html"), page.text());
  }

  @Test
  @DisplayName("is Chinese for whoever reads Chinese")
  void chinese() throws Exception {
    Answer page = TasklistUser.loggedIn(port, "management").reading("zh-CN").opensEvidenceOf(task);

    assertThat(page.text()).contains("投诉 " + ofRegulator + " 处理经过", "停计时间", "告知客户的内容及方式", "lang=\"zh");
    assertThat(page.text()).doesNotContain("What happened", "Deadlines");
    Files.createDirectories(PICTURES);
    Files.writeString(PICTURES.resolve("zh.html"), page.text());
  }

  @Test
  @DisplayName("tells in the case file who made it; the case file itself, beside the task, is read without that")
  void recorded() {
    TasklistUser management = TasklistUser.loggedIn(port, "management");
    management.readsCaseOf(task);
    assertThat(cases.story(ofRegulator)).doesNotContain("evidence-made");

    management.opensEvidenceOf(task);
    assertThat(cases.told(ofRegulator)).contains("Page of evidence made by 沈 国栋");
  }

  @Test
  @DisplayName("is for nobody who cannot see the task, and nothing is recorded then")
  void notForOthers() {
    assertThat(TasklistUser.loggedIn(port, "junior").opensEvidenceOf(task).status()).isEqualTo(404);
    assertThat(TasklistUser.stranger(port).opensEvidenceOf(task).status()).isIn(401, 403);
    assertThat(cases.story(ofRegulator)).doesNotContain("evidence-made");
    assertThat(work.facts(ofRegulator, "answer-regulator")).contains(task);
  }

  @Test
  @DisplayName("still opens when the case has ended, as long as the office is owed an answer")
  void afterTheEnd() {
    managers.officeAnswerDrafted(ofRegulator, "已退还费用。");
    String posting = work.task(ofRegulator, "post-answer").getId();

    assertThat(TasklistUser.loggedIn(port, "supervisor").opensEvidenceOf(posting).text()).contains("已退还费用。");
  }
}
