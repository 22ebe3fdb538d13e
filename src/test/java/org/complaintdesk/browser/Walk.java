package org.complaintdesk.browser;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.EscalatedCases;
import org.complaintdesk.support.Workplace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** People go through the desk at a real browser, step by step, each of them logged in. */
abstract class Walk {

  @LocalServerPort
  private int port;
  @Autowired
  private Cases engine;
  @Autowired
  private EscalatedCases escalations;
  @Autowired
  private TaskService tasks;
  @Autowired
  private FormService forms;
  @Autowired
  private RuntimeService runtime;

  @BeforeEach
  void thursdayMorning() {
    Cases.now("2026-11-12 10:00");
  }

  @AfterEach
  void resetClock() {
    ClockUtil.reset();
  }

  /** Every step at the browser. */
  Stories stories(Chromium chromium, Hand hand, WalkedForms walked) {
    BrowserWorkplace browser = browser(chromium, hand, walked);
    return stories(browser, browser);
  }

  /** The steps at the browser that bring something new. */
  Stories shortStories(Chromium chromium, Hand hand, WalkedForms walked) {
    BrowserWorkplace browser = browser(chromium, hand, walked);
    return stories(new WhatIsNew(browser, engine), browser);
  }

  /** The choices at the browser that no story has made. */
  Choices choices(Chromium chromium, Hand hand, WalkedForms walked) {
    BrowserWorkplace browser = browser(chromium, hand, walked);
    Cases cases = engine.at(new WhatIsNew(browser, engine));
    return new Choices(cases, escalations.at(cases), browser);
  }

  private Stories stories(Workplace workplace, BrowserWorkplace browser) {
    Cases cases = engine.at(workplace);
    return new Stories(cases, escalations.at(cases), browser);
  }

  private BrowserWorkplace browser(Chromium chromium, Hand hand, WalkedForms walked) {
    return new BrowserWorkplace(chromium, port, tasks, forms, runtime, walked, hand);
  }
}
