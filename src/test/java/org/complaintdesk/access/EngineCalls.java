package org.complaintdesk.access;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.rest.dto.AbstractSearchQueryDto;

/** Every call that an interface of the web takes, read from its resource classes, so that none is forgotten. */
final class EngineCalls {

  private EngineCalls() {
  }

  /**
   * A call.
   *
   * @param path     with the names of what is filled in, in braces
   * @param consumes what its body is, by media type; empty for none
   * @param asks     whether it is a question, which changes nothing
   */
  record Call(String method, String path, String consumes, boolean asks) {

    Call at(String otherPath) {
      return new Call(method, otherPath, consumes, asks);
    }

    boolean isOfFiles() {
      return consumes.startsWith("multipart");
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  /** The calls of a resource and of all resources that it leads to. */
  static List<Call> of(Class<?> resource) {
    List<Call> calls = new ArrayList<>();
    gather(resource, path(resource), calls);
    return calls.stream().distinct().sorted(Comparator.comparing(Call::path).thenComparing(Call::method)).toList();
  }

  private static void gather(Class<?> resource, String prefix, List<Call> calls) {
    for (Method method : resource.getMethods()) {
      String path = prefix + path(method);
      Optional<String> verb = verb(method);
      if (verb.isPresent()) {
        calls.add(new Call(verb.get(), path, consumes(method), isQuestion(verb.get(), method)));
      } else if (method.isAnnotationPresent(Path.class)) {
        gather(method.getReturnType(), path, calls);
      }
    }
  }

  private static Optional<String> verb(Method method) {
    return Stream.of(method.getAnnotations()).map(Annotation::annotationType)
        .filter(type -> type.isAnnotationPresent(HttpMethod.class))
        .map(type -> type.getAnnotation(HttpMethod.class).value()).findFirst();
  }

  /** Some questions are so long that they are posted. */
  private static boolean isQuestion(String verb, Method method) {
    return Set.of("GET", "OPTIONS").contains(verb)
        || verb.equals("POST")
        && Stream.of(method.getParameterTypes()).anyMatch(AbstractSearchQueryDto.class::isAssignableFrom);
  }

  private static String consumes(Method method) {
    Consumes consumes = method.getAnnotation(Consumes.class);
    return consumes == null ? "" : Stream.of(consumes.value()).collect(Collectors.joining(","));
  }

  private static String path(AnnotatedElement element) {
    Path path = element.getAnnotation(Path.class);
    String value = path == null ? "" : path.value().replaceAll("\\{\\s*(\\w+)\\s*:[^}]*\\}", "{$1}");
    return value.isEmpty() || value.startsWith("/") ? value : "/" + value;
  }
}
