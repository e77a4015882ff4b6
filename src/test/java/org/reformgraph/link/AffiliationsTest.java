package org.reformgraph.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which institutions the text gives people their posts. */
final class AffiliationsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "眉山市财政局局长周建明介绍了做法。 | 周建明>眉山市财政局",
        "衢州市委常委、柯城区委书记陆海生到场。 | 陆海生>中共衢州市委 陆海生>中共衢州市柯城区委",
        "钱学良任长沙市财政局局长。 | 钱学良>长沙市财政局",
        "武汉大学的陈岩松教授参与论证。 | 陈岩松>武汉大学",
        "湘潭大学与企业共建基地。校长罗永年说,学生受益。 | 罗永年>湘潭大学",
        "市长马宁远带队检查。 | ``",
        "一家企业的董事长何家荣说,审批快了。 | ``",
      })
  void aPostTellsTheInstitution(String body, String links) {
    assertEquals(links.replace("`", ""), Readings.links(Readings.of(body), Relation.AFFILIATED_WITH));
  }
}
