package org.complaintdesk.tasklist;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.cockpit.plugin.spi.CockpitPlugin;
import org.camunda.bpm.webapp.plugin.resource.PluginResourceOverride;

/** Makes the head of a case known to Cockpit, which loads the same script and styles as Tasklist does. */
public class CaseHeadPlugin implements CockpitPlugin {

  @Override
  public String getId() {
    return CaseFilePlugin.ID;
  }

  @Override
  public Set<Class<?>> getResourceClasses() {
    return Set.of(CaseHeadResource.class);
  }

  @Override
  public String getAssetDirectory() {
    return CaseFilePlugin.FILES;
  }

  @Override
  public List<PluginResourceOverride> getResourceOverrides() {
    return List.of();
  }

  @Override
  public List<String> getMappingFiles() {
    return List.of();
  }
}
