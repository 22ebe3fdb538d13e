package org.complaintdesk.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.complaintdesk.demo.SampleProgress.Played;
import org.complaintdesk.desk.Login;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Plays the stories of the sample cases on the desk, all together in one order of time, each step in a transaction of
 * its own. The desk's clock shows the time of the step meanwhile, so nothing else may be at work.
 */
@Component
@Profile("demo")
class SampleCases {

  private final SampleFile file;
  private final SampleDesk desk;
  private final SampleProgress progress;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final ZoneId zone;

  SampleCases(@Value("${complaint-desk.demo.cases:classpath:demo/sample-cases.yml}") Resource file, SampleDesk desk,
      SampleProgress progress, PlatformTransactionManager transactions, Clock clock,
      @Value("${complaint-desk.zone}") ZoneId zone) {
    this.file = SampleFile.read(file);
    this.desk = desk;
    this.progress = progress;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * Plays what has not been played yet; the second time nothing is left.
   *
   * @return how many steps were played
   * @throws IllegalStateException naming the case and the step that cannot be played
   */
  int play() {
    if (progress.isDone()) {
      return 0;
    }
    StoryTime time = new StoryTime(progress.begin(clock.instant()), zone);
    List<DueStep> open = open(time);
    open.forEach(step -> play(step, time));
    file.cases().forEach(sample -> desk.wakeUntil(progress.of(sample).number(), time.now()));
    progress.finish();
    return open.size();
  }

  private List<DueStep> open(StoryTime time) {
    List<DueStep> open = new ArrayList<>();
    for (SampleCase sample : file.cases()) {
      List<SampleStep> story = sample.story();
      for (int position = progress.of(sample).steps(); position < story.size(); position++) {
        open.add(new DueStep(sample, position, time.moment(story.get(position).at())));
      }
    }
    open.sort(Comparator.comparing(DueStep::at));
    return open;
  }

  private void play(DueStep due, StoryTime time) {
    try {
      desk.wakeUntil(progress.of(due.sample()).number(), due.at());
      transaction.executeWithoutResult(status -> {
        Played before = progress.of(due.sample());
        List<String> worksAs = due.step().does().comesIn() ? file.worksAs() : List.of();
        String number = desk.as(new Login(due.step().by()), worksAs, due.at(),
            () -> act(before.number(), due, time));
        progress.record(due.sample(), new Played(number, due.position() + 1));
      });
    } catch (RuntimeException problem) {
      throw new IllegalStateException("The sample case '%s' stops at step %d (%s): %s".formatted(
          due.sample().id(), due.position() + 1, due.step().told(), problem.getMessage()), problem);
    }
  }

  private String act(String number, DueStep due, StoryTime time) {
    SampleStep step = due.step();
    switch (step.does()) {
      case REGISTER -> {
        return desk.register(due.sample().complaint().registered(due.at(), new Login(step.by()), time));
      }
      case TAKE -> desk.take(number, required(step.task(), "task"));
      case COMPLETE -> desk.complete(number, required(step.task(), "task"), filled(step.form(), time));
      case REPLY -> desk.reply(number, required(step.text(), "text"));
      case WITHDRAW -> desk.withdraw(number, required(step.text(), "text"));
      case ESCALATE -> desk.escalate(number, required(step.text(), "text"));
    }
    return number;
  }

  private static Map<String, Object> filled(@Nullable Map<String, Object> form, StoryTime time) {
    Map<String, Object> filled = new TreeMap<>();
    required(form, "form").forEach((field, value) ->
        filled.put(field, value instanceof String text ? time.fill(text) : value));
    return filled;
  }

  private static <T> T required(@Nullable T given, String name) {
    return Objects.requireNonNull(given, () -> "'%s' is missing.".formatted(name));
  }

  /** A step that is still to be played, and its moment. */
  private record DueStep(SampleCase sample, int position, Instant at) {

    SampleStep step() {
      return sample.story().get(position);
    }
  }
}
