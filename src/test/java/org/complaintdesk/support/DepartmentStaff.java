package org.complaintdesk.support;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/** What the people of the departments do with their work orders. */
@Component
public class DepartmentStaff {

  private final Work work;

  DepartmentStaff(Work work) {
    this.work = work;
  }

  /** The same people at work elsewhere. */
  DepartmentStaff at(Work elsewhere) {
    return new DepartmentStaff(elsewhere);
  }

  /** The department accepts its order. */
  public void orderAccepted(String number, String department) {
    work.completeFor(department, number, "accept-order", Map.of("outcome", "accept"));
  }

  /** The department sends its order back before it starts. */
  public void orderReturned(String number, String department, String reason) {
    work.completeFor(department, number, "accept-order", Map.of("outcome", "return", "reason", reason));
  }

  /** The department finds the cause with the company, as the agent thought. */
  public void diagnosed(String number, String department) {
    work.completeFor(department, number, "diagnose-problem", diagnosis("company"));
  }

  /** What a department enters for a cause that it found, attributed to somebody. */
  public static Map<String, Object> diagnosis(String attribution) {
    return new HashMap<>(Map.of("outcome", "diagnosed", "cause", "系统参数配置错误。",
        "diagnosisMethod", "cause-analysis", "problemType", "service-quality", "attribution", attribution));
  }

  /** The diagnosis shows that another department must act. */
  public void foundNotOurs(String number, String department, String reason) {
    work.completeFor(department, number, "diagnose-problem", Map.of("outcome", "return", "reason", reason));
  }

  /** The department puts a solution before the customer. */
  public void proposed(String number, String department, String solution) {
    proposedFor(number, department, solution, 100.5);
  }

  /** The department proposes a solution that costs so many yuan. */
  public void proposedFor(String number, String department, String solution, double yuan) {
    work.completeFor(department, number, "propose-solution",
        Map.of("solution", solution, "owner", "王工", "cost", yuan, "plannedFor", inFourDays()));
  }

  /** By the desk's clock and by that of a browser, which knows no other than the machine's. */
  public static String inFourDays() {
    Instant now = ClockUtil.getCurrentTime().toInstant();
    Instant later = now.isAfter(Instant.now()) ? now : Instant.now();
    return LocalDate.ofInstant(later, ZoneId.of("Asia/Shanghai")).plusDays(4).toString();
  }

  /** The customer answers the proposal: {@code agreed}, {@code another-round}, {@code thinks}, {@code disagreed}. */
  public void negotiated(String number, String department, String outcome) {
    work.completeFor(department, number, "negotiate-solution", Map.of("outcome", outcome, "answer", "客户的答复。"));
  }

  /** The department carries the agreed plan out. */
  public void carriedOut(String number, String department) {
    work.completeFor(department, number, "carry-out-plan", Map.of("effect", "问题已消除,客户验证正常。"));
  }

  /** Accepted, diagnosed and proposed: the department waits for the customer's answer. */
  public void proposed(String number, String department) {
    orderAccepted(number, department);
    diagnosed(number, department);
    proposed(number, department, "调整参数并退还费用。");
  }

  /** The department does all of its order, and the customer agrees at once. */
  public void solved(String number, String... departments) {
    for (String department : departments) {
      proposed(number, department);
      negotiated(number, department, "agreed");
      carriedOut(number, department);
    }
  }
}
