package org.sentiment4j.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentiment4j.error.InputException;
import org.sentiment4j.file.Pipes;

class RunLockTest {
  @TempDir private Path logs;

  @Test
  void aRunInUseIsRefused() throws IOException {
    RunDirectory run = RunDirectory.create(logs, "test");

    try (RunLock lock = RunLock.of(run)) {
      assertThatThrownBy(() -> RunLock.of(lock.run()))
          .isInstanceOf(InputException.class)
          .hasMessageContaining(run.path() + ": in use by another process");
    }
  }

  @Test
  void whoeverLooksSeesWhetherARunIsInUseAndChangesNothing() throws IOException {
    RunDirectory run = RunDirectory.create(logs, "test");
    assertThat(RunLock.isHeld(run)).isFalse();
    assertThat(run.path()).isEmptyDirectory();

    try (RunLock lock = RunLock.of(run)) {
      assertThat(RunLock.isHeld(lock.run())).isTrue();
    }
    assertThat(RunLock.isHeld(run)).isFalse();
    RunLock.of(run).close();
  }

  @Test
  void aLockThatIsNoFileIsNamedAndNotWaitedFor() throws IOException, InterruptedException {
    RunDirectory run = RunDirectory.create(logs, "test");
    Pipes.make(run.path().resolve(".lock"));

    assertThatThrownBy(() -> RunLock.of(run))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(".lock: a pipe or a device");
  }

  @Test
  void aRunThatWasInUseCanBeUsedAgain() throws IOException {
    RunDirectory run = RunDirectory.create(logs, "test");
    RunLock.of(run).close();

    try (RunLock lock = RunLock.of(run)) {
      assertThat(lock.run()).isEqualTo(run);
    }
  }
}
