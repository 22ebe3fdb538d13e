package org.complaintdesk.support;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.complaintdesk.complaint.Channel;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What the junior and the senior agents do: review, settle or dispatch a complaint, and tell its customer. */
@Component
public class Agents {

  /** An answer for every detail that some type requires (CL-4), by category. */
  private static final Map<String, Map<String, String>> ANSWERS = Map.of(
      "network", Map.of("symptom", "通话中断", "callingNumber", "13893112345", "calledNumber", "13919876543",
          "announcement", "无", "place", "兰州市城关区", "otherHandsetTried", "已换机,现象相同", "afterRestart", "重启后依旧",
          "contactNumber", "13893112345", "handsetModel", "Mate 60"),
      "value-added", Map.of("product", "彩铃", "provider", "某增值服务商", "beganOn", "2026-10-01", "amount", "15"),
      "tariff", Map.of("disputedAmount", "20"),
      "equipment", Map.of("model", "光猫 HG8245", "boughtOn", "2025-03-01"));

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final Work work;
  private final Cases cases;
  private final String junior;
  private final String senior;

  @Autowired
  Agents(Work work, Cases cases) {
    this(work, cases, "junior", "senior");
  }

  private Agents(Work work, Cases cases, String junior, String senior) {
    this.work = work;
    this.cases = cases;
    this.junior = junior;
    this.senior = senior;
  }

  /** The same people at work elsewhere. */
  Agents at(Work elsewhere) {
    return new Agents(elsewhere, cases, junior, senior);
  }

  /** Somebody else who does the steps of the agents, such as complaint management with what came by the regulator. */
  public Agents by(String person) {
    return new Agents(work, cases, person, person);
  }

  /** The junior agent finds the complaint complete, an inconvenience for one customer without consequences. */
  public void reviewedAndAccepted(String number) {
    reviewedAndAcceptedAs(number, type(number));
  }

  /** The same, of a type that the agent sets. */
  public void reviewedAndAcceptedAs(String number, String type) {
    accepted(number, type, severity(type, "inconvenience", 1, "none"));
  }

  /** The junior agent accepts the complaint with a severity of that kind. */
  public void reviewedAndAccepted(String number, String impact, int affectedCustomers, String consequence) {
    accepted(number, type(number), severity(type(number), impact, affectedCustomers, consequence));
  }

  /** The junior agent accepts the complaint and corrects where its customer gets e-mail. */
  public void reviewedWithEmail(String number, String email) {
    Map<String, Object> form = severity(type(number), "inconvenience", 1, "none");
    form.put("correctedContactEmail", email);
    accepted(number, type(number), form);
  }

  private void accepted(String number, String type, Map<String, Object> form) {
    form.put("outcome", "accept");
    form.putAll(answersStillMissing(number, type));
    if (cases.complaint(number).arrival().channel() == Channel.REGULATOR
        && !cases.details(number).containsKey("regulatorFileNumber")) {
      form.put("regulatorFileNumber", "甘通申〔2026〕7号");
    }
    work.complete(junior, number, "review-content", form);
  }

  private String type(String number) {
    return cases.complaint(number).matter().complaintType().orElseThrow();
  }

  /** The junior agent asks the customer for what is missing, and calls him where no machine reaches him. */
  public void customerAsked(String number, String question) {
    questionRaised(number, question);
    customerReachedWhereCalled(number);
  }

  private void customerReachedWhereCalled(String number) {
    if (work.openTasks(number).contains("call-customer")) {
      customerReached(number);
    } else if (work.openTasks(number).contains("send-letter")) {
      letterSent(number);
    }
  }

  /** An agent calls the customer, who will answer later what he is asked. */
  public void customerReached(String number) {
    called(number, Map.of("outcome", "reached"));
  }

  /** An agent calls the customer, who is not there. */
  public void customerNotReached(String number) {
    called(number, Map.of("outcome", "not-reached"));
  }

  /** An agent calls the customer, and that comes of it. */
  public void called(String number, Map<String, Object> outcome) {
    work.complete(junior, number, "call-customer", outcome);
  }

  /** An agent sends the letter that is to be sent. */
  public void letterSent(String number) {
    work.complete(junior, number, "send-letter", Map.of("outcome", "posted"));
  }

  /** The junior agent finds that something is missing that the customer has to be asked for. */
  public void questionRaised(String number, String question) {
    Map<String, Object> form = severityAsKnown(number);
    form.put("outcome", "ask");
    form.put("question", question);
    work.complete(junior, number, "review-content", form);
  }

  /** The junior agent finds the complaint not reasonable and has explained why. */
  public void foundNotReasonable(String number, String reason) {
    Map<String, Object> form = severityAsKnown(number);
    form.put("outcome", "reject");
    form.put("reason", reason);
    work.complete(junior, number, "review-content", form);
  }

  /** The senior agent consents to what was asked. */
  public void consented(String number) {
    work.complete(senior, number, "give-consent", Map.of("outcome", "agree"));
  }

  /** An agent of the group that asked hears from the customer and enters the reply. */
  public void replyRecorded(String person, Task wait, String text) {
    work.complete(person, wait, Map.of("reply", text));
  }

  /** The senior agent goes on without the customer's answer. */
  public void decidedWithoutAnswer(String number) {
    work.complete(senior, number, "decide-without-answer", Map.of("outcome", "accept"));
  }

  /** The senior agent has the customer asked once more. */
  public void askedOnceMore(String number, String question) {
    work.complete(senior, number, "decide-without-answer", Map.of("outcome", "ask", "question", question));
    customerReachedWhereCalled(number);
  }

  /** The senior agent rejects a complaint whose customer did not answer. */
  public void rejectedWithoutAnswer(String number, String reason) {
    work.complete(senior, number, "decide-without-answer", Map.of("outcome", "reject", "reason", reason));
  }

  /** The junior agent settles the complaint at once and grants so many yuan. */
  public void settledByJunior(String number, double yuan) {
    work.complete(junior, number, "settle-or-draft", settlement("已向客户说明并退还费用。", yuan));
  }

  /** The junior agent settles the complaint at once in those words, without money. */
  public void settledByJunior(String number, String words) {
    work.complete(junior, number, "settle-or-draft", settlement(words, 0));
  }

  /** The junior agent hands the complaint over to a senior agent. */
  public void handedOver(String number) {
    work.complete(junior, number, "settle-or-draft", Map.of("outcome", "hand-over", "attribution", "company"));
  }

  /** The junior agent drafts a dispatch to those departments. */
  public void drafted(String number, String... departments) {
    work.complete(junior, number, "settle-or-draft", dispatch(departments));
  }

  /** The senior agent approves a dispatch to those departments. */
  public void approved(String number, String... departments) {
    work.complete(senior, number, "approve-dispatch", dispatch(departments));
  }

  /** The senior agent answers the customer and grants so many yuan. */
  public void answeredBySenior(String number, double yuan) {
    work.complete(senior, number, "approve-dispatch", settlement("高级话务员已答复客户。", yuan));
  }

  /** The senior agent refuses the draft: the complaint is to be reviewed again. */
  public void dispatchRefused(String number, String reason) {
    work.complete(senior, number, "approve-dispatch", Map.of("outcome", "review", "reason", reason));
  }

  /** Reviewed, drafted and approved as drafted: each department has its order. */
  public void dispatchedTo(String number, String... departments) {
    reviewedAndAccepted(number);
    drafted(number, departments);
    approved(number, departments);
  }

  /** The senior agent dispatches a returned order to another department. */
  public void dispatchedAnew(String number, String department) {
    work.complete(senior, number, "decide-on-return", Map.of("outcome", "dispatch", "newDepartment", department,
        "reason", "应由其他部门处理。"));
  }

  /** The senior agent insists that the department keeps its order. */
  public void insisted(String number) {
    work.complete(senior, number, "decide-on-return", Map.of("outcome", "insist", "reason", "属于本部门职责。"));
  }

  /** The senior agent drops a returned order. */
  public void dropped(String number) {
    work.complete(senior, number, "decide-on-return", Map.of("outcome", "drop", "reason", "无需再派单。"));
  }

  /** The junior agent tells the customer the result. */
  public void customerTold(String number) {
    customerTold(number, "已告知客户原因和处理结果。");
  }

  public void customerTold(String number, String words) {
    work.complete(junior, number, "tell-customer", Map.of("told", words));
  }

  /** The junior agent calls the customer to tell the result, and that came of the call. */
  public void missedToTell(String number, Map<String, Object> call) {
    work.complete("junior", number, "tell-customer", call);
  }

  /** The junior agent sums the case up; it is filed. */
  public void summarised(String number) {
    work.complete(junior, number, "summarise-case", Map.of("lesson", "套餐变更当月应主动提示。"));
  }

  private Map<String, Object> severityAsKnown(String number) {
    return severity(cases.complaint(number).matter().complaintType().orElse("other.other"), "inconvenience", 1, "none");
  }

  private static Map<String, Object> severity(String type, String impact, int affected, String consequence) {
    return new HashMap<>(Map.of("complaintType", type, "impact", impact, "affectedCustomers", affected,
        "consequence", consequence));
  }

  private Map<String, String> answersStillMissing(String number, String type) {
    Map<String, String> missing = new HashMap<>(ANSWERS.getOrDefault(type.replaceAll("\\..*", ""), Map.of()));
    if (type.startsWith("tariff.")) {
      missing.put("billPeriod", YearMonth.from(ClockUtil.getCurrentTime().toInstant().atZone(SHANGHAI)).minusMonths(1).toString());
    }
    missing.keySet().removeAll(cases.details(number).keySet());
    if (cases.complaint(number).complainant().contactNumber() != null) {
      missing.remove("contactNumber");
    }
    return missing;
  }

  /** What somebody enters who settles a complaint with those words and grants so many yuan. */
  static Map<String, Object> settlement(String words, double yuan) {
    return Map.of("outcome", "settle", "attribution", "company", "settlement", words, "amount", yuan);
  }

  /** What somebody enters who dispatches a complaint to those departments. */
  static Map<String, Object> dispatch(String... departments) {
    return Map.of("outcome", "dispatch", "attribution", "company",
        "dispatchTo", List.of(departments), "crossRegion", false, "instruction", "请核查并联系客户。");
  }
}
