package org.complaintdesk.regulator;

import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.desk.DomainWord;
import org.complaintdesk.notice.UnsentNotices;
import org.complaintdesk.process.CaseKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps by which the regulator is answered, by the names that the diagrams call (RG-1). */
@Configuration(proxyBeanMethods = false)
class RegulatorSteps {

  private final OfficeFiles files;
  private final RegulatorProcess process;
  private final UnsentNotices notices;

  RegulatorSteps(OfficeFiles files, RegulatorProcess process, UnsentNotices notices) {
    this.files = files;
    this.process = process;
    this.notices = notices;
  }

  /** Begins what the office is owed, once for a complaint. */
  @Bean
  JavaDelegate openOfficeFile() {
    return execution -> {
      CaseNumber number = CaseKey.of(execution);
      if (files.open(number)) {
        process.start(number);
      }
    };
  }

  /** The case has a result, or its end: what came by the regulator can be answered. */
  @Bean
  ExecutionListener wantOfficeAnswer() {
    return execution -> {
      CaseNumber number = CaseKey.of(execution);
      if (files.isFromRegulator(number)) {
        process.wantAnswer(number);
      }
    };
  }

  /** Keeps what somebody wrote for the office, until somebody else has read it. */
  @Bean
  TaskListener keepDraftedAnswer() {
    return this::keepDraft;
  }

  private void keepDraft(DelegateTask task) {
    CaseNumber number = CaseKey.of(task.getExecution());
    if (RegulatorVariables.ANSWER.equals(RegulatorVariables.OUTCOME.get(task))) {
      files.draft(number, RegulatorVariables.OFFICE_ANSWER.get(task), RegulatorVariables.CHECKED_FACTS.get(task));
    } else {
      files.notWanted(number);
    }
  }

  /** The answer leaves, and ends the regulator's clock. */
  @Bean
  JavaDelegate recordOfficeAnswer() {
    return execution -> files.answered(CaseKey.of(execution));
  }

  /** Somebody sent the answer that no machine could send. */
  @Bean
  JavaDelegate recordPostedAnswer() {
    return execution -> {
      String way = RegulatorVariables.OUTCOME.get(execution);
      files.posted(CaseKey.of(execution), way);
      notices.told(RegulatorVariables.ANSWER_NOTICE.take(execution), way);
    };
  }

  /** The office asks again. */
  @Bean
  JavaDelegate recordOfficeQuestion() {
    return execution -> files.askedAgain(CaseKey.of(execution), RegulatorVariables.OFFICE_QUESTION.get(execution),
        LocalDate.parse(RegulatorVariables.NEW_REPLY_BY.get(execution)));
  }

  /** The file of the office has ended. */
  @Bean
  JavaDelegate recordOfficeOutcome() {
    return this::recordOutcome;
  }

  private void recordOutcome(DelegateExecution execution) {
    files.ended(CaseKey.of(execution),
        DomainWord.require(OfficeOutcome.class, RegulatorVariables.OUTCOME.get(execution)),
        Optional.ofNullable(RegulatorVariables.DECIDED_ON.find(execution)).map(LocalDate::parse).orElse(null),
        RegulatorVariables.OFFICE_WORDS.find(execution));
  }
}
