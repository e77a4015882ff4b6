package org.reformgraph.link;

import java.util.regex.Pattern;
import org.reformgraph.extract.Quantity;
import org.reformgraph.text.Dated;
import org.reformgraph.text.Document;
import org.reformgraph.text.Span;

/** Tells what a thing is or always has (规划面积13平方公里) from what holds at a time. */
final class Traits {

  private static final Pattern STANDING =
      Pattern.compile(".*(?:已有|现有|拥有|坐拥|守着|分布着|常住人口|户籍人口|最高|最低|最多|每人|每户|每月|每亩|每年|每日|每天|每次).*");
  private static final Pattern RULE = Pattern.compile(".*(?:最高(?:可|不超过)|额度最高|利率(?:最[高低]|不[高低超]|低至)|不少于每).*");
  private static final Pattern TRAIT = Pattern.compile(".*(?:面积|占地|用地|体量|辖区|区|[长宽高])(?:约|近|达|为|超|共)*$");
  /** Verbs that happen once to one thing: 2017年开工的项目. */
  private static final Pattern ONCE =
      Pattern.compile("(?:正式|全面)?(?:启用|启动|投用|建成|开放|开园|开业|开工|动工|成立|组建|揭牌|挂牌|落成|竣工|创办|创立|获批|入选|列入|上线|始建)[^,。;]{0,24}?的");

  /** 去年3月的数据: a source tells of its own time. */
  private static final Pattern SOURCE =
      Pattern.compile("(?:一份|最新)?(?:统计|监测|调查)?(?:数据|答复|统计|通报|报告|报表|台账|材料|任务|目标|计划)");

  private Traits() {}

  /** 额度最高50万元, 年利率不高于4.5%: a rule that stands. */
  static boolean isRule(Document document, Quantity quantity) {
    Span clause = document.clauseAt(quantity.head());
    return RULE.matcher(document.text()).region(clause.start(), Math.max(clause.start(), quantity.number().start())).lookingAt();
  }

  /** A lasting trait of a thing, not of the day something happened to it. */
  static boolean isExtent(Document document, Quantity quantity) {
    boolean extent =
        switch (quantity.unit()) {
          case "square-metre", "square-kilometre", "mu", "hectare", "metre", "kilometre" -> true;
          default -> false;
        };
    int start = quantity.number().start();
    return extent && TRAIT.matcher(document.text()).region(Math.max(0, start - 8), start).matches();
  }

  /** 已有46个, 每人每月300元, 最高可贷100万元: a present state or a standing rule, whenever the matter began. */
  static boolean stands(Document document, Quantity quantity) {
    Span clause = document.clauseAt(quantity.head());
    return STANDING.matcher(document.text()).region(clause.start(), Math.max(clause.start(), quantity.number().start())).lookingAt();
  }

  /** 2019年列入《世界遗产名录》的良渚古城遗址: the date belongs to a clause before 的 and tells nothing of what follows. */
  static boolean narrows(Document document, InOrder<Quantity> quantities, Dated dated, Quantity quantity) {
    int end = dated.span().end();
    Span clause = document.clauseAt(dated.span().start());
    int limit = Math.min(clause.end(), quantity.span().start());
    int of = document.text().indexOf('的', Math.min(end, limit));
    if (of <= end || of >= limit || SOURCE.matcher(document.text()).region(of + 1, document.text().length()).lookingAt()) {
      return false;
    }
    if (ONCE.matcher(document.text()).region(end, limit).lookingAt()) {
      return true;
    }
    boolean told = document.at(end, "是") || quantities.starting(clause.start(), clause.end()).stream().anyMatch(q -> clause.contains(q.span()));
    return !told;
  }
}
