package org.complaintdesk.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Matches a path and everything under it.
 *
 * <p>It compares what the container dispatches by. Spring's path patterns leave out the part that a servlet is mapped
 * to, and so would never see "/engine-rest" in a request for the engine's own servlet.
 */
record AccessPath(String path) implements RequestMatcher {

  @Override
  public boolean matches(HttpServletRequest request) {
    String asked = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
    return asked.equals(path) || asked.startsWith(path + "/");
  }
}
