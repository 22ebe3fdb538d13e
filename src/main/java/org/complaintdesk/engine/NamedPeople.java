package org.complaintdesk.engine;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.complaintdesk.complaint.People;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The names of the engine's users, first name first as in Tasklist; readers need no right to look into profiles. */
@Component
class NamedPeople implements People {

  private final ObjectProvider<ProcessEngine> engine;

  NamedPeople(ObjectProvider<ProcessEngine> engine) {
    this.engine = engine;
  }

  @Override
  public String name(String id) {
    User user = find(id);
    String name = user == null ? "" : Stream.of(user.getFirstName(), user.getLastName())
        .filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" "));
    return name.isEmpty() ? id : name;
  }

  private @Nullable User find(String id) {
    var configuration = (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
    return configuration.getCommandExecutorTxRequired().execute((CommandContext command) ->
        command.runWithoutAuthorization(() -> command.getReadOnlyIdentityProvider().findUserById(id)));
  }
}
