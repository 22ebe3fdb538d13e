package org.complaintdesk.tasklist;

import java.util.Set;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/** Makes the head of a case known to Cockpit, which loads the same script and styles as Tasklist does. */
public class CaseHeadPlugin extends AbstractCockpitPlugin {

  @Override
  public String getId() {
    return CaseFilePlugin.ID;
  }

  @Override
  public Set<Class<?>> getResourceClasses() {
    return Set.of(CaseHeadResource.class);
  }
}
