package org.complaintdesk.tasklist;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.complaintdesk.desk.RefusedException;
import org.complaintdesk.desk.web.ReaderLanguage;
import org.complaintdesk.process.EngineConflicts;
import org.complaintdesk.tasklist.CaseRefusedException.Reason;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * How the desk answers the web applications: in the language that the reader asks for, Chinese or else English, kept by
 * no cache, and with a sentence where it refuses.
 */
final class DeskAnswer {

  /** The files of the tabs that a browser may load; each web application takes the tabs that it has a place for. */
  static final List<String> FILES = List.of("app/plugin.js", "app/plugin.css", "app/case-file.js",
      "app/case-actions.js", "app/case-head.js", "app/case-list.js", "app/form-words.js", "app/form-help.js",
      "app/drafts.js", "app/task-over.js", "app/next-task.js", "app/task-list.js", "app/tasklist.js", "app/session.js",
      "app/variable-words.js", "app/cockpit.js", "app/desk.js", "app/texts.js");

  private final ApplicationContext desk;
  private final Locale language;

  DeskAnswer(ServletContext application, HttpHeaders headers) {
    this.desk = WebApplicationContextUtils.getRequiredWebApplicationContext(application);
    this.language = ReaderLanguage.firstOf(headers.getAcceptableLanguages());
  }

  /** What the cases answer to the question. */
  <T> Response to(Class<T> cases, BiFunction<T, Locale, Object> question) {
    try {
      return unkept(Response.ok(question.apply(desk.getBean(cases), language)));
    } catch (CaseRefusedException refused) {
      return refusal(refused.status(), refused);
    } catch (RefusedException refused) {
      return refusal(Response.Status.CONFLICT.getStatusCode(), refused);
    } catch (RuntimeException failure) {
      // looked at here, outside the transaction: many a conflict shows only when it is committed
      if (EngineConflicts.isBehind(failure)) {
        CaseRefusedException movedOn = new CaseRefusedException(Reason.MOVED_ON);
        return refusal(movedOn.status(), movedOn);
      }
      throw failure;
    }
  }

  private Response refusal(int status, RefusedException refused) {
    String sentence = desk.getBean(MessageSource.class).getMessage(refused.sentence(), refused.arguments(), language);
    return unkept(Response.status(status).type(MediaType.APPLICATION_JSON).entity(Map.of("message", sentence)));
  }

  private static Response unkept(Response.ResponseBuilder answer) {
    CacheControl unkept = new CacheControl();
    unkept.setNoStore(true);
    unkept.setNoTransform(false);
    return answer.cacheControl(unkept).build();
  }
}
