package org.complaintdesk.browser;

import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.complaintdesk.support.Work;
import org.complaintdesk.support.Workplace;

/** Takes to the browser what no step of the walk has shown there yet, and leaves the rest to the engine: a short walk. */
final class WhatIsNew implements Workplace {

  private final BrowserWorkplace browser;
  private final Work engine;

  WhatIsNew(BrowserWorkplace browser, Work engine) {
    this.browser = browser;
    this.engine = engine;
  }

  @Override
  public void completes(String person, Task task, Map<String, Object> answers) {
    if (browser.isNew(task, answers)) {
      browser.completes(person, task, answers);
    } else {
      engine.complete(person, task, answers);
    }
  }
}
