package org.complaintdesk.access;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.complaintdesk.desk.CurrentPerson;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The user whom the engine knows to be signed in for the running request. */
@Component
class SignedInPerson implements CurrentPerson {

  private final ObjectProvider<IdentityService> identity;

  SignedInPerson(ObjectProvider<IdentityService> identity) {
    this.identity = identity;
  }

  @Override
  public Optional<String> id() {
    return Optional.ofNullable(identity.getObject().getCurrentAuthentication()).map(Authentication::getUserId);
  }
}
