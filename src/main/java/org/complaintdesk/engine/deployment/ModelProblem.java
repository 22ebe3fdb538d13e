package org.complaintdesk.engine.deployment;

import java.util.List;
import org.camunda.bpm.engine.Problem;

/** Why a model is refused, and at which element, in the form that the Modeler shows. */
record ModelProblem(String element, String reason) implements Problem {

  @Override
  public String getMessage() {
    return reason;
  }

  @Override
  public String getMainElementId() {
    return element;
  }

  @Override
  public List<String> getElementIds() {
    return List.of(element);
  }

  /** Unknown: the inspection reads the document, not its lines. */
  @Override
  public int getLine() {
    return 0;
  }

  @Override
  public int getColumn() {
    return 0;
  }
}
