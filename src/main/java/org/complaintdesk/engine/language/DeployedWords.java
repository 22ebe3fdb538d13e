package org.complaintdesk.engine.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.repository.Deployment;
import org.complaintdesk.story.KnownWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The words of every model that was ever deployed (IN-10); where two versions differ, the later one counts. Those that
 * come with the product are known also where an analyst's version keeps them from being deployed. Each deployment is read
 * once. Whether another node has deployed is looked up once a minute.
 */
@Component
class DeployedWords implements KnownWords {

  private static final Duration KNOWN_FOR = Duration.ofMinutes(1);
  private static final List<String> SHIPPED = List.of("classpath*:processes/**/*.*", "classpath*:decisions/*.dmn");
  private static final Logger log = LoggerFactory.getLogger(DeployedWords.class);

  private final ObjectProvider<ProcessEngine> engine;
  private final Clock clock;
  private final ResourcePatternResolver resources;
  private final WordsOfModels models = new WordsOfModels();
  private final Map<String, String> words = new ConcurrentHashMap<>();
  private final Set<String> deploymentsRead = new HashSet<>();
  /** Whoever comes meanwhile is told what is known already, and holds up no connection to the database. */
  private final ReentrantLock reading = new ReentrantLock();
  private final AtomicBoolean outdated = new AtomicBoolean(true);
  private volatile Instant readAt = Instant.EPOCH;

  DeployedWords(ObjectProvider<ProcessEngine> engine, Clock clock, ResourcePatternResolver resources) {
    this.engine = engine;
    this.clock = clock;
    this.resources = resources;
  }

  @Override
  public Optional<String> chinese(String english) {
    update();
    return Optional.ofNullable(words.get(WordsOfModels.onOneLine(english)));
  }

  /** Another version was deployed at this node. */
  void outdate() {
    outdated.set(true);
  }

  @EventListener(ApplicationReadyEvent.class)
  void update() {
    if (isUpToDate() || !reading.tryLock()) {
      return;
    }
    try {
      outdated.set(false);
      readAt = clock.instant();
      if (deploymentsRead.isEmpty()) {
        readShipped();
      }
      var configuration = (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
      configuration.getCommandExecutorTxRequired().execute((CommandContext command) ->
          command.runWithoutAuthorization(() -> {
            read(configuration, command);
            return null;
          }));
    } catch (RuntimeException notRead) {
      outdated.set(true);
      throw notRead;
    } finally {
      reading.unlock();
    }
  }

  /** A clock that tests or sample cases have turned back makes it old as well. */
  private boolean isUpToDate() {
    return !outdated.get() && Duration.between(readAt, clock.instant()).abs().compareTo(KNOWN_FOR) < 0;
  }

  private void readShipped() {
    try {
      for (String pattern : SHIPPED) {
        for (Resource model : resources.getResources(pattern)) {
          words.putAll(models.of(String.valueOf(model.getFilename()), model.getContentAsByteArray()));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The product's own models cannot be read from the class path.", unreadable);
    }
  }

  private void read(ProcessEngineConfigurationImpl configuration, CommandContext command) {
    for (Deployment deployment : configuration.getRepositoryService().createDeploymentQuery().orderByDeploymentTime()
        .asc().list()) {
      if (!deploymentsRead.contains(deployment.getId())) {
        command.getResourceManager().findResourcesByDeploymentId(deployment.getId()).forEach(this::read);
        deploymentsRead.add(deployment.getId());
      }
    }
  }

  private void read(ResourceEntity resource) {
    try {
      words.putAll(models.of(resource.getName(), resource.getBytes()));
    } catch (IOException unreadable) {
      log.warn("What {} says in Chinese is not told: it cannot be read. {}", resource.getName(), unreadable.getMessage());
    }
  }
}
