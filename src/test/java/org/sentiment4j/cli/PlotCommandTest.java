package org.sentiment4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentiment4j.run.RunDirectory;

class PlotCommandTest {
  @TempDir Path folder;

  private Path log;

  @BeforeEach
  void write() throws IOException {
    log =
        Files.writeString(
            folder.resolve("lstm.csv"),
            "epoch,train_loss,train_acc,val_loss,val_acc\n0,0.5,0.7,0.4,0.8\n1,0.4,0.8,0.3,0.9\n");
  }

  @Test
  void theEndOfTheNameSaysWhatIsWritten() throws IOException {
    Path png = folder.resolve("new/curves.PNG");
    Path svg = folder.resolve("curves.svg");

    Program plot = Program.run("plot", log, "--out", png, "--width", 900, "--height", 400);

    assertThat(plot).isEqualTo(new Program(0, "written: " + png + "\n", ""));
    assertThat(ImageIO.read(png.toFile()).getWidth()).isEqualTo(900);
    assertThat(ImageIO.read(png.toFile()).getHeight()).isEqualTo(400);
    assertThat(Program.run("plot", log, "--out", svg, "--title", "Two epochs").exitCode()).isZero();
    assertThat(svg).content().startsWith("<?xml").contains("width=\"1200px\"");
  }

  @Test
  void aPictureOfBeforeIsReplaced() throws IOException {
    Path svg = Files.writeString(folder.resolve("curves.svg"), "old");

    Program.run("plot", log, "--out", svg);

    assertThat(svg).content().startsWith("<?xml").endsWith("</svg>\n");
  }

  @Test
  void whatIsLeftOutIsSaid() throws IOException {
    Path trained =
        Files.writeString(
            folder.resolve("trained.csv"), "epoch,train_loss,train_acc\n0,0.5,0.7\n1,0.4,0.8\n");
    Path young =
        Files.writeString(folder.resolve("young.csv"), "epoch,train_loss,train_acc,val_acc\n");
    Path out = folder.resolve("curves.png");

    Program plot = Program.run("plot", log, trained, young, "--out", out);

    assertThat(plot.exitCode()).isZero();
    assertThat(plot.err().lines())
        .containsExactly(
            "left out, no epoch is finished: young",
            "no validation figures, only training: trained");
    assertThat(Program.run("plot", log, trained, "--out", out, "--quiet").err()).isEmpty();
  }

  @Test
  void allThatIsWrongIsSaidAtOnceAndNothingIsWritten() throws IOException {
    Path missing = folder.resolve("missing");
    Path out = folder.resolve("new/curves.gif");

    Program plot = Program.run("plot", missing, "--out", out, "--width", 1, "--height", 100_000);

    assertThat(plot.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(plot.err().lines())
        .containsExactly(
            "error: --width 1: expected a whole number from 600 to 5000",
            "error: --height 100000: expected a whole number from 250 to 5000",
            "error: --out " + out + ": expected a file name that ends in .png or .svg",
            "error: " + missing + " does not exist");
    assertThat(out.getParent()).doesNotExist();
  }

  @Test
  void aDirectoryIsNoPlaceForAPicture() {
    assertThat(Program.run("plot", log, "--out", folder).err())
        .isEqualTo("error: --out " + folder + ": is a directory; name a file in it\n");
  }

  @Test
  void aTrainingOfWhichNothingCanBeDrawnIsNotSpoiled() throws IOException {
    RunDirectory run = new RunDirectory(Files.createDirectory(folder.resolve("version_0")));
    Files.writeString(run.metrics(), "epoch,val_acc\n");
    List<String> notices = new ArrayList<>();

    RunCurves.draw(run, notices::add);

    assertThat(notices)
        .singleElement()
        .asString()
        .startsWith("no curves.png: nothing to plot")
        .endsWith("plot " + run.path());
    assertThat(run.curves()).doesNotExist();
  }
}
