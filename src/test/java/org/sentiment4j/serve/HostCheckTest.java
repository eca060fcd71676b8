package org.sentiment4j.serve;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Under which names a server is reached that others than its machine reach. */
class HostCheckTest {
  private final HostCheck open = new HostCheck("Studio.Local", true);

  @ParameterizedTest
  @ValueSource(
      strings = {"studio.local:8080", "localhost", "192.0.2.1:8080", "[2001:db8::1]:80", "[::1]"})
  void addressesAndItsOwnNameAreServed(String host) {
    assertThatCode(() -> open.checkHost(host)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "192.0.2.1.evil.example:80", "1", "", ":80", "[evil]"})
  void anyOtherNameIsRefused(String host) {
    assertThatThrownBy(() -> open.checkHost(host))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("or the name that --host was given");
  }
}
