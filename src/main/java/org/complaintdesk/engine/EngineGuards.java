package org.complaintdesk.engine;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.feel.impl.scala.function.FeelCustomFunctionProvider;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.ExpressionManager;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.complaintdesk.engine.deployment.DeploymentGuard;
import org.complaintdesk.engine.deployment.OwnProcesses;
import org.complaintdesk.engine.form.CardColumns;
import org.complaintdesk.engine.form.CaseDetails;
import org.complaintdesk.engine.form.CompletionGuard;
import org.complaintdesk.engine.form.CompletionRetry;
import org.complaintdesk.engine.form.FormStart;
import org.complaintdesk.engine.form.FormsOnScreen;
import org.complaintdesk.engine.form.LiveFacts;
import org.complaintdesk.engine.form.PassingValues;
import org.complaintdesk.engine.form.TaskForms;
import org.complaintdesk.engine.guard.BoundedTexts;
import org.complaintdesk.engine.guard.DelegateBeans;
import org.complaintdesk.engine.guard.EngineMessages;
import org.complaintdesk.engine.guard.ExpressionRules;
import org.complaintdesk.engine.guard.GuardedExpressionManager;
import org.complaintdesk.engine.guard.JobRightsGuard;
import org.complaintdesk.engine.guard.MessageGuard;
import org.complaintdesk.engine.guard.MessageVariablesGuard;
import org.complaintdesk.engine.guard.MetricsGuard;
import org.complaintdesk.engine.guard.PasswordGuard;
import org.complaintdesk.engine.guard.Refusal;
import org.complaintdesk.engine.guard.RefusedExpressions;
import org.complaintdesk.engine.guard.RefusedValues;
import org.complaintdesk.engine.guard.SignalGuard;
import org.complaintdesk.engine.guard.StartGuard;
import org.complaintdesk.engine.guard.TaskRightsGuard;
import org.complaintdesk.engine.guard.VariableRights;
import org.complaintdesk.engine.guard.WholeCase;
import org.complaintdesk.engine.language.WordsOfNewModels;
import org.complaintdesk.engine.table.TableReading;
import org.complaintdesk.engine.table.TableSteps;
import org.complaintdesk.engine.table.TakenUpAgain;
import org.complaintdesk.process.FaultyTables;
import org.complaintdesk.process.KnownAnswers;
import org.complaintdesk.process.MessageContent;
import org.complaintdesk.process.RecordedFacts;
import org.complaintdesk.process.TextLimit;
import org.complaintdesk.story.Wording;
import org.complaintdesk.tasklist.TaskCards;
import org.complaintdesk.tasklist.form.FormContentSource;
import org.complaintdesk.tasklist.form.SubmittedFields;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Puts the guards into the engine: what expressions, models and people may do, whatever an operator configures. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class EngineGuards extends AbstractProcessEnginePlugin {

  private final ListableBeanFactory beans;
  private final Environment environment;
  private final EngineMessages messages = new EngineMessages();

  EngineGuards(ListableBeanFactory beans, Environment environment) {
    this.beans = beans;
    this.environment = environment;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    DelegateBeans delegates = new DelegateBeans(beans);
    RecordedFacts record = beans.getBean(RecordedFacts.class);
    addExpressionGuard(configuration,
        new GuardedExpressionManager(delegates, record, messages));
    addRefusedValues(configuration);
    addRetry(configuration);
    addRefusals(configuration);
    configuration.setCustomPreVariableSerializers(
        with(configuration.getCustomPreVariableSerializers(), new BoundedTexts(messages)));
    DeploymentGuard deployments = new DeploymentGuard(new ExpressionRules(delegates, messages), messages,
        record::isFact, this::functionsOfTables);
    configuration.setCustomPreDeployers(with(configuration.getCustomPreDeployers(), deployments));
    configuration.setCustomPreDeployers(with(configuration.getCustomPreDeployers(), new WordsOfNewModels(beans)));
    configuration.setCustomPreBPMNParseListeners(
        with(configuration.getCustomPreBPMNParseListeners(), new CaseStoryListener(beans)));
    configuration.setCustomPreBPMNParseListeners(
        with(configuration.getCustomPreBPMNParseListeners(), new CallDepth(messages)));
    addTableSteps(configuration);
    LiveFacts facts = new LiveFacts(beans.getBeanProvider(FormContentSource.class));
    TaskForms forms = new TaskForms(messages);
    addFormStart(configuration, new FormStart(forms, facts, record, beans.getBeanProvider(Wording.class)));
    addFormStart(configuration, new FormsOnScreen(forms));
    addCardColumns(configuration);
    addPersonGuards(configuration, forms, facts, record);
  }

  private Collection<String> functionsOfTables() {
    return beans.getBeanProvider(FeelCustomFunctionProvider.class).orderedStream()
        .flatMap(functions -> functions.getFunctionNames().stream()).toList();
  }

  private void addTableSteps(ProcessEngineConfigurationImpl configuration) {
    ObjectProvider<FaultyTables> faulty = beans.getBeanProvider(FaultyTables.class);
    Supplier<TableReading> reading = SingletonSupplier.of(() -> new TableReading(
        configuration.getDmnEngineConfiguration().getFeelEngine(), beans.getBeanProvider(KnownAnswers.class)));
    configuration.setCustomPreBPMNParseListeners(with(configuration.getCustomPreBPMNParseListeners(),
        new TableSteps(() -> Optional.ofNullable(faulty.getIfAvailable()), reading)));
    configuration.setCustomPostCommandInterceptorsTxRequired(
        with(configuration.getCustomPostCommandInterceptorsTxRequired(), new TakenUpAgain()));
  }

  /** Before the engine's own interceptors: what they throw passes here last. */
  private static void addExpressionGuard(ProcessEngineConfigurationImpl configuration, ExpressionManager expressions) {
    configuration.setExpressionManager(expressions);
    configuration.setCustomPreCommandInterceptorsTxRequired(
        with(configuration.getCustomPreCommandInterceptorsTxRequired(), new RefusedExpressions()));
  }

  /** Outermost: what the database refuses shows as late as at the end of the transaction. */
  private void addRefusedValues(ProcessEngineConfigurationImpl configuration) {
    configuration.setCustomPreCommandInterceptorsTxRequired(
        with(configuration.getCustomPreCommandInterceptorsTxRequired(), new RefusedValues(messages)));
  }

  /** Outside the transaction: each attempt has its own. */
  private static void addRetry(ProcessEngineConfigurationImpl configuration) {
    configuration.setCustomPreCommandInterceptorsTxRequired(
        with(configuration.getCustomPreCommandInterceptorsTxRequired(), new CompletionRetry()));
  }

  /** Around the engine's own interceptors, which write into the log what failed; the guards come further inside. */
  private static void addRefusals(ProcessEngineConfigurationImpl configuration) {
    configuration.setCustomPreCommandInterceptorsTxRequired(
        with(configuration.getCustomPreCommandInterceptorsTxRequired(), new Refusal.Exit()));
    configuration.setCustomPostCommandInterceptorsTxRequired(
        with(configuration.getCustomPostCommandInterceptorsTxRequired(), new Refusal.Entry()));
  }

  /** Inside the command, which has looked whether the person may read the task. */
  private static void addFormStart(ProcessEngineConfigurationImpl configuration, CommandInterceptor start) {
    configuration.setCustomPostCommandInterceptorsTxRequired(
        with(configuration.getCustomPostCommandInterceptorsTxRequired(), start));
  }

  /** Inside the command, whose transaction and reader it shares. */
  private void addCardColumns(ProcessEngineConfigurationImpl configuration) {
    configuration.setCustomPostCommandInterceptorsTxRequired(
        with(configuration.getCustomPostCommandInterceptorsTxRequired(),
            new CardColumns(beans.getBeanProvider(TaskCards.class))));
  }

  /** After the engine's own interceptors: inside the transaction, so that a refusal changes nothing. */
  private void addPersonGuards(
      ProcessEngineConfigurationImpl configuration, TaskForms forms, LiveFacts facts, RecordedFacts record) {
    ZoneId zone = ZoneId.of(environment.getProperty("complaint-desk.zone", "Asia/Shanghai"));
    CompletionGuard completions =
        new CompletionGuard(messages, new EngineClock().withZone(zone), forms, facts, record,
            beans.getBeanProvider(CaseDetails.class), beans.getBeanProvider(SubmittedFields.class),
            beans.getBeanProvider(TextLimit.class));
    for (CommandInterceptor guard : List.of(
        new TaskRightsGuard(messages), new JobRightsGuard(), new VariableRights(),
        new PasswordGuard(messages), new MetricsGuard(),
        new MessageVariablesGuard(messages, beans.getBeanProvider(MessageContent.class)),
        new StartGuard(messages, new OwnProcesses(), record::isCase), new WholeCase(), completions,
        new MessageGuard(messages, beans.getBeanProvider(MessageContent.class)), new SignalGuard(messages),
        new PassingValues(forms))) {
      configuration.setCustomPostCommandInterceptorsTxRequired(
          with(configuration.getCustomPostCommandInterceptorsTxRequired(), guard));
    }
  }

  /** The engine's lists may be missing or unmodifiable. */
  static <T> List<T> with(@Nullable List<T> present, T added) {
    List<T> all = new ArrayList<>();
    if (present != null) {
      all.addAll(present);
    }
    all.add(added);
    return all;
  }
}
