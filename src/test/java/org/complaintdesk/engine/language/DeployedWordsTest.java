package org.complaintdesk.engine.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.complaintdesk.support.ClockAt;
import org.complaintdesk.support.DeskClock;
import org.complaintdesk.support.DeskTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DeskTest
@ClockAt("2026-11-12 10:00")
@DisplayName("IN-10: the words of deployed models, at the node where somebody deploys and at another one")
class DeployedWordsTest {

  private static final String FORM = """
      {"id": "%s", "type": "default", "schemaVersion": 16, "components": [{"type": "textfield", "id": "trial", "key": "trial",
        "label": "%s", "properties": {"zh": "%s"}}]}""";

  @Autowired
  private RepositoryService repository;
  @Autowired
  private ProcessEngine engine;
  @Autowired
  private DeployedWords here;
  @Autowired
  private Clock clock;
  @Autowired
  private ApplicationContext resources;

  private final AtomicInteger readings = new AtomicInteger();
  private DeployedWords elsewhere;

  @BeforeEach
  void anotherNode() {
    elsewhere = new DeployedWords(new ObjectProvider<>() {
      @Override
      public ProcessEngine getObject() {
        readings.incrementAndGet();
        return engine;
      }
    }, clock, resources);
  }

  @Test
  @DisplayName("are known at once where they were deployed, and within a minute elsewhere")
  void otherNode() {
    assertThat(here.chinese("Review content")).contains("审核内容");
    assertThat(elsewhere.chinese("Review content")).contains("审核内容");
    String deployment = deploy("trial-of-nodes", "Trial of nodes", "节点试验");

    assertThat(here.chinese("Trial of nodes")).contains("节点试验");
    assertThat(elsewhere.chinese("Trial of nodes")).isEmpty();
    DeskClock.now("2026-11-12 10:01");
    assertThat(elsewhere.chinese("Trial of nodes")).contains("节点试验");
    repository.deleteDeployment(deployment, true);
    DeskClock.now("2026-11-12 10:03");
    assertThat(elsewhere.chinese("Trial of nodes")).as("cases may have it on record").contains("节点试验");
  }

  @Test
  @DisplayName("cost no query a word: the models are looked through once, and once more a minute later")
  void cost() {
    IntStream.range(0, 1000).forEach(i -> elsewhere.chinese("Word " + i));
    assertThat(readings).hasValue(1);
    DeskClock.now("2026-11-12 10:01");
    IntStream.range(0, 1000).forEach(i -> elsewhere.chinese("Review content"));
    assertThat(readings).hasValue(2);
  }

  @Test
  @DisplayName("the later deployment words them; what stands on several lines is one word; nobody else's word is known")
  void laterCounts() {
    String first = deploy("trial-of-order", "Trial of\\n  order", "先来");
    DeskClock.now("2026-11-12 10:02");
    String second = deploy("trial-of-order-again", "Trial of order", "后到");

    assertThat(here.chinese("Trial of order")).contains("后到");
    assertThat(here.chinese("Trial  of\norder")).contains("后到");
    assertThat(elsewhere.chinese("Trial of order")).contains("后到");
    assertThat(here.chinese("trial of order")).isEmpty();
    assertThat(here.chinese("")).isEmpty();
    repository.deleteDeployment(first, true);
    repository.deleteDeployment(second, true);
  }

  private String deploy(String id, String english, String chinese) {
    return repository.createDeployment().addString(id + ".form", FORM.formatted(id, english, chinese)).deploy().getId();
  }
}
