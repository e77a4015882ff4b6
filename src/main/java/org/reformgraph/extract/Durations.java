package org.reformgraph.extract;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.reformgraph.text.Document;
import org.reformgraph.text.Numeral;

/** Tells a duration that is measured (连续17年, 用近两年时间) from one that dates another statement (此后3年, 20年来). */
final class Durations {

  private static final Pattern DATING_BEFORE =
      Pattern.compile(".*(?:此后|未来|今后|过去|近|最近|前|后|这|那|上|下|接下来|第|头|每|同|几|距今|早在|时隔|用了?不到)$");
  private static final Pattern MEASURING_BEFORE =
      Pattern.compile(
          ".*(?:[^过为除]了|连续|用时?|历时|耗时|长达|为期|走过|走了|已有|有着|历经|经过|持续|坚持|仅|只|需要?|要|缩短[至到为]|压缩[至到为]|减少[至到为]|提速[至到为]|超过|不到|不足|满|达|约|逾|达到"
              + "|平均|最快|最长|最短|延长|提前|节省|缩减|减少|从|由|降[至到为]|原来的?|不少于|不低于|至少|不超过|最多|整整|就是|运行|运转|贴息|免租|免费|顺延|展期|质保|服务|工作|从业|从教|从医|居住|任职|期|工龄|党龄|寿命|期限|周期|时间|年限|时长)(?:了|近|约|的|为|至|到|不到|不足|已)*$");
  private static final Pattern DATING_AFTER = Pattern.compile("(?:来|前|后|间|内外|以来|以前|以后|之前|之后|之间|里|上|多来|余来|中|期间).*");
  private static final Pattern MEASURING_AFTER = Pattern.compile("(?:时间|过去(?!的)|下来|的|历史|\\p{IsHan}{0,4}(?:历程|征程)|以上|左右|办结|开放|无休|全天候|服务|不间断|之久|工龄|党龄|长).*");

  private static final Pattern LIMIT_BEFORE =
      Pattern.compile(".*(?:压缩|缩短|压减|减少|缩减|降低|减|降)[至到为](?:了|约|近|仅)?$|.*(?:期限|为期|有效期|提速|节省|缩短|缩减|提前|只需|仅需|只要|仅用|只用|不到|不超过|不足|用时|耗时)$");
  private static final Pattern LIMIT_AFTER = Pattern.compile("(?:之?内)?(?:即可|就能|就可|便可|可以?|便能)?(?:办结|办好|办成|办完|拿证|拿到|出证|取证|完成|发证|领证|审结|办理|答复|作出|受理|送达|反馈|申报|登记|备案|审核|响应|处置).*|(?:即可|就能|便可).*");

  private Durations() {}

  static boolean isDuration(String unit) {
    return switch (unit) {
      case "year", "month", "week", "day", "hour", "minute", "second" -> true;
      default -> false;
    };
  }

  /** Whether one day or hour is what something takes: 压缩到一天, 一小时办结. */
  static boolean isLimit(Document document, Numeral n, int end) {
    String text = document.text();
    String before = text.substring(Math.max(0, n.start() - 4), n.start());
    String after = text.substring(end, Math.min(text.length(), end + 5));
    return LIMIT_BEFORE.matcher(before).matches() || LIMIT_AFTER.matcher(after).matches();
  }

  /** Whether a stretch of time (三到五年) dates what is said: 未来3至5年, 三到五年内. */
  static boolean dates(Document document, int start, int end) {
    String text = document.text();
    String before = text.substring(Math.max(0, start - 6), start).stripTrailing();
    String after = text.substring(end, Math.min(text.length(), end + 6));
    return DATING_BEFORE.matcher(before).matches() && !MEASURING_BEFORE.matcher(before).matches()
        || DATING_AFTER.matcher(after).matches()
        || after.startsWith("内") && text.charAt(end - 1) == '年';
  }

  static boolean measured(Document document, Numeral n, String form, int end) {
    String text = document.text();
    String before = text.substring(Math.max(0, n.start() - 6), n.start()).stripTrailing();
    String after = text.substring(Math.min(end, text.length()), Math.min(text.length(), end + 6));
    if (DATING_AFTER.matcher(after).matches()) {
      return false;
    }
    if (form.equals("周年") && (after.startsWith("倒计时") || after.startsWith("庆") || after.startsWith("纪念"))) {
      return false;
    }
    // 每30分钟收费2元: a step that is measured.
    if (before.endsWith("每") && n.value().compareTo(BigDecimal.ONE) > 0 && !form.contains("年") && !form.contains("月")) {
      return true;
    }
    if (form.equals("周年") || form.equals("周岁") || form.equals("岁")) {
      return true;
    }
    if (form.equals("年") || form.equals("日") || form.equals("个月") && !n.chinese()) {
      boolean calendar = form.equals("年") && !n.chinese() && n.value().intValue() > 1000;
      return !calendar
          && (form.equals("日") && after.startsWith("内") && LIMIT_AFTER.matcher(after).matches()
              || MEASURING_BEFORE.matcher(before).matches()
              || MEASURING_AFTER.matcher(after).matches() && !DATING_BEFORE.matcher(before).matches());
    }
    return !DATING_BEFORE.matcher(before).matches() || MEASURING_BEFORE.matcher(before).matches();
  }
}
