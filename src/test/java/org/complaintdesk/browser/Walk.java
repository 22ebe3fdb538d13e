package org.complaintdesk.browser;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.complaintdesk.notice.NoticesOnRecord;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.ClockAt;
import org.complaintdesk.support.DeskClock;
import org.complaintdesk.support.Everybody;
import org.complaintdesk.support.Processes;
import org.complaintdesk.support.Workplace;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** People go through the desk at a real browser, step by step, each of them logged in. */
@ClockAt("2026-11-12 10:00")
abstract class Walk {

  @LocalServerPort
  private int port;
  @Autowired
  private Cases cases;
  @Autowired
  private Everybody engine;
  @Autowired
  private DeskClock clock;
  @Autowired
  private NoticesOnRecord notices;
  @Autowired
  private Processes processes;
  @Autowired
  private TaskService tasks;
  @Autowired
  private FormService forms;
  @Autowired
  private RuntimeService runtime;

  /** Every step at the browser. */
  Stories stories(Chromium chromium, Hand hand, WalkedForms walked) {
    BrowserWorkplace browser = browser(chromium, hand, walked);
    return stories(browser, browser);
  }

  /** The steps at the browser that bring something new. */
  Stories shortStories(Chromium chromium, Hand hand, WalkedForms walked) {
    BrowserWorkplace browser = browser(chromium, hand, walked);
    return stories(new WhatIsNew(browser, engine.work()), browser);
  }

  /** The choices at the browser that no story has made. */
  Choices choices(Chromium chromium, Hand hand, WalkedForms walked) {
    BrowserWorkplace browser = browser(chromium, hand, walked);
    return new Choices(cases, clock, engine.at(new WhatIsNew(browser, engine.work())), browser);
  }

  private Stories stories(Workplace workplace, BrowserWorkplace browser) {
    return new Stories(cases, clock, engine.at(workplace), browser, notices, processes);
  }

  private BrowserWorkplace browser(Chromium chromium, Hand hand, WalkedForms walked) {
    return new BrowserWorkplace(chromium, port, tasks, forms, runtime, walked, hand);
  }
}
