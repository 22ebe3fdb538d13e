package org.complaintdesk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.complaintdesk.support.Agents;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.ClockAt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
@DisplayName("A manager who looks after the cases finds them in Cockpit in words that are his (TR-1, IN-10)")
@ClockAt("2026-11-12 10:00")
class CockpitAtTheBrowserTest {

  @LocalServerPort
  private int port;
  @Autowired
  private Cases cases;
  @Autowired
  private Agents agents;
  @Autowired
  private IdentityService identity;

  @AfterEach
  void goes(Chromium chromium) {
    chromium.reads("en-US,en");
    identity.deleteUser("nogroup");
  }

  @Test
  @DisplayName("he begins among the processes, reads number, customer, type and step first, and is offered what he may do")
  void manager(Chromium chromium) {
    String number = cases.received("tariff.billing-error");
    agents.reviewedAndAccepted(number);
    agents.settledByJunior(number, 50.01);

    Cockpit manager = Cockpit.of("manager", chromium, port).opensProcess("Complaint handling");
    assertThat(chromium.address()).contains("#/process-definition/");
    assertThat(manager.caseAmongOthers(number))
        .containsExactly(number, "李*", "Tariff: mistake in the bill", "Approve dispatch", "3 normal");
    assertThat(manager.changes()).isEmpty();
    assertThat(chromium.shown(By.cssSelector(".history-time-to-live a")).getCssValue("pointer-events")).isEqualTo("none");
    chromium.keepPicture("cockpit-cases");

    manager.opensCase(number);
    assertThat(manager.fact("Step")).isEqualTo("Approve dispatch");
    assertThat(manager.fact("Customer")).isEqualTo("李*");
    assertThat(manager.changes()).as("to start again what failed").containsOnly("repeat");
    assertThat(manager.variables()).contains("Way that was chosen", "Role that settles", "Within that role’s authority")
        .doesNotContain("route", "settledBy", "withinAuthority");
    assertThat(manager.changes()).containsOnly("repeat");
    manager.tab("User Tasks");
    chromium.shown(By.cssSelector(".user-tasks td.activity"));
    assertThat(manager.changes()).containsOnly("repeat");
    chromium.keepPicture("cockpit-variables");
    assertThat(chromium.everything()).doesNotContain("李明", "13893112345");
  }

  @Test
  @DisplayName("an administrator is offered all")
  void administrator(Chromium chromium) {
    String number = cases.received("tariff.billing-error");

    Cockpit admin = Cockpit.of("admin", chromium, port).opensProcess("Complaint handling");
    admin.caseAmongOthers(number);
    chromium.until(page -> admin.changes().contains("pause"));
    admin.opensCase(number);
    chromium.until(page -> admin.changes().contains("remove"));
    assertThat(admin.changes()).contains("remove", "repeat", "plus", "pause");
  }

  @Test
  @DisplayName("the dashboard is there for whoever goes to it")
  void dashboard(Chromium chromium) {
    Cockpit.of("manager", chromium, port);

    chromium.click(By.cssSelector("a[href$='#/dashboard'], .navbar-header a"));

    chromium.until(page -> chromium.address().contains("#/dashboard"));
  }

  @Test
  @DisplayName("who belongs to no group is told so at Welcome and at Tasklist, in his language, with what to do")
  void noGroup(Chromium chromium) {
    User nobody = identity.newUser("nogroup");
    nobody.setPassword("chosen on a rainy day");
    identity.saveUser(nobody);
    String desk = "http://localhost:" + port;

    chromium.forget(desk);
    chromium.open(desk + "/camunda/app/welcome/default/");
    Login.with("nogroup", "chosen on a rainy day", chromium, () -> chromium.everything().contains("belong to no group yet"));
    assertThat(chromium.text(By.cssSelector(".webapps [role=status]"))).contains("Ask an administrator");
    chromium.keepPicture("no-group-at-welcome");

    chromium.forget(desk);
    chromium.reads("zh-CN,zh");
    chromium.open(desk + "/camunda/app/tasklist/default/");
    Login.with("nogroup", "chosen on a rainy day", chromium, () -> chromium.everything().contains("尚未加入任何用户组"));
    assertThat(chromium.text(By.cssSelector(".alert"))).contains("请联系系统管理员");
    chromium.keepPicture("no-group-at-tasklist");
    chromium.complaints();
  }

  @Test
  @DisplayName("whoever has a group finds his applications at Welcome and no such sentence")
  void group(Chromium chromium) {
    Login.as("junior", chromium, port, "welcome");

    chromium.shown(By.cssSelector(".webapps"));
    chromium.settled();
    assertThat(chromium.everything()).doesNotContain("no group");
  }
}
