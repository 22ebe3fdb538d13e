package org.complaintdesk.tasklist;

import java.util.Set;
import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;

/** Makes the case file known to Tasklist, which loads its script and styles by itself. */
public class CaseFilePlugin extends AbstractTasklistPlugin {

  static final String ID = "complaint-desk";

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public Set<Class<?>> getResourceClasses() {
    return Set.of(CaseFileResource.class);
  }
}
