package org.sentiment4j.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessorTest {

  @Test
  void theFirstProcessorIsNamedWithItsNumbers() {
    assertThat(
            Processor.kind(
                List.of(
                    "processor\t: 0",
                    "vendor_id\t: GenuineIntel",
                    "cpu family\t: 6",
                    "model\t\t: 207",
                    "model name\t: Intel(R) Xeon(R) Processor",
                    "stepping\t: 2",
                    "flags\t\t: fpu: vme",
                    "",
                    "processor\t: 1",
                    "model\t\t: 208")))
        .contains("Intel(R) Xeon(R) Processor, cpu family 6, model 207, stepping 2");
  }

  @Test
  void oneWithoutANameIsItsNumbers() {
    assertThat(
            Processor.kind(
                List.of(
                    "processor\t: 0",
                    "CPU implementer\t: 0x41",
                    "CPU part\t: 0xd0c",
                    "CPU revision\t: 1")))
        .contains("CPU implementer 0x41, CPU part 0xd0c, CPU revision 1");
  }

  @Test
  void whereNothingIsSaidNothingIsKnown() {
    assertThat(Processor.kind(List.of("", "processor : 0"))).isEmpty();
  }
}
