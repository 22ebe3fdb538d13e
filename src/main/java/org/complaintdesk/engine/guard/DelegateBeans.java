package org.complaintdesk.engine.guard;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.util.function.SingletonSupplier;

/**
 * The beans that a model may name: delegates and listeners, nothing else of the application. They are created when a
 * model first uses one, because they themselves need the engine.
 */
public class DelegateBeans {

  private static final List<Class<?>> KINDS =
      List.of(JavaDelegate.class, ExecutionListener.class, TaskListener.class);

  private final ListableBeanFactory beans;
  private final SingletonSupplier<Set<String>> names;

  public DelegateBeans(ListableBeanFactory beans) {
    this.beans = beans;
    this.names = SingletonSupplier.of(this::findNames);
  }

  boolean has(Object name) {
    return name instanceof String text && names.obtain().contains(text);
  }

  Object get(Object name) {
    return beans.getBean((String) name);
  }

  private Set<String> findNames() {
    Set<String> found = new HashSet<>();
    for (Class<?> kind : KINDS) {
      found.addAll(List.of(beans.getBeanNamesForType(kind, true, false)));
    }
    return found;
  }
}
