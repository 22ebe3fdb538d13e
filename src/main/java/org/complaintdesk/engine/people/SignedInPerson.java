package org.complaintdesk.engine.people;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.complaintdesk.desk.CurrentPerson;
import org.complaintdesk.desk.Login;
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
  public Optional<Login> id() {
    return signedIn().map(Authentication::getUserId).map(Login::new);
  }

  @Override
  public List<String> groups() {
    return signedIn().map(Authentication::getGroupIds).orElse(List.of());
  }

  private Optional<Authentication> signedIn() {
    return Optional.ofNullable(identity.getObject().getCurrentAuthentication());
  }
}
