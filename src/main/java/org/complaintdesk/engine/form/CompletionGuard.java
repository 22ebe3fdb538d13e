package org.complaintdesk.engine.form;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.complaintdesk.desk.CaseNumber;
import org.complaintdesk.engine.guard.EngineMessages;
import org.complaintdesk.engine.guard.PersonGuard;
import org.complaintdesk.engine.guard.TaskRightsGuard;
import org.complaintdesk.process.CaseKey;
import org.complaintdesk.process.RecordedFacts;
import org.complaintdesk.process.TableFault;
import org.complaintdesk.process.TableFaultException;
import org.complaintdesk.process.TextLimit;
import org.complaintdesk.tasklist.form.FormContent;
import org.complaintdesk.tasklist.form.SubmittedFields;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;

/**
 * A person completes a task with what its form asks, and with nothing else: the engine itself would take any variable.
 * Details that belong to the case are handed to it and never become variables.
 */
public class CompletionGuard extends PersonGuard {

  /** What was chosen goes on record in English, and is told to each reader in the reader's language. */
  private static final Locale LANGUAGE_OF_THE_RECORD = Locale.ENGLISH;

  private final EngineMessages messages;
  private final TaskForms forms;
  private final FormRules rules;
  private final LiveFacts facts;
  private final RecordedFacts record;
  private final ObjectProvider<CaseDetails> cases;
  private final ObjectProvider<SubmittedFields> submitted;

  public CompletionGuard(EngineMessages messages, Clock clock, TaskForms forms, LiveFacts facts, RecordedFacts record,
      ObjectProvider<CaseDetails> cases, ObjectProvider<SubmittedFields> submitted, ObjectProvider<TextLimit> limits) {
    this.messages = messages;
    this.forms = forms;
    this.rules = new FormRules(messages, clock, SingletonSupplier.of(() -> limits.orderedStream()
        .collect(Collectors.toMap(TextLimit::field, TextLimit::longest))));
    this.facts = facts;
    this.record = record;
    this.cases = cases;
    this.submitted = submitted;
  }

  @Override
  protected <T> T guard(Command<T> command, CommandContext engine) {
    if (command instanceof CompleteTaskCmd) {
      return complete(command, "variables", engine);
    }
    if (command instanceof SubmitTaskFormCmd) {
      return complete(command, "properties", engine);
    }
    return next.execute(command);
  }

  private <T> T complete(Command<T> command, String carried, CommandContext engine) {
    TaskEntity task = taskOf(command, engine);
    if (task == null) {
      throw new NotFoundException(messages.text("task.gone"));
    }
    TaskRightsGuard.checkCompletion(task, engine);
    FeelEngine feel = engine.getProcessEngineConfiguration().getDmnEngineConfiguration().getFeelEngine();
    Object given = field(command, carried);
    SingletonSupplier<Optional<FormContent>> content = SingletonSupplier.of(() -> facts.of(task, LANGUAGE_OF_THE_RECORD, engine));
    TaskForm form = forms.of(task, engine);
    TaskData shown = data(task, () -> content.obtain().map(known -> LiveFacts.seenBy(form::asksBy, known, UnaryOperator.identity(), engine)));
    FormRules.Accepted accepted = rules.check(form, variables(given), shown, feel);
    keep(accepted.details(), task);
    setField(command, carried, Variables.fromMap(accepted.variables()));
    try {
      return submitted.getIfAvailable(SubmittedFields::new)
          .during(accepted.variables().keySet(), form.definitions(), content, () -> proceed(command, engine));
    } catch (RuntimeException failure) {
      throw tableFault(failure).map(this::refusal).orElse(failure);
    } finally {
      // a repeated attempt is held to the form again, with all that the person entered
      setField(command, carried, given);
    }
  }

  /** That the person may complete the task is known: the engine would ask the database for the same rights again. */
  private <T> T proceed(Command<T> command, CommandContext engine) {
    return engine.runWithoutAuthorization(() -> next.execute(command));
  }

  /** What follows on the task asks a table that cannot answer; behind expressions it is wrapped. */
  private static Optional<TableFault> tableFault(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof TableFaultException faulty) {
        return Optional.of(faulty.fault());
      }
    }
    return Optional.empty();
  }

  private RuntimeException refusal(TableFault fault) {
    return new FormFieldValidationException("table",
        messages.text("task.table-faulty", fault.text(EngineMessages.language())));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> variables(@Nullable Object given) {
    return given == null ? Map.of() : (Map<String, Object>) given;
  }

  private TaskData data(TaskEntity task, Supplier<Optional<Map<String, Object>>> known) {
    CaseNumber number = CaseKey.of(task.getExecution());
    return new TaskData(task, record, known, new CaseMeanwhile() {

      @Override
      public boolean hasChanged() {
        return cases.getObject().changedAfter(number, task.getCreateTime().toInstant());
      }

      @Override
      public boolean holds(String detail, Object value) {
        return cases.getObject().holds(number, detail, value);
      }
    });
  }

  private void keep(Map<String, Object> details, TaskEntity task) {
    if (!details.isEmpty()) {
      cases.getObject().keep(CaseKey.of(task.getExecution()), details);
    }
  }
}
