package org.complaintdesk.cost.peer;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;

/**
 * A plain Camunda Boot application with its REST interface and web applications, set up as the manual has it: HTTP
 * Basic, authorizations, and the history and people of the desk. The profile keeps it out of the desk, whose scan for
 * components would find it.
 */
@SpringBootApplication
@Profile(PeerApplication.PROFILE)
public class PeerApplication {

  static final String PROFILE = "peer";
  /** In place of the desk's own settings, which lie on the same class path. */
  private static final String SETTINGS = "--spring.config.location=classpath:/cost/peer/peer.yml";

  public static void main(String[] arguments) {
    SpringApplication.run(PeerApplication.class, withSettings(List.of(arguments)));
  }

  /** The arguments that make an application the peer, and those given. */
  public static String[] withSettings(List<String> arguments) {
    return Stream.concat(Stream.of(SETTINGS, "--spring.profiles.active=" + PROFILE), arguments.stream())
        .toArray(String[]::new);
  }

  @Bean
  PeerEngine engine() {
    return new PeerEngine();
  }

  @Bean
  SmartInitializingSingleton people(IdentityService identity, AuthorizationService authorizations) {
    return new PeerPeople(identity, authorizations)::seed;
  }

  @Bean
  FilterRegistrationBean<ProcessEngineAuthenticationFilter> httpBasic() {
    var door = new FilterRegistrationBean<>(new ProcessEngineAuthenticationFilter());
    door.addUrlPatterns("/engine-rest/*");
    door.addInitParameter("authentication-provider", HttpBasicAuthenticationProvider.class.getName());
    return door;
  }
}
