package org.sentiment4j.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AssetTest {

  @ParameterizedTest
  @EnumSource
  void everyFileIsOnTheClassPath(Asset asset) {
    assertThat(asset.text()).hasSizeGreaterThan(100);
  }

  /** The library could, where it is told to. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "D3")
  void noFileAsksForAnother(Asset asset) {
    assertThat(asset.text())
        .doesNotContain("@import", "url(", "fetch(", "XMLHttpRequest", "d3.json", "d3.csv");
  }

  /** The build replaces names in other resources. */
  @ParameterizedTest
  @EnumSource(names = {"CHART", "CURVES", "WORDS"})
  void theBuildLeavesJavaScriptAsItIs(Asset asset) {
    assertThat(asset.text()).contains("`", "${");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "D3")
  void textsNeverBecomeMarkup(Asset asset) {
    assertThat(asset.text()).doesNotContain("innerHTML", "insertAdjacentHTML", ".html(", "eval(");
  }
}
