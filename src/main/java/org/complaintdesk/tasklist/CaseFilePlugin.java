package org.complaintdesk.tasklist;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.tasklist.plugin.spi.TasklistPlugin;
import org.camunda.bpm.webapp.plugin.resource.PluginResourceOverride;

/** Makes the case file known to Tasklist, which loads its script and styles by itself. */
public class CaseFilePlugin implements TasklistPlugin {

  static final String ID = "complaint-desk";
  /** The folder of its script and styles. */
  static final String FILES = "plugin-webapp/" + ID;

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public Set<Class<?>> getResourceClasses() {
    return Set.of(CaseFileResource.class);
  }

  @Override
  public String getAssetDirectory() {
    return FILES;
  }

  @Override
  public List<PluginResourceOverride> getResourceOverrides() {
    return List.of();
  }
}
