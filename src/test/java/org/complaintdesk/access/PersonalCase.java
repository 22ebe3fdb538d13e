package org.complaintdesk.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.complaintdesk.access.Caller.Reply;
import org.complaintdesk.complaint.Channel;
import org.complaintdesk.complaint.ComplaintHandling;
import org.complaintdesk.complaint.CustomerTier;
import org.complaintdesk.complaint.NewComplaint;
import org.complaintdesk.desk.Login;
import org.complaintdesk.desk.Masking;
import org.complaintdesk.support.Agents;
import org.complaintdesk.support.DeskClock;
import org.complaintdesk.support.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A case in which words, name and number of its customer stand wherever the engine or the desk could keep them. */
@Component
class PersonalCase {

  private static final String WORDS = "机房三号柜漏水";
  private static final String NAME = "欧阳澜";
  private static final String NUMBER = "13893177701";
  /** What the order asks for. */
  static final String ASKED = "请查三号端口";
  private static final String SAID = "致电" + NAME + NUMBER + "：" + WORDS + "。";

  private final ProcessEngine engine;
  private final ComplaintHandling handling;
  private final Agents agents;
  private final Work work;
  private final JdbcClient database;
  private final Map<String, String> ids = new HashMap<>();
  private String number = "";
  private String instance = "";

  PersonalCase(ProcessEngine engine, ComplaintHandling handling, Agents agents, Work work, JdbcClient database) {
    this.engine = engine;
    this.handling = handling;
    this.agents = agents;
    this.work = work;
    this.database = database;
  }

  /** The complaint is dispatched to the network department, which has not taken the order yet. */
  void begin() {
    number = handling.register(NewComplaint.of(Channel.PHONE, DeskClock.at("2026-11-12 10:00"), "话费异常", SAID,
            new Login("test")).customer(NAME, CustomerTier.ORDINARY).contact(NUMBER, null).affected(NUMBER, "lanzhou")
        .type("tariff.billing-error").build()).number().value();
    agents.reviewedAndAccepted(number);
    agents.drafted(number, "dept-network");
    work.complete("senior", number, "approve-dispatch", Map.of("outcome", "dispatch", "attribution", "company",
        "dispatchTo", List.of("dept-network"), "instruction", ASKED + "，" + SAID));
    Task task = work.task(number, "accept-order");
    instance = task.getProcessInstanceId();
    ids.putAll(Map.of("/task", task.getId(), "ticket", number, "/process-instance", instance,
        "/process-definition", task.getProcessDefinitionId(), "processKey", "work-order", "varId", "words",
        "/execution", task.getExecutionId()));
    write(task);
    find(task);
  }

  /** What an older version, an administrator or a colleague could have left. */
  private void write(Task task) {
    engine.getRuntimeService().setVariable(instance, "words", SAID);
    engine.getTaskService().setVariableLocal(task.getId(), "words", SAID);
    ids.put("commentId", engine.getTaskService().createComment(task.getId(), instance, SAID).getId());
    ids.put("attachmentId", engine.getTaskService()
        .createAttachment("text", task.getId(), instance, SAID, SAID, "http://localhost/words").getId());
    ids.put("/incident",
        engine.getRuntimeService().createIncident("test", task.getExecutionId(), "", "failed").getId());
    String variable = UUID.randomUUID().toString();
    String key = task.getProcessDefinitionId().substring(0, task.getProcessDefinitionId().indexOf(':'));
    database.sql("""
        insert into ACT_HI_VARINST (ID_, PROC_DEF_KEY_, PROC_DEF_ID_, PROC_INST_ID_, EXECUTION_ID_, ACT_INST_ID_, NAME_,
          VAR_TYPE_, REV_, TEXT_, STATE_, CREATE_TIME_)
        values (?, ?, ?, ?, ?, ?, 'words', 'string', 0, ?, 'CREATED', current_timestamp)""")
        .params(variable, key, task.getProcessDefinitionId(), instance, instance, instance, SAID).update();
    database.sql("""
        insert into ACT_HI_DETAIL (ID_, TYPE_, TIME_, NAME_, PROC_DEF_KEY_, PROC_DEF_ID_, PROC_INST_ID_, EXECUTION_ID_,
          ACT_INST_ID_, VAR_INST_ID_, VAR_TYPE_, REV_, TEXT_, SEQUENCE_COUNTER_)
        values (?, 'VariableUpdate', current_timestamp, 'words', ?, ?, ?, ?, ?, ?, 'string', 0, ?, 1)""")
        .params(variable, key, task.getProcessDefinitionId(), instance, instance, instance, variable, SAID).update();
    ids.putAll(Map.of("/history/variable-instance", variable, "/history/detail", variable, "processKey", key));
  }

  private void find(Task task) {
    ids.put("/variable-instance", engine.getRuntimeService().createVariableInstanceQuery()
        .processInstanceIdIn(instance).variableName("words").taskIdIn(task.getId()).singleResult().getId());
    ids.put("/history/activity-instance", engine.getHistoryService().createHistoricActivityInstanceQuery()
        .processInstanceId(instance).listPage(0, 1).get(0).getId());
    ids.put("/history/decision-instance", engine.getHistoryService().createHistoricDecisionInstanceQuery()
        .listPage(0, 1).get(0).getId());
    ids.put("/deployment",
        engine.getRepositoryService().getProcessDefinition(task.getProcessDefinitionId()).getDeploymentId());
    ids.put("resourceId", engine.getRepositoryService().getDeploymentResources(ids.get("/deployment")).get(0).getId());
    ids.put("/decision-definition", engine.getRepositoryService().createDecisionDefinitionQuery()
        .decisionDefinitionKey("urgency").latestVersion().singleResult().getId());
    ids.put("/filter", engine.getFilterService().createFilterQuery().listPage(0, 1).get(0).getId());
    ids.putAll(Map.of("decisionKey", "urgency", "/user", "junior", "/group", "junior-agent", "messageName",
        "complaint.supplemented", "name", "job-failed"));
    for (String other : List.of("/job", "/job-definition", "/external-task", "/batch", "/authorization",
        "/decision-requirements-definition")) {
      ids.put(other, "none");
    }
  }

  void taken() {
    engine.getTaskService().setAssignee(ids.get("/task"), "network");
  }

  String path(String template) {
    return template.startsWith("/engine-rest")
        ? "/engine-rest" + new CallPaths(ids).of(template.substring("/engine-rest".length()))
        : new CallPaths(ids).of(template);
  }

  /** The query that keeps a list to this case; who does not know a part of it leaves it aside. */
  String narrowed() {
    return "?maxResults=500&processInstanceId=" + instance + "&processInstanceIdIn=" + instance
        + "&processInstanceBusinessKey=" + number + "&includeInputs=true&includeOutputs=true&deserializeValues=false";
  }

  Map<String, Object> asked() {
    return Map.of("processInstanceId", instance, "processInstanceIdIn", List.of(instance),
        "processInstanceBusinessKey", number);
  }

  /** What an answer tells: everything, everything masked, or nothing. */
  String seenIn(Reply reply) {
    String text = reply.body();
    if (reply.status() >= 300) {
      return "–";
    }
    if (text.contains(NAME) || text.contains(NUMBER)) {
      return "in full";
    }
    return Stream.of(WORDS, Masking.name(NAME), Masking.number(NUMBER)).anyMatch(text::contains) ? "masked" : "–";
  }
}
