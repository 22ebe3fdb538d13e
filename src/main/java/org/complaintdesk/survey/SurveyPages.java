package org.complaintdesk.survey;

import java.nio.charset.StandardCharsets;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.complaintdesk.process.EngineConflicts;
import org.complaintdesk.process.TableFaultException;
import org.complaintdesk.story.CaseFile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * The page behind the link of a survey, for anybody who has the link (NG-3). It is in the customer's language, needs no
 * script and no login, and changes nothing unless an answer is sent; the secret in its address is what a forged request
 * from another site would lack.
 */
@Controller
@RequestMapping("/survey/{secret}")
class SurveyPages {

  private static final MediaType PAGE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  private final Surveys surveys;
  private final SurveyAnswering answering;
  private final CaseFile caseFile;
  private final SpringTemplateEngine templates;

  SurveyPages(Surveys surveys, SurveyAnswering answering, CaseFile caseFile, SpringTemplateEngine templates) {
    this.surveys = surveys;
    this.answering = answering;
    this.caseFile = caseFile;
    this.templates = templates;
  }

  /** Shows the questions, or says why there are none. */
  @GetMapping
  ResponseEntity<String> show(@PathVariable String secret, Locale reader) {
    return surveys.find(new SurveyToken(secret))
        .map(sheet -> sheet.state() == SurveySheet.State.OPEN
            ? questions(HttpStatus.OK, sheet, new SurveyInput(new LinkedMultiValueMap<>()), List.of()) : over(sheet))
        .orElseGet(() -> unknown(reader));
  }

  /** Takes the answer, once. */
  @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<String> take(@PathVariable String secret, @RequestParam MultiValueMap<String, String> fields,
      Locale reader) {
    SurveyToken token = new SurveyToken(secret);
    Optional<SurveySheet> found = surveys.find(token);
    if (found.isEmpty()) {
      return unknown(reader);
    }
    SurveySheet sheet = found.get();
    SurveyInput input = new SurveyInput(fields);
    if (sheet.state() != SurveySheet.State.OPEN) {
      return over(sheet);
    }
    List<String> faults = input.faults(sheet);
    if (!faults.isEmpty()) {
      return questions(HttpStatus.BAD_REQUEST, sheet, input, faults);
    }
    return answer(token, sheet, input);
  }

  private ResponseEntity<String> answer(SurveyToken token, SurveySheet sheet, SurveyInput input) {
    if (isTaken(token, input.answer(sheet))) {
      return page(HttpStatus.OK, "survey/thanks", sheet.language(), Map.of("sheet", sheet, "input", input));
    }
    return surveys.find(token).filter(now -> now.state() != SurveySheet.State.OPEN).map(this::over)
        .orElseGet(() -> questions(HttpStatus.CONFLICT, sheet, input, List.of("survey.page.try-again")));
  }

  private boolean isTaken(SurveyToken token, SurveyAnswer answer) {
    try {
      return answering.answer(token, answer);
    } catch (RuntimeException failure) {
      if (EngineConflicts.isBehind(failure) || failure instanceof TableFaultException) {
        // how the survey stands now says why; where it is open still, the customer keeps what he wrote
        return false;
      }
      throw failure;
    }
  }

  private ResponseEntity<String> questions(HttpStatus status, SurveySheet sheet, SurveyInput input,
      List<String> faults) {
    return page(status, "survey/questions", sheet.language(), Map.of(
        "sheet", sheet,
        "input", input,
        "faults", faults,
        "answerBy", caseFile.time(sheet.answerBy()),
        "zone", caseFile.zone().getDisplayName(TextStyle.FULL, sheet.language()),
        "longestRemark", SurveyInput.LONGEST_REMARK));
  }

  private ResponseEntity<String> over(SurveySheet sheet) {
    boolean answered = sheet.state() == SurveySheet.State.ANSWERED;
    return message(HttpStatus.GONE, answered ? "answered" : "closed", sheet.language(),
        sheet.complaintNumber().value());
  }

  private ResponseEntity<String> unknown(Locale reader) {
    boolean english = reader.getLanguage().equals(Locale.ENGLISH.getLanguage());
    return message(HttpStatus.NOT_FOUND, "unknown", english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE, "");
  }

  private ResponseEntity<String> message(HttpStatus status, String kind, Locale language, String number) {
    return page(status, "survey/message", language, Map.of("kind", kind, "number", number));
  }

  private ResponseEntity<String> page(HttpStatus status, String template, Locale language,
      Map<String, Object> model) {
    return ResponseEntity.status(status).contentType(PAGE)
        .body(templates.process(template, new Context(language, model)));
  }
}
