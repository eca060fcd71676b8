package org.sentiment4j.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sentiment4j.analysis.StatePart;

class GradientsCsvTest {

  @Test
  void thereIsARowForEachPointInEveryLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(
              GradientsCsv.of(
                  List.of(
                      Curves.of("a,b", 1, StatePart.H, 1, 0.25),
                      Curves.of("a,b", 2, StatePart.C, 1, 1.5e-100))))
          .isEqualTo(
              """
              case,cell,layer,initialisation,weights,state,steps_back,mean,median,reviews
              "a,b",lstm_peephole,1,pytorch,best,h,0,1.000000e+00,5.000000e-01,7
              "a,b",lstm_peephole,1,pytorch,best,h,1,2.500000e-01,1.250000e-01,7
              "a,b",lstm_peephole,2,pytorch,best,c,0,1.000000e+00,5.000000e-01,7
              "a,b",lstm_peephole,2,pytorch,best,c,1,1.500000e-100,7.500000e-101,7
              """);
    } finally {
      Locale.setDefault(before);
    }
  }
}
