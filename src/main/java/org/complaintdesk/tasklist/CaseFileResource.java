package org.complaintdesk.tasklist;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;
import org.jspecify.annotations.Nullable;

/**
 * The case behind a task and what can be done with it, for Tasklist and behind its login. Answers are in the language
 * that the reader asks for, Chinese or else English, and are kept by no cache.
 */
@Path("plugin/" + CaseFilePlugin.ID)
@Produces(MediaType.APPLICATION_JSON)
public class CaseFileResource extends AbstractTasklistPluginRootResource {

  public CaseFileResource() {
    super(CaseFilePlugin.ID);
  }

  /** The files of the tab that a browser may load. */
  @Override
  protected List<String> getAllowedAssets() {
    return DeskAnswer.FILES;
  }

  /** The whole case file, masked, for whoever can see the task (IN-6, DL-8). */
  @GET
  @Path("{engine}/task/{task}/case")
  public Response caseFile(@PathParam("task") String task) {
    return answer(task, TaskCases::read);
  }

  /** The customer's name and numbers in full, for the person who has claimed the task; each call is recorded (PR-1). */
  @POST
  @Path("{engine}/task/{task}/disclosure")
  public Response disclosure(@PathParam("task") String task) {
    return answer(task, TaskCases::disclose);
  }

  /** The case file as a page for the printer, masked, for whoever can see the task; each call is recorded (RG-1, PR-1). */
  @GET
  @Path("{engine}/task/{task}/evidence")
  @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
  public Response evidence(@PathParam("task") String task) {
    return answer(task, TaskCases::evidence);
  }

  /** What the person may do with the case beside the task, each with what is asked for it. */
  @GET
  @Path("{engine}/task/{task}/actions")
  public Response actions(@PathParam("task") String task) {
    return answer(task, TaskCases::actions);
  }

  /** Does one of them; the body holds what the person entered, by field (RS-3, NG-4, ES-1). */
  @POST
  @Path("{engine}/task/{task}/actions/{action}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response act(@PathParam("task") String task, @PathParam("action") String action,
      @Nullable Map<String, Object> given) {
    Map<String, Object> entered = Objects.requireNonNullElse(given, Map.of());
    return answer(task, (cases, id, language) -> cases.act(id, action, entered, language));
  }

  /** What became of a task that is over, for whoever had it open. */
  @GET
  @Path("{engine}/task/{task}/ending")
  public Response ending(@PathParam("task") String task) {
    return new DeskAnswer(servletContext, headers)
        .to(FinishedTasks.class, (finished, language) -> finished.ending(task, language));
  }

  /** The next task of the same case that is with the person who has completed this one. */
  @GET
  @Path("{engine}/task/{task}/next")
  public Response next(@PathParam("task") String task) {
    return new DeskAnswer(servletContext, headers)
        .to(FinishedTasks.class, (finished, language) -> finished.following(task));
  }

  private Response answer(String task, Question question) {
    return new DeskAnswer(servletContext, headers)
        .to(TaskCases.class, (cases, language) -> question.ask(cases, task, language));
  }

  private interface Question {

    Object ask(TaskCases cases, String task, Locale language);
  }
}
