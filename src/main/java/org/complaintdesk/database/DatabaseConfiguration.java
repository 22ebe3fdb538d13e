package org.complaintdesk.database;

import java.io.File;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.autoconfigure.system.DiskSpaceHealthIndicatorProperties;
import org.springframework.boot.actuate.system.DiskSpaceHealthIndicator;
import org.springframework.boot.autoconfigure.orm.jpa.EntityManagerFactoryBuilderCustomizer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({CompactionProperties.class, WatchProperties.class})
class DatabaseConfiguration {

  private static final Pattern FILE_OF_H2 = Pattern.compile("jdbc:h2:(?:file:([^;]+)|([./~][^;:]*)).*");

  /** Of the disk on which the file of the embedded database lies, unless a setting names another place. */
  @Bean
  DiskSpaceHealthIndicator diskSpaceHealthIndicator(DiskSpaceHealthIndicatorProperties properties,
      @Value("${spring.datasource.url:}") String url, @Value("${management.health.diskspace.path:}") String named) {
    File place = named.isEmpty() ? folder(url).orElse(properties.getPath()) : properties.getPath();
    return new DiskSpaceHealthIndicator(place, properties.getThreshold());
  }

  /** The records are mapped on the side while the engine is built, which needs none of them: a desk starts sooner. */
  @Bean
  EntityManagerFactoryBuilderCustomizer mappedOnTheSide() {
    return builder -> builder.setBootstrapExecutor(new SimpleAsyncTaskExecutor("records-"));
  }

  static Optional<File> folder(String url) {
    Matcher file = FILE_OF_H2.matcher(url);
    if (!file.matches()) {
      return Optional.empty();
    }
    String path = Objects.requireNonNullElse(file.group(1), file.group(2));
    String home = Matcher.quoteReplacement(System.getProperty("user.home"));
    return Optional.ofNullable(new File(path.replaceFirst("^~", home)).getAbsoluteFile().getParentFile());
  }
}
