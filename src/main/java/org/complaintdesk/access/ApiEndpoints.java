package org.complaintdesk.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The ways in for machines and programs. What is no endpoint is shut. */
record ApiEndpoints(List<Endpoint> endpoints) {

  /** The rights that the engine gives for this request beyond those of the caller's own groups. */
  List<String> worksAs(HttpServletRequest request) {
    return endpoints.stream().filter(endpoint -> endpoint.matcher().matches(request))
        .flatMap(endpoint -> endpoint.worksAs().stream()).toList();
  }

  RequestMatcher[] matchers() {
    return endpoints.stream().map(Endpoint::matcher).toArray(RequestMatcher[]::new);
  }

  /**
   * One way in.
   *
   * @param path     it and everything under it
   * @param groups   who may pass; every user of the desk when empty
   * @param readers  who may besides only read
   * @param worksAs  roles whose rights the engine adds while the desk works on the request, because the address itself
   *                 decides what is allowed
   */
  record Endpoint(String path, List<String> groups, List<String> readers, List<String> worksAs) {

    Endpoint(String path, @Nullable List<String> groups, @Nullable List<String> readers,
        @Nullable List<String> worksAs) {
      this.path = path;
      this.groups = Objects.requireNonNullElse(groups, List.of());
      this.readers = Objects.requireNonNullElse(readers, List.of());
      this.worksAs = Objects.requireNonNullElse(worksAs, List.of());
    }

    RequestMatcher matcher() {
      return new AccessPath(path);
    }
  }
}
