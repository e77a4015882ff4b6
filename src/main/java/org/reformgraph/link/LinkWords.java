package org.reformgraph.link;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reformgraph.extract.Quantity;
import org.reformgraph.text.Dated;
import org.reformgraph.text.Document;
import org.reformgraph.text.Span;
import org.reformgraph.text.Tokens;

/**
 * Finds where the words end that name what a number measures: back over what only links them to it (达到, 分别为), over
 * the date of a change (产值由2012年的|250亿元), and over what a share is a share of (增加值占全省的|四分之一).
 */
final class LinkWords {

  static final Set<String> WORDS =
      Set.of(
          "达到", "达", "为", "是", "有", "共", "已", "约", "超过", "超", "突破", "近", "逾", "到", "至", "已有", "共有", "累计", "合计", "分别", "各", "就", "也", "都",
          "仅", "只", "占", "在", "则", "了", "的", "要", "将", "再", "又", "一共", "总计", "预计", "最高", "最多", "不少于", "不超过", "由", "从", "增长", "增加", "提高", "提升",
          "达成", "可", "可达", "高达", "多达", "增至", "增加到", "提高到", "增长到", "上升到", "下降到", "升至", "降至", "降到", "扩大到", "压缩到", "压缩至", "缩短到", "缩短至", "缩短为", "减少到", "越过", "迈过",
          "满", "每", "即", "率先", "首次", "头", "一次", "左右", "以上", "不足", "不到", "至少", "还", "另", "更", "均", "却", "一举", "整", "足足", "大约", "接近", "将近", "之", "于", "设", "新增", "冲刺", "控制", "平均", "原来", "原先", "完成", "需", "需要", "须", "只需", "仅需", "只要", "获", "获得", "给予", "只用", "仅用", "现在", "原来的", "原先的", "过去的", "稳定", "保持", "维持", "合共", "总共", "同比", "环比", "年均", "每月", "每年", "每天", "每日", "每人", "每户", "每亩", "每吨", "每公斤", "整整", "短短", "可以", "缩小", "扩大", "跌", "涨", "压减", "压降", "缩减", "降低", "减少", "下降", "缩短", "压缩", "下调", "上调", "回落", "上涨", "同时", "分别是");

  /** 年利率比一般贷款低: what is compared stands before 比. */
  private static final Pattern COMPARED =
      Pattern.compile("[^占,、;](?=[比较][^,、;]{2,12}?(?:低|高|多|少|快|慢|大|小|提高|增长|下降|缩短|减少|增加|提升|降低)(?:了|近|约|出)?$)");
  /** 占到全省|四分之一, 是全省的|2.5倍, 高于全省|2.1个百分点. */
  private static final Pattern SHARED =
      Pattern.compile("(?:约|大约|已|更|仅|均|都|还)*(?:占(?!比)(?:到|了|全部)?[^,、;占]{2,14}|(?:高于|低于|快于|优于|高出|超出|领先)[^,、;]{2,10}"
          + "|(?:是|为|相当于|达到?|(?:提高|放宽|增加|扩大|增长|上升)到)[^,、;是为]{2,12}的)$");
  private static final Pattern RATIO = Pattern.compile(".*(?:比例|比重|份额|占比|比率)(?:为|达到?|超过?|是|稳定在|保持在)*$");

  private final Document document;
  private final Tokens tokens;
  private final InOrder<Dated> dates;
  private final String text;

  LinkWords(Document document, Tokens tokens, InOrder<Dated> dates) {
    this.document = document;
    this.tokens = tokens;
    this.dates = dates;
    this.text = document.text();
  }

  /** Where the naming words end before a quantity; the start of its clause where none stand there. */
  int endBefore(Quantity quantity, Span sentence) {
    int head = quantity.head();
    int start = Math.max(sentence.start(), document.clauseAt(head).start());
    Matcher compared = COMPARED.matcher(text).region(start, head);
    if (compared.find()) {
      return back(compared.start() + 1, sentence);
    }
    if (quantity.isShare() && !RATIO.matcher(text).region(start, head).matches()) {
      Matcher shared = SHARED.matcher(text).region(start, head);
      if (shared.find()) {
        return back(shared.start(), sentence);
      }
    }
    return back(head, sentence);
  }

  private int back(int from, Span sentence) {
    int end = from;
    int before;
    do {
      before = end;
      end = skip(end, sentence);
      end = skipDate(end, sentence);
    } while (end < before);
    return end;
  }

  /** 由2012年的: the date, and what leads to it. */
  private int skipDate(int from, Span sentence) {
    int end = document.before(from, "的") ? from - 1 : from;
    for (Dated dated : dates.starting(Math.max(sentence.start(), end - 14), end)) {
      if (dated.span().end() == end && dated.span().start() > sentence.start()) {
        return dated.span().start();
      }
    }
    return from;
  }

  private int skip(int from, Span sentence) {
    int end = from;
    boolean skipped = true;
    while (skipped && end > sentence.start()) {
      skipped = false;
      for (int length = Math.min(4, end - sentence.start()); length > 0; length--) {
        String word = text.substring(end - length, end);
        if (WORDS.contains(word) && (length > 1 || tokens.startsAt(end - length))) {
          end -= length;
          skipped = true;
          break;
        }
      }
      if (!skipped && text.charAt(end - 1) == ' ') {
        end--;
        skipped = true;
      }
    }
    return end;
  }
}
