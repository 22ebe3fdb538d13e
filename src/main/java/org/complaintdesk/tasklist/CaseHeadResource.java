package org.complaintdesk.tasklist;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;

/** The complaints behind running processes, for Cockpit and behind its login. */
@Path("plugin/" + CaseFilePlugin.ID)
@Produces(MediaType.APPLICATION_JSON)
public class CaseHeadResource extends AbstractCockpitPluginRootResource {

  public CaseHeadResource() {
    super(CaseFilePlugin.ID);
  }

  @Override
  protected List<String> getAllowedAssets() {
    return DeskAnswer.FILES;
  }

  /** The complaint at a glance, masked, for whoever may read the process (TR-1, PR-1). */
  @GET
  @Path("{engine}/process-instance/{process}/case")
  public Response head(@PathParam("process") String process) {
    return new DeskAnswer(servletContext, headers)
        .to(ProcessCases.class, (cases, language) -> cases.read(process, language));
  }

  /** The cases of a process that are under way, masked, for whoever may read them (TR-1, PR-1). */
  @GET
  @Path("{engine}/process-definition/{definition}/cases")
  public Response running(@PathParam("definition") String definition) {
    return new DeskAnswer(servletContext, headers)
        .to(CockpitCases.class, (cases, language) -> cases.running(definition, language));
  }

  /** The names of what the person may do nowhere, so that it is not offered. */
  @GET
  @Path("{engine}/missing-rights")
  public Response missingRights() {
    return new DeskAnswer(servletContext, headers).to(CockpitRights.class, (rights, language) -> rights.missing());
  }
}
