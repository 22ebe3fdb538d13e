package org.complaintdesk.year;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.complaintdesk.complaint.Channel;
import org.complaintdesk.complaint.Complaint;
import org.complaintdesk.complaint.ComplaintHandling;
import org.complaintdesk.complaint.Complaints;
import org.complaintdesk.complaint.NewComplaint;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.Login;
import org.complaintdesk.desk.RefusedException;
import org.complaintdesk.dispatch.WorkOrderHandling;
import org.complaintdesk.incident.IncidentRefusedException;
import org.complaintdesk.incident.Incidents;
import org.complaintdesk.link.ComplaintLinks;
import org.complaintdesk.reopening.ReopenReason;
import org.complaintdesk.reopening.Reopenings;
import org.complaintdesk.support.Processes;
import org.complaintdesk.support.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The desk as the simulation sees it: what is open in a case and what sleeps, and the people who work. */
@Component
class SimulatedDesk {

  /** The service is restored and the regulator answered also where the customer has the answer (DX-5, RG-1). */
  private static final Set<String> OUTLIVING = Set.of("emergency-response", "regulator-answer");
  private static final String DELIVERY = "notice-delivery";

  private final ComplaintHandling handling;
  private final WorkOrderHandling orders;
  private final Customers customers;
  private final Paperwork paperwork;
  private final Work work;
  private final Processes processes;
  private final TaskService tasks;
  private final RuntimeService runtime;
  private final Incidents incidents;
  private final Complaints complaints;
  private final ComplaintLinks links;
  private final Reopenings reopenings;
  private final ManagementService management;
  private final JdbcClient database;

  SimulatedDesk(ComplaintHandling handling, WorkOrderHandling orders, Customers customers, Paperwork paperwork,
      Work work, Processes processes, TaskService tasks, RuntimeService runtime, Incidents incidents,
      Complaints complaints, ComplaintLinks links, Reopenings reopenings, ManagementService management,
      JdbcClient database) {
    this.handling = handling;
    this.orders = orders;
    this.customers = customers;
    this.paperwork = paperwork;
    this.work = work;
    this.processes = processes;
    this.tasks = tasks;
    this.runtime = runtime;
    this.incidents = incidents;
    this.complaints = complaints;
    this.links = links;
    this.reopenings = reopenings;
    this.management = management;
    this.database = database;
  }

  /** A timer or another job of a case; {@code due} is when it may be carried out. */
  record Sleeping(String id, Instant due, String what, String process) {

    /** Whether the case goes on by it: reminders and messages in between move nothing. */
    boolean movesTheCase() {
      return !what.equals("reminder-due") && !what.equals("update-due") && !isDelivery();
    }

    /** Notices are sent after the case has gone on, and after its end. */
    private boolean isDelivery() {
      return process.equals(DELIVERY);
    }

    boolean mayOutliveTheCase() {
      return isDelivery() || OUTLIVING.contains(process);
    }
  }

  /** A task with the groups and logins that may take it, so that two of one kind can be told apart. */
  record Open(Task task, List<String> candidates) {

    String what() {
      return task.getTaskDefinitionKey() + candidates;
    }

    boolean mayOutliveTheCase() {
      return OUTLIVING.stream().anyMatch(process -> task.getProcessDefinitionId().startsWith(process + ":"));
    }
  }

  String register(Chance chance, Instant now) {
    return handling.register(customers.complaint(chance, now)).number().value();
  }

  /** The customer of a complaint complains once more, about the same matter. */
  String registerAgain(String number, Instant now) {
    Complaint first = complaints.get(new CaseNumber(number));
    return handling.register(NewComplaint.of(Channel.PHONE, now, first.matter().subject(), "同一问题再次来电。",
        new Login("test")).contact(first.complainant().contactNumber(), null)
        .type(first.matter().complaintType().orElse(null)).build()).number().value();
  }

  /** The later complaint follows the earlier one, unless one of them cannot. */
  boolean link(String later, String earlier) {
    return isTaken(() -> links.follow(new CaseNumber(later), new CaseNumber(earlier), "同一事项。"));
  }

  /** The customer comes back to a closed complaint, which is opened again as the table allows. */
  boolean reopen(String number) {
    return complaints.find(new CaseNumber(number)).isPresent()
        && isTaken(() -> reopenings.reopen(new CaseNumber(number), ReopenReason.CAME_BACK, "问题再次出现。"));
  }

  void supplement(String number) {
    handling.supplement(new CaseNumber(number), "补充:问题仍在。");
  }

  void askForProgress(String number) {
    handling.askForProgress(new CaseNumber(number), null);
  }

  void chase(String number) {
    orders.chaseAll(new CaseNumber(number), "客户催促,请加快处理。", true);
  }

  void withdraw(String number) {
    handling.withdraw(new CaseNumber(number), "问题已自行解决。");
  }

  void demandEscalation(String number) {
    handling.requestEscalation(new CaseNumber(number), "客户要求升级处理。", true);
  }

  void reply(String number) {
    handling.customerReplied(new CaseNumber(number), "账期是上个月。");
  }

  /** The customer opens the link of his survey and answers. */
  void answerSurvey(String number, boolean satisfied, boolean escalationDemanded) {
    runtime.createMessageCorrelation("survey.answered").processInstanceBusinessKey(number)
        .setVariables(Map.of("verdict", satisfied ? "satisfied" : "dissatisfied", "rating1", satisfied ? "5" : "2",
            "remark", "谢谢。", "escalationDemanded", escalationDemanded)).correlate();
  }

  /** Complaint management finds one fault behind a complaint, unless it hangs on another; gives the incident. */
  Optional<String> openIncident(String complaint) {
    return with(() -> {
      try {
        return Optional.of(incidents.open("交换机故障", "network.outage", "lanzhou", new CaseNumber(complaint)).value());
      } catch (IncidentRefusedException refused) {
        return Optional.empty();
      }
    });
  }

  /** Complaint management attaches a complaint to an open incident, unless it hangs on another. */
  boolean attach(String complaint, String incident) {
    return isTaken(() -> incidents.attach(new CaseNumber(complaint), new CaseNumber(incident)));
  }

  /** Complaint management does something, unless it is refused. */
  private boolean isTaken(Runnable step) {
    return with(() -> {
      try {
        step.run();
        return true;
      } catch (RefusedException refused) {
        return false;
      }
    });
  }

  private <T> T with(Supplier<T> step) {
    AtomicReference<T> result = new AtomicReference<>();
    work.as("management", () -> result.set(step.get()));
    return result.get();
  }

  /** True when the complaint is at its end; an incident is over when nothing of it runs. */
  boolean hasEnded(String number) {
    return complaints.find(new CaseNumber(number)).map(complaint -> complaint.status().isEnd())
        .orElseGet(() -> !processes.isRunning(number));
  }

  /** What is open in a case, always in the same order. */
  List<Open> open(String number) {
    return tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream()
        .map(task -> new Open(task, candidates(task))).sorted(Comparator.comparing(Open::what)).toList();
  }

  boolean isOpen(Task task) {
    return tasks.createTaskQuery().taskId(task.getId()).count() > 0;
  }

  private List<String> candidates(Task task) {
    return tasks.getIdentityLinksForTask(task.getId()).stream()
        .map(link -> Objects.requireNonNullElse(link.getGroupId(), "user " + link.getUserId())).sorted().toList();
  }

  /** The jobs of a case that still have a try, the first due first, always in the same order. */
  List<Sleeping> sleeping(String number) {
    return database.sql("""
        select job.ID_, job.DUEDATE_, definition.ACT_ID_, definition.PROC_DEF_KEY_ from ACT_RU_JOB job
        join ACT_RU_EXECUTION instance on instance.ID_ = job.PROCESS_INSTANCE_ID_
        join ACT_RU_JOBDEF definition on definition.ID_ = job.JOB_DEF_ID_
        where instance.BUSINESS_KEY_ = ? and job.RETRIES_ > 0 order by job.DUEDATE_, definition.ACT_ID_""")
        .param(number)
        .query((row, index) -> new Sleeping(row.getString(1), row.getTimestamp(2).toInstant(), row.getString(3),
            row.getString(4)))
        .list();
  }

  /** Carries a job out unless it is gone or was put off. */
  void carryOut(Sleeping sleeping) {
    Job job = management.createJobQuery().jobId(sleeping.id()).singleResult();
    if (job != null && !job.getDuedate().toInstant().isAfter(sleeping.due())) {
      management.executeJob(job.getId());
    }
  }

  /** A person who may do it takes a task and completes it. */
  void work(String person, Open open, Chance chance) {
    Map<String, Object> form = paperwork.filledIn(open.task(), chance);
    try {
      work.complete(person, open.task(), form);
    } catch (RuntimeException refused) {
      throw new IllegalStateException("%s with %s".formatted(open.what(), form), refused);
    }
  }
}
