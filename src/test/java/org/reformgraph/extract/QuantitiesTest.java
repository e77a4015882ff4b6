package org.reformgraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QuantitiesTest {

  /** All figures of a sentence as {@code value unit qualifier}, exact left out. */
  private static String in(String body) {
    return Shipped.in(body).quantities().stream().map(QuantitiesTest::words).collect(Collectors.joining("; "));
  }

  private static String words(Quantity q) {
    String number = q.value() != null ? plain(q.value()) : plain(q.min()) + ".." + plain(q.max());
    return number + " " + q.unit() + (q.qualifier().equals("exact") ? "" : " " + q.qualifier());
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "绵阳全年引进项目126个。 | 126 count",
        "东莞新登记市场主体18.6万户。 | 186000 household",
        "呼和浩特办理事项４５２项。 | 452 count",
        "苏州地区生产总值超过2.3万亿元。 | 2300000000000 yuan over",
        "昌吉发放补贴3,250万元。 | 32500000 yuan",
        "审批时间压缩了六成。 | 60 percent",
        "水价打8折。 | 80 percent",
        "三分之一的村有了卫生室。 | 33.33 percent",
        "办件量翻一番。 | 2 times",
        "申请材料减少一半。 | 50 percent",
        "材料压减百分之四十。 | 40 percent",
        "增速提高1.2个百分点。 | 1.2 percentage-point",
        "死亡率降到3.1‰。 | 3.1 per-mille",
        "办结时限为5至7个工作日。 | 5..7 working-day",
        "每亩补助300—500元。 | 300..500 yuan",
        "用时3到5天。 | 3..5 day",
        "票价6至8折。 | 60..80 percent",
        "价格从1.8元降到1.2元。 | 1.8 yuan; 1.2 yuan",
        "出口额12亿美元。 | 1200000000 us-dollar",
        "流转土地4.5万亩。 | 45000 mu",
        "造林1200公顷。 | 1200 hectare",
        "新区面积58平方公里。 | 58 square-kilometre",
        "服务群众30余万人次。 | 300000 person-time over",
        "惠及近20万人。 | 200000 person about",
        "培训农民两千多人。 | 2000 person over",
        "网点有15个以上。 | 15 count over",
        "不少于60%的资金用于乡村。 | 60 percent at-least",
        "补助最高可达50万元。 | 500000 yuan at-most",
        "不到2小时办完。 | 2 hour under",
        "约有400家企业受益。 | 400 count about",
        "四大类、三十二条措施。 | 4 count; 32 count",
        "覆盖11个县区、两个开发区。 | 11 count; 2 count",
        "全程约需40分钟左右。 | 40 minute about",
        "粮食产量达到1500吨。 | 1500 tonne",
        "用电1.2亿千瓦时。 | 120000000 kilowatt-hour",
        "城乡收入比为2.35。 | 2.35 other",
        "产业规模突破千亿元。 | 100000000000 yuan over",
        "连续17年保持第一。 | 17 year",
        "窗口24小时开放。 | 24 hour",
        "推出两批次12个项目。 | 2 count; 12 count",
        "引进了七八家企业。 | 7..8 count",
        "财政投入1亿3000万元。 | 130000000 yuan",
        "惠及 12.5 万人。 | 125000 person",
        "修路三点六公里。 | 3.6 kilometre",
        "施工用了两年半。 | 2.5 year",
        "排队要1个半小时。 | 1.5 hour",
        "污染物下降千分之三。 | 3 per-mille",
        "成本降到七成五。 | 75 percent",
        "老年乘客享五五折。 | 55 percent",
        "增速为-2.1%。 | -2.1 percent",
        "为企业减负3.2亿元。 | 320000000 yuan",
        "开证由五天压缩到一天。 | 5 day; 1 day",
        "一小时办结。 | 1 hour",
        "发展四大产业、三类农庄。 | 4 count; 3 count",
        "全年贷款余额突破三千亿大关。 | 300000000000 yuan over",
        "年产值达36.5亿。 | 3650000000 yuan",
        "他在厂里干了四十多年。 | 40 year over",
        "这里有十几家茶馆。 | 10 count over",
        "票价3元5角。 | 3.5 yuan",
        "一斤只要三块。 | 3 yuan",
        "挂起两块牌子。 | 2 count",
        "室温达到26度。 | 26 other",
        "年发电300万度。 | 3000000 kilowatt-hour",
        "门票￥80,套票$20。 | 80 yuan; 20 us-dollar",
        "分别为20，300套。 | 300 count",
        "条例共七章四十二条。 | 7 count; 42 count",
        "时限压减至半天。 | 0.5 day",
        "贷款贴息2年。 | 2 year",
        "资产翻了两番。 | 4 times",
        "从业人员超过20万。 | 200000 person over",
        "城乡收入比缩至1.9:1。 | 1.9 other",
        "停车每20分钟收费1元。 | 20 minute; 1 yuan",
        "每10万人有医生30名。 | 30 person",
                "村医服务不少于6年。 | 6 year at-least",
        "补助增长一成半。 | 15 percent",
        "划转86项许可权。 | 86 count",
        "租金不得超过每平方米30元。 | 30 yuan",
        "房价不得超过9000元。 | 9000 yuan at-most",
        "首付不得低于三成。 | 30 percent at-least",
        "机关应当在十五日内答复。 | 15 day",
        "水稻亩产 600 - 700 公斤。 | 600..700 other",
      })
  void readsValueUnitAndQualifier(String body, String expected) {
    assertEquals(expected, in(body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "省委十一届九次全会召开。",
        "他住在建设路86号。",
        "地铁3号线通车。",
        "市民拨打12345热线。",
        "推进“1+6+N”改革。",
        "第三批名单公布。",
        "这是首个试点。",
        "走进千家万户。",
        "一批项目开工。",
        "一系列举措落地。",
        "推广5G应用。",
        "2021年3月15日启动。",
        "此后3年不断完善。",
        "亿元以上项目加快建设。",
        "国办发〔2020〕20号文件要求。",
        "百姓有了说理的地方。",
        "“双11”期间格外忙。",
        "全市上下万众一心。",
        "会议15时20分结束。",
        "从8:30到11:45都有人。",
        "湘鄂两省签了协议。",
        "进入全国前十名。",
        "这三项都办成了。",
        "产业园二期开工。",
        "它是当地八大名点之一。",
        "开展三大攻坚行动。",
        "实施千名医师培训计划。",
        "来了几十个人。",
        "十余年来没有变。",
        "三到五年内建成。",
        "上半年下了大半年功夫。",
        "一天,他来到窗口。",
      })
  void leavesOutWhatIsNoFigure(String body) {
    assertEquals("", in(body));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "附近10家店参加。 | 10 count",
        "会议通过3项决定。 | 3 count",
        "补助不超过2000元。 | 2000 yuan at-most",
        "大约30户迁入。 | 30 household about",
        "签约12个项目。 | 12 count",
      })
  void charactersOfOtherWordsQualifyNothing(String body, String expected) {
    assertEquals(expected, in(body));
  }

  @Test
  void theNumberStandsInItsSpan() {
    String body = "广西梧州把办理时限由原来的不超过30个工作日压缩到5—8个工作日以内,惠及约１．２万户。";
    for (Quantity quantity : Shipped.in(body).quantities()) {
      assertEquals(true, quantity.span().contains(quantity.number()), quantity.toString());
    }
    assertEquals("30 working-day at-most; 5..8 working-day under; 12000 household about", in(body));
  }

  @ParameterizedTest
  @CsvSource({"此后10年, false", "历时10年, true", "连续8个月, true", "未来5年, false", "20年来, false", "用了近两年时间, true"})
  void tellsMeasuredDurationsFromDates(String words, boolean measured) {
    assertEquals(measured ? 1 : 0, Shipped.in("这项工作" + words + "。").quantities().size());
  }

  @ParameterizedTest
  @CsvSource({
    "营收突破百亿元, 1", "百余家企业, 1", "亿元楼宇, 0", "千亿级产业, 0", "千家万户, 0", "百名干部下沉, 1", "万元以上, 0"
  })
  void aMultiplierAloneCountsWhereItIsReachedOrCounts(String words, int figures) {
    assertEquals(figures, Shipped.in("这里有" + words + "。").quantities().size());
  }

  @Test
  void namesKeepTheirNumbers() {
    List<Quantity> found = Shipped.in("“365天不打烊”服务推出后,办件1200件。").quantities();
    assertEquals(List.of("1200 count"), found.stream().map(QuantitiesTest::words).toList());
  }
}
