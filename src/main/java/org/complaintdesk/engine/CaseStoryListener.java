package org.complaintdesk.engine;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.BeanFactory;

/**
 * Adds to every process what no analyst should have to draw: each user task leaves an entry in the case file, also
 * where it is closed unfinished, goes to somebody who is there, and stays with who worked before where the table says
 * so; each business rule task leaves the rule that decided. The beans are found by name when the process runs; without
 * such a bean nothing is added.
 */
class CaseStoryListener extends AbstractBpmnParseListener {

  static final String STEP_STORY = "stepStory";
  static final String CLOSED_TASK_STORY = "closedTaskStory";
  static final String STRANDED_TASK = "strandedTask";
  static final String STAND_IN = "standInAssignment";
  static final String CONTINUED_WORK = "continuedWork";
  static final String DECISION_STORY = "decisionStory";

  private final BeanFactory beans;

  CaseStoryListener(BeanFactory beans) {
    this.beans = beans;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    // built-in listeners run before those of the model, added ones after them
    task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, taskListener(STEP_STORY));
    task.addTaskListener(TaskListener.EVENTNAME_CREATE, taskListener(STRANDED_TASK));
    task.addTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, taskListener(STAND_IN));
    task.addTaskListener(TaskListener.EVENTNAME_CREATE, taskListener(CONTINUED_WORK));
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, taskListener(CLOSED_TASK_STORY));
  }

  @Override
  public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    ExecutionListener story = execution -> {
      if (beans.containsBean(DECISION_STORY)) {
        beans.getBean(DECISION_STORY, ExecutionListener.class).notify(execution);
      }
    };
    activity.addListener(ExecutionListener.EVENTNAME_END, story);
  }

  private TaskListener taskListener(String bean) {
    return task -> {
      if (beans.containsBean(bean)) {
        beans.getBean(bean, TaskListener.class).notify(task);
      }
    };
  }
}
