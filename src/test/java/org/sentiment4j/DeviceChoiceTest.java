package org.sentiment4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code scripts/choose-device}, on machines that are made up. */
@DisabledOnOs(OS.WINDOWS)
class DeviceChoiceTest {
  private static final String A100 = "8.0, NVIDIA A100-SXM4-80GB";
  private static final String H100 = "9.0, NVIDIA H100 80GB HBM3";

  @TempDir private Path bin;
  @TempDir private Path lib;

  private int exitCode;
  private String out;
  private String err;

  @BeforeEach
  void buildWithCuda() throws IOException {
    Files.createFile(lib.resolve("nd4j-cuda-11.6-1.0.0-M2.1.jar"));
  }

  @ParameterizedTest
  @CsvSource({
    "3.7,Tesla K80",
    "7.5,Tesla T4",
    "8.0,NVIDIA A100",
    "8.6,NVIDIA A10",
    "8.9,NVIDIA L4"
  })
  void autoTakesEveryGpuThatTheLibrariesHaveCodeFor(String capability, String name)
      throws Exception {
    gpu(capability + ", " + name);
    choose("auto");
    assertThat(out).isEqualTo("cuda\t" + name + ", compute capability " + capability + "\n");
    assertThat(exitCode).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.5", "8.7", "9.0", "10.0", "12.0"})
  void autoFallsBackWhereTheLibrariesHaveNoCode(String capability) throws Exception {
    gpu(capability + ", NVIDIA Something");
    choose("auto");
    assertThat(out)
        .startsWith("cpu\tNVIDIA Something has compute capability " + capability)
        .contains("3.7 to 8.6 and 8.9");
    assertThat(err).isEmpty();
    assertThat(exitCode).isZero();
  }

  @Test
  void cudaOnAnH100IsRefusedWithTheReasonInOneLine() throws Exception {
    gpu(H100);
    choose("cuda");
    assertThat(exitCode).isEqualTo(2);
    assertThat(out).isEmpty();
    assertThat(err.lines())
        .singleElement()
        .asString()
        .startsWith("error: --device cuda: NVIDIA H100 80GB HBM3 has compute capability 9.0");
  }

  @Test
  void cudaOnAnA100IsTaken() throws Exception {
    gpu(A100);
    choose("cuda");
    assertThat(out).startsWith("cuda\tNVIDIA A100");
  }

  @Test
  void oneUnusableGpuAmongSeveralIsNamed() throws Exception {
    gpu(A100 + "\n" + H100);
    choose("auto");
    assertThat(out).startsWith("cpu\tNVIDIA H100");
  }

  @Test
  void autoWithoutTheCudaBackendFallsBackAndSaysSo() throws Exception {
    Files.delete(lib.resolve("nd4j-cuda-11.6-1.0.0-M2.1.jar"));
    gpu(A100);
    choose("auto");
    assertThat(out).startsWith("cpu\t").contains("no CUDA backend", "NVIDIA A100");
  }

  @Test
  void cudaWithoutTheCudaBackendIsRefusedAndSaysHowToAddIt() throws Exception {
    Files.delete(lib.resolve("nd4j-cuda-11.6-1.0.0-M2.1.jar"));
    gpu(A100);
    choose("cuda");
    assertThat(exitCode).isEqualTo(2);
    assertThat(err).contains("scripts/build --cuda");
  }

  @Test
  void autoWithoutNvidiaSmiIsTheCpu() throws Exception {
    choose("auto");
    assertThat(out).isEqualTo("cpu\tno CUDA GPU\n");
    assertThat(exitCode).isZero();
  }

  @Test
  void cudaWithoutNvidiaSmiIsRefused() throws Exception {
    choose("cuda");
    assertThat(exitCode).isEqualTo(2);
    assertThat(err).startsWith("error: --device cuda: no CUDA GPU").contains("nvidia-smi");
  }

  @Test
  void driverThatDoesNotAnswerCountsAsNoGpu() throws Exception {
    nvidiaSmi("echo 'NVIDIA-SMI has failed'; exit 9");
    choose("auto");
    assertThat(out).isEqualTo("cpu\tno CUDA GPU\n");
  }

  @Test
  void unknownCapabilityFallsBackAndSaysSo() throws Exception {
    gpu("[N/A], GeForce GT 710");
    choose("auto");
    assertThat(out).startsWith("cpu\t").contains("GeForce GT 710");
  }

  @Test
  void cpuIsTakenWhateverIsThere() throws Exception {
    gpu(A100);
    choose("cpu");
    assertThat(out).startsWith("cpu\t");
    assertThat(exitCode).isZero();
  }

  @Test
  void anotherValueIsLeftToTheOptionParser() throws Exception {
    choose("tpu");
    assertThat(exitCode).isZero();
    assertThat(out).isEqualTo("cpu\t\n");
  }

  private void gpu(String lines) throws IOException {
    nvidiaSmi("echo '" + lines + "'");
  }

  private void nvidiaSmi(String commands) throws IOException {
    Path script = bin.resolve("nvidia-smi");
    Files.writeString(script, "#!/bin/sh\n" + commands + "\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
  }

  private void choose(String device) throws Exception {
    // By its path, since on the made-up machine's PATH is nothing but nvidia-smi.
    ProcessBuilder process = new ProcessBuilder("/bin/bash", "scripts/choose-device", device);
    process.environment().put("PATH", bin.toString());
    process.environment().put("SENTIMENT4J_LIB", lib.toString());
    process.environment().remove("CUDA_VISIBLE_DEVICES");
    Path errors = bin.resolve("stderr");
    process.redirectError(errors.toFile());
    Process started = process.start();
    out = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    exitCode = started.waitFor();
    err = Files.readString(errors);
  }
}
