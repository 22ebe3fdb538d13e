package org.complaintdesk.engine.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.complaintdesk.desk.Option;
import org.complaintdesk.desk.RecordValues;
import org.complaintdesk.tasklist.form.FormContent;
import org.complaintdesk.tasklist.form.FormContentSource;
import org.complaintdesk.tasklist.form.OpenTask;
import org.complaintdesk.tasklist.form.OptionLists;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The facts of the case behind a task as they are at this moment, under the name by which forms know them. One source
 * serves who opens a form and who sends it: an option that is offered is accepted.
 */
public class LiveFacts {

  public static final String NAME = "facts";

  private final ObjectProvider<FormContentSource> contents;

  public LiveFacts(ObjectProvider<FormContentSource> contents) {
    this.contents = contents;
  }

  /** Whoever may read the task may read these; what they are made of is not the reader's to be asked for. */
  Optional<FormContent> of(TaskEntity task, Locale language, CommandContext engine) {
    return Optional.ofNullable(contents.getIfAvailable())
        .flatMap(source -> engine.runWithoutAuthorization(() -> source.of(new OpenTask(task), language)));
  }

  /**
   * What expressions and the browser see of it: the sections and options that somebody asks for by name, in one map of
   * texts, numbers, flags, lists and maps.
   *
   * @param words what the label of an option says to the reader
   */
  static Map<String, Object> seenBy(Predicate<String> asks, FormContent content, UnaryOperator<String> words,
      CommandContext engine) {
    OptionLists options = content.options();
    return engine.runWithoutAuthorization(() -> {
      Map<String, Object> seen = new LinkedHashMap<>();
      content.sections(asks).forEach(section -> seen.putAll(plain(section.facts())));
      options.names().stream().filter(asks).forEach(name -> seen.put(name, plain(options.list(name).stream()
          .map(option -> new Option(option.value(), words.apply(option.label()))).toList())));
      return seen;
    });
  }

  private static Map<String, Object> plain(Map<String, Object> values) {
    values.replaceAll((name, value) -> plain(value));
    return values;
  }

  private static Object plain(Object content) {
    if (content instanceof Record parts) {
      return plain(RecordValues.of(parts));
    }
    return content instanceof List<?> items ? items.stream().map(LiveFacts::plain).toList() : content;
  }
}
