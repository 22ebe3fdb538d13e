package org.complaintdesk.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The ways in for machines and programs. What is no door is shut. */
record AccessDoors(List<Door> doors) {

  /** The rights that the engine gives for this request beyond those of the caller's own groups. */
  List<String> worksAs(HttpServletRequest request) {
    return doors.stream().filter(door -> door.matcher().matches(request)).flatMap(door -> door.worksAs().stream())
        .toList();
  }

  RequestMatcher[] matchers() {
    return doors.stream().map(Door::matcher).toArray(RequestMatcher[]::new);
  }

  /**
   * One way in.
   *
   * @param path     it and everything under it
   * @param groups   who may pass; every user of the desk when empty
   * @param worksAs  roles whose rights the engine adds while the desk works on the request, because the address itself
   *                 decides what is allowed
   */
  record Door(String path, List<String> groups, List<String> worksAs) {

    Door(String path, @Nullable List<String> groups, @Nullable List<String> worksAs) {
      this.path = path;
      this.groups = Objects.requireNonNullElse(groups, List.of());
      this.worksAs = Objects.requireNonNullElse(worksAs, List.of());
    }

    RequestMatcher matcher() {
      return new AccessPath(path);
    }
  }
}
