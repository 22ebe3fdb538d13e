package org.complaintdesk.engine.people;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.complaintdesk.access.password.PasswordRule;
import org.complaintdesk.engine.guard.EngineMessages;
import org.complaintdesk.engine.guard.PasswordGuard;
import org.jspecify.annotations.Nullable;

/** The desk's rules for passwords as the engine and its web applications ask for them. */
class DeskPasswordPolicy implements PasswordPolicy {

  private final EngineMessages messages = new EngineMessages();

  @Override
  public List<PasswordPolicyRule> getRules() {
    return Stream.of(PasswordRule.values()).map(this::rule).toList();
  }

  private PasswordPolicyRule rule(PasswordRule rule) {
    return new PasswordPolicyRule() {

      /** The pages look a name up in their own language files, and show what is not there: the sentence itself. */
      @Override
      public String getPlaceholder() {
        return PasswordGuard.sentence(rule, messages);
      }

      @Override
      public Map<String, String> getParameters() {
        return Map.of();
      }

      @Override
      public boolean execute(String password) {
        return rule.accepts(password, "");
      }

      @Override
      public boolean execute(String password, @Nullable User user) {
        return rule.accepts(password, user == null || user.getId() == null ? "" : user.getId());
      }
    };
  }
}
