package org.complaintdesk.engine;

import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.history.parser.ActivityInstanceUpdateListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Who holds a task stands in the history of the task alone. The engine would write it into the history of its activity
 * too, which nobody reads and for which each claim would read the whole process instance.
 */
class HolderOnce extends AbstractBpmnParseListener {

  private static final String ASSIGNED = TaskListener.EVENTNAME_ASSIGNMENT;

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    // the engine keeps each list and what they are together
    Stream.of(task.getBuiltinTaskListenersForEvent(ASSIGNED), task.getAllTaskListenersForEvent(ASSIGNED))
        .filter(Objects::nonNull)
        .forEach(listeners -> listeners.removeIf(ActivityInstanceUpdateListener.class::isInstance));
  }
}
