package org.complaintdesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.catalina.valves.RemoteIpValve;
import org.complaintdesk.support.DeskTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

@DeskTest
@DisplayName("PR-1: only a proxy that an operator has named tells where a caller comes from")
class ProxiesTest {

  @Autowired
  private ServletWebServerApplicationContext desk;

  @Test
  void theProgramsOfThisMachineAreBelieved() {
    assertThat("127.0.0.1").matches(believed());
    assertThat("0:0:0:0:0:0:0:1").matches(believed());
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.7", "192.168.1.7", "172.16.0.7", "127.0.0.10", "169.254.1.1", "100.64.0.1",
      "203.0.113.7", "fe80:0:0:0:0:0:0:1", "fd00:0:0:0:0:0:0:1"})
  @DisplayName("a caller in the same network may not give himself out as another")
  void nobodyElseIs(String address) {
    assertThat(address).doesNotMatch(believed());
  }

  private String believed() {
    for (var valve : ((TomcatWebServer) desk.getWebServer()).getTomcat().getEngine().getPipeline().getValves()) {
      if (valve instanceof RemoteIpValve proxies) {
        assertThat(proxies.getTrustedProxies()).isNull();
        return proxies.getInternalProxies();
      }
    }
    throw new AssertionError("the desk hears no proxy at all");
  }
}
