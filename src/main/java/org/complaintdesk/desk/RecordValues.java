package org.complaintdesk.desk;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What stands in a record, by the names of its components, whatever record it is. */
public final class RecordValues {

  /** A class is looked through once. */
  private static final ClassValue<RecordValues> KNOWN = new ClassValue<>() {

    @Override
    protected RecordValues computeValue(Class<?> type) {
      return new RecordValues(type);
    }
  };

  private final List<String> names = new ArrayList<>();
  private final List<Method> accessors = new ArrayList<>();
  private final Constructor<?> constructor;

  private RecordValues(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    try {
      for (RecordComponent component : components) {
        names.add(component.getName());
        accessors.add(component.getAccessor());
        component.getAccessor().setAccessible(true);
      }
      constructor = type.getDeclaredConstructor(
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("%s is no record that can be read.".formatted(type), e);
    }
  }

  /** The names that a record of that class has, in order. */
  public static List<String> names(Class<? extends Record> type) {
    return List.copyOf(KNOWN.get(type).names);
  }

  /** The values by name, in order, without those that are null. */
  public static Map<String, Object> of(Record content) {
    RecordValues type = KNOWN.get(content.getClass());
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < type.names.size(); i++) {
      Object value = type.value(content, i);
      if (value != null) {
        values.put(type.names.get(i), value);
      }
    }
    return values;
  }

  /** A record of the same class with other values in the places of these. */
  static Record changed(Record content, UnaryOperator<@Nullable Object> change) {
    RecordValues type = KNOWN.get(content.getClass());
    Object[] values = new Object[type.names.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = change.apply(type.value(content, i));
    }
    try {
      return (Record) type.constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("%s cannot be made anew.".formatted(content.getClass()), e);
    }
  }

  private @Nullable Object value(Record content, int place) {
    try {
      return accessors.get(place).invoke(content);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("%s cannot be read.".formatted(content.getClass()), e);
    }
  }
}
