package org.complaintdesk.access.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.io.ClassPathResource;

@DisplayName("How much a login may ask for in a minute")
class RequestBoundsTest {

  private static final List<String> PROGRAM = List.of("api-client");
  private static final List<String> PERSON = List.of("junior-agent");

  private final RequestBounds bounds =
      new RequestBounds(new PaceProperties(3, Map.of("api-client", 6, "other", 4)), new SimpleMeterRegistry());

  @Test
  @DisplayName("depends on its groups; of several that are named the largest counts")
  void ofGroups() {
    assertThat(heard("person", PERSON)).isEqualTo(3);
    assertThat(heard("program", PROGRAM)).isEqualTo(6);
    assertThat(heard("both", List.of("other", "junior-agent", "api-client"))).isEqualTo(6);
    assertThat(heard("nobody", List.of())).isEqualTo(3);
  }

  @Test
  @DisplayName("is forgotten with the minute")
  void newMinute() {
    heard("person", PERSON);
    assertThatThrownBy(() -> bounds.check("secret of person")).isInstanceOf(TooManyRequestsException.class);

    bounds.endMinute();

    bounds.check("secret of person");
    assertThat(heard("person", PERSON)).isEqualTo(3);
  }

  @Test
  @DisplayName("is what has come in: what brings other credentials is looked at")
  void others() {
    heard("person", PERSON);

    bounds.check("a guess");
    bounds.count("neighbour", PERSON, "secret of neighbour");
    bounds.check("secret of neighbour");
  }

  @Test
  @DisplayName("is plenty for people, also by a script, and no bound for a program that registers a hundred complaints a second")
  void asDelivered() throws Exception {
    PaceProperties delivered = new Binder(ConfigurationPropertySources.from(
        new YamlPropertySourceLoader().load("delivered", new ClassPathResource("application.yml"))))
        .bind("complaint-desk.requests", PaceProperties.class).get();

    assertThat(delivered.boundOf(PERSON)).isBetween(6000, 12_000);
    assertThat(delivered.boundOf(PROGRAM)).isGreaterThanOrEqualTo(4 * 100 * 60);
  }

  private int heard(String login, List<String> groups) {
    int heard = 0;
    try {
      while (true) {
        bounds.count(login, groups, "secret of " + login);
        heard++;
      }
    } catch (TooManyRequestsException enough) {
      assertThat(enough.secondsToWait()).isPositive();
      return heard;
    }
  }
}
