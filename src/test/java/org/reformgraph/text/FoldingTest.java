package org.reformgraph.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FoldingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "廣東省推進營商環境改革 | 广东省推进营商环境改革",
        "ＧＤＰ增长６．５％ | GDP增长6.5%",
        "「一網通辦」『首席數據官』 | “一网通办”“首席数据官”",
        "５，０００户（含新增） | 5,000户(含新增)",
        "成都·德阳－眉山 | 成都·德阳—眉山",
        "二〇二四年 | 二〇二四年",
        "重慶市渝中區、臺州、烏魯木齊 | 重庆市渝中区、台州、乌鲁木齐",
        "㎡ | ㎡",
      })
  void foldsWidthScriptAndMarks(String text, String folded) {
    assertEquals(folded, Folding.fold(text));
  }

  @ParameterizedTest
  @ValueSource(chars = {' ', '\u3000', '\u00A0', '\t', '\r'})
  void everySpaceIsOneButTheLineBreakStays(char space) {
    assertEquals("甲 乙\n丙", Folding.fold("甲" + space + "乙\n丙"));
  }

  @Property(tries = 500)
  void lengthIsKeptAndFoldingTwiceChangesNothing(@ForAll String text) {
    String folded = Folding.fold(text);
    assertEquals(text.length(), folded.length());
    assertEquals(folded, Folding.fold(folded));
  }
}
