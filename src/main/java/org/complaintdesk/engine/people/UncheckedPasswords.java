package org.complaintdesk.engine.people;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.complaintdesk.access.SampleLogins;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The engine can pass over its rules for passwords, but says so below its public interface only. */
@Component
@Profile("demo")
class UncheckedPasswords implements SampleLogins {

  private final IdentityServiceImpl identity;

  UncheckedPasswords(IdentityService identity) {
    this.identity = (IdentityServiceImpl) identity;
  }

  @Override
  public void save(User person) {
    identity.saveUser(person, true);
  }
}
