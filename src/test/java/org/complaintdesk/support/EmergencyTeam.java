package org.complaintdesk.support;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.complaintdesk.incident.IncidentsOnRecord;
import org.springframework.stereotype.Component;

/** What the emergency team and its task force do about an emergency, and about an incident with many complaints. */
@Component
public class EmergencyTeam {

  private final Work work;
  private final ManagementService management;
  private final Processes processes;
  private final IncidentsOnRecord incidents;

  EmergencyTeam(Work work, ManagementService management, Processes processes, IncidentsOnRecord incidents) {
    this.work = work;
    this.management = management;
    this.processes = processes;
    this.incidents = incidents;
  }

  /** The same people at work elsewhere. */
  EmergencyTeam at(Work elsewhere) {
    return new EmergencyTeam(elsewhere, management, processes, incidents);
  }

  /** The emergency team acknowledges the call; whoever does it owns the emergency, and no task force is needed. */
  public void acknowledged(String number) {
    work.complete("emergency", number, "acknowledge-emergency", Map.of("emergencyScope", "ordinary"));
  }

  /** A major emergency: those departments form a task force. */
  public void taskForceCalled(String number, String... departments) {
    work.complete("emergency", number, "acknowledge-emergency",
        Map.of("emergencyOwner", "emergency", "emergencyScope", "major", "taskForce", List.of(departments)));
  }

  /** A department does its part in the task force. */
  public void contributed(String number, String department) {
    work.completeFor(department, number, "contribute-to-task-force", Map.of("contribution", "已派员到现场。"));
  }

  /** The owner restores the service and reports; the complaints of an incident wait to be answered. */
  public void serviceRestored(String number) {
    work.complete("emergency", number, "restore-service", Map.of("restorationWork", "更换了基站电源模块。"));
    work.complete("emergency", number, "report-restoration",
        Map.of("report", "电源模块老化导致基站退服,已更换并列入巡检。", "restoration", "基站已修复,通话恢复正常。"));
  }

  /** The number of the incident that a complaint hangs on. */
  public String incidentOf(String number) {
    return incidents.of(number);
  }

  /** The steps that answer the complaints of an incident and are not done yet, oldest first. */
  public List<Job> answersWaiting(String incident) {
    List<String> instances = processes.of(incident).map(HistoricProcessInstance::getId).toList();
    return management.createJobQuery().messages().list().stream()
        .filter(job -> instances.contains(job.getProcessInstanceId())).toList();
  }

  /** The complaints of a restored incident are answered, one after the other. */
  public void complaintsAnswered(String incident) {
    answersWaiting(incident).forEach(answer -> management.executeJob(answer.getId()));
  }

  /** The emergency team restores the service of an incident, and its complaints are answered. */
  public void incidentOver(String incident) {
    acknowledged(incident);
    serviceRestored(incident);
    complaintsAnswered(incident);
  }
}
