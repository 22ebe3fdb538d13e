package org.complaintdesk.access.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.util.ResourceTypeUtil;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("PR-1: permissions by the names that role files use")
class EnginePermissionsTest {

  @ParameterizedTest
  @EnumSource(Resources.class)
  @DisplayName("every permission that the engine has for a kind of resource is found, with the engine's own meaning")
  void asTheEngineHasThem(Resources resource) {
    Permission[] known = ResourceTypeUtil.getPermissionsByResourceType(resource.resourceType());

    assertThat(known).isNotEmpty();
    assertThat(Stream.of(known)).allSatisfy(permission ->
        assertThat(EnginePermissions.named(permission.getName(), resource).getValue())
            .isEqualTo(permission.getValue()));
  }

  @Test
  @DisplayName("what the engine does not know for that kind of resource is refused by name")
  void unknown() {
    assertThatIllegalArgumentException().isThrownBy(() -> EnginePermissions.named("RETRY_JOB", Resources.TASK))
        .withMessageContaining("RETRY_JOB");
  }
}
