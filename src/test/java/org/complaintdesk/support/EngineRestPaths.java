package org.complaintdesk.support;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.rest.dto.CamundaQueryParam;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;
import org.springframework.core.annotation.AnnotationUtils;

/** All addresses of the engine's own interface, found in its classes: what a newer engine adds is among them. */
public final class EngineRestPaths {

  private EngineRestPaths() {
  }

  /**
   * One thing that can be asked of the engine.
   *
   * @param template   below the interface's root, with places in braces, such as {@code /task/{id}/complete}
   * @param body       what is read of a body in JSON, or nothing
   * @param consumes   how a body is sent
   * @param parameters what the query may hold
   */
  public record Asked(String method, String template, Optional<Class<?>> body, String consumes,
                      Set<String> parameters) {
  }

  /** All of them, sorted. */
  public static List<Asked> all() {
    List<Asked> found = new ArrayList<>();
    collect(DefaultProcessEngineRestServiceImpl.class, "", found);
    return found.stream().sorted(Comparator.comparing(Asked::template).thenComparing(Asked::method)).toList();
  }

  private static void collect(Class<?> resource, String above, List<Asked> found) {
    Set<String> queried = queriedBy(resource);
    for (Method method : resource.getMethods()) {
      if (method.isBridge()) {
        continue;
      }
      Optional<String> verb = verb(method);
      Optional<String> own = Optional.ofNullable(AnnotationUtils.findAnnotation(method, Path.class)).map(Path::value);
      String template = joined(above, own.orElse(""));
      if (verb.isPresent()) {
        found.add(asked(verb.get(), template, method, queried));
      } else if (own.isPresent()) {
        collect(method.getReturnType(), template, found);
      }
    }
  }

  private static Asked asked(String verb, String template, Method method, Set<String> queried) {
    Set<String> parameters = new LinkedHashSet<>(verb.equals("GET") ? queried : Set.of());
    Arrays.stream(method.getParameters()).map(parameter -> parameter.getAnnotation(QueryParam.class))
        .filter(named -> named != null).forEach(named -> parameters.add(named.value()));
    Consumes consumes = AnnotationUtils.findAnnotation(method, Consumes.class);
    return new Asked(verb, template, body(method), consumes == null ? MediaType.APPLICATION_JSON : consumes.value()[0],
        parameters);
  }

  private static Optional<Class<?>> body(Method method) {
    return Arrays.stream(method.getParameters()).filter(parameter -> parameter.getAnnotations().length == 0)
        .<Class<?>>map(Parameter::getType).findFirst();
  }

  /** A list that is queried by a body can be queried by parameters of the same names. */
  private static Set<String> queriedBy(Class<?> resource) {
    Set<String> names = new LinkedHashSet<>();
    Arrays.stream(resource.getMethods()).flatMap(method -> Stream.of(method.getParameterTypes()))
        .flatMap(type -> Stream.of(type.getMethods()))
        .map(setter -> setter.getAnnotation(CamundaQueryParam.class))
        .filter(named -> named != null).forEach(named -> names.add(named.value()));
    return names;
  }

  private static Optional<String> verb(AnnotatedElement method) {
    return Arrays.stream(AnnotationUtils.getAnnotations(method)).map(Annotation::annotationType)
        .map(type -> type.getAnnotation(HttpMethod.class)).filter(verb -> verb != null).map(HttpMethod::value)
        .findFirst();
  }

  private static String joined(String above, String own) {
    String plain = own.replaceAll("^/+|/+$", "");
    return plain.isEmpty() ? above : above + "/" + plain;
  }
}
