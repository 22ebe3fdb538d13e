package org.complaintdesk.notice;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.complaintdesk.support.Agents;
import org.complaintdesk.support.Cases;
import org.complaintdesk.support.Customer;
import org.complaintdesk.support.DeskClock;
import org.complaintdesk.support.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What all tests of notices by e-mail share: a running desk, and a mail server for its channel. */
@DeskTest
abstract class MailScenario {

  protected static final String CUSTOMER = "li.ming@example.com";
  private static final String CHANNEL = "emailChannel";

  @RegisterExtension
  static final GreenMailExtension MAIL = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

  @Autowired
  protected Cases cases;
  @Autowired
  protected Agents agents;
  @Autowired
  protected Customer customer;
  @Autowired
  protected ManagementService management;
  @Autowired
  protected RuntimeService runtime;
  @Autowired
  protected IdentityService identity;
  @Autowired
  private DefaultListableBeanFactory beans;
  @Autowired
  private MessageSource messages;
  @Autowired
  protected Clock clock;

  protected final JavaMailSenderImpl server = new JavaMailSenderImpl();

  @BeforeEach
  void aMailServer() {
    DeskClock.now("2026-11-12 10:00");
    server.setHost("127.0.0.1");
    server.setPort(MAIL.getSmtp().getPort());
  }

  @AfterEach
  void aDeskWithoutMail() {
    jobs().forEach(job -> runtime.deleteProcessInstance(job.getProcessInstanceId(), "The test is over."));
    beans.destroySingleton(CHANNEL);
    ClockUtil.reset();
  }

  /** From here on notices go out. */
  void openChannel() {
    beans.registerSingleton(CHANNEL, new EmailChannel(server, "投诉服务中心 <desk@example.com>", messages, clock));
  }

  void setEmail(String login, String address) {
    User user = identity.createUserQuery().userId(login).singleResult();
    user.setEmail(address);
    identity.saveUser(user);
  }

  void deliverAll() {
    while (!jobs().isEmpty()) {
      carryOut(jobs());
    }
  }

  void carryOut(List<Job> jobs) {
    jobs.forEach(job -> management.executeJob(job.getId()));
  }

  List<Job> jobs() {
    return jobQuery().list();
  }

  JobQuery jobQuery() {
    return management.createJobQuery().processDefinitionKey(NoticeVariables.PROCESS).orderByJobId().asc();
  }
}
