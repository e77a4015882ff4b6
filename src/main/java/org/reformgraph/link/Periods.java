package org.reformgraph.link;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import org.reformgraph.extract.Mentions;
import org.reformgraph.extract.Person;
import org.reformgraph.extract.Quantity;
import org.reformgraph.text.AnnualReview;
import org.reformgraph.text.Dated;
import org.reformgraph.text.Document;
import org.reformgraph.text.Period;
import org.reformgraph.text.Span;

/**
 * The time a figure holds for: the date expression named last before it in its sentence that is no attribute or event
 * of its own; else one that follows it in its clause (36家企业在2022年受到表彰); else the one its paragraph carries on
 * ({@link Carrying}). Of a change, {@link Changes} tells which of two times each value belongs to.
 */
final class Periods {

  private static final Pattern FORMERLY =
      Pattern.compile(".*(?<![比较和与自])(?:过去|曾|以往|此前|原来|原先|原本|从前|以前|改革前)(?![年的]?[两三四五\\d]{1,2}年)[^。;]*");
  /** What happens to one thing at one time, after which the sentence may go on to describe it. */
  private static final Pattern EVENT =
      Pattern.compile(
          "(?:正式|全面|建成|率先|已|起)?(?:启用|启动|投用|投入使用|投入运营|投运|投产|建成|开放|开园|开馆|开业|开工|动工|开建|成立|组建|揭牌|挂牌|落成|竣工"
              + "|创办|创立|创建|获批|入选|列入|上线|试运行|运行|开通|通车|始建|起步)");
  private static final Pattern LASTING =
      Pattern.compile(".*(?:已有|现有|共有|设有|设置?|拥有|可容纳|可满足|惠及|受益)");
  private static final Pattern TARGET = Pattern.compile("(?:内|之内)?(?:响应|办结|办好|办理|送达|到场|处置|答复|反馈|审结|出证|领证)");
  private static final Pattern PROSPECT = Pattern.compile(".*(?:(?:达产|建成|投产|投用|竣工|完工)后.*(?:可|能|将)|[一每]天能|内设).*");
  private static final Pattern DECIDED = Pattern.compile(".*(?:敲定|定下|确定|审议通过|部署)[^:]*:.*");
  private static final Pattern ATTRIBUTE = Pattern.compile("“|\\p{IsHan}{0,6}(?:贡献|评选|表彰|活动|会议)");

  private static final Pattern LAPSE = Pattern.compile("(?:.*(?:经过|历经|历时|走过?|走了|已?有|在|跨越))?(?:约|近|了|整整|短短)*");

  private final Document document;
  private final LocalDate published;
  private final AnnualReview review;
  private final InOrder<Dated> dates;
  private final InOrder<Quantity> quantities;
  private final InOrder<Person> people;
  private final Changes changes;
  private final Carrying carrying;

  /**
   * @param title the article's title, or null
   * @param published day of publication, or null
   */
  Periods(Mentions mentions, String title, LocalDate published) {
    this.review = AnnualReview.of(mentions.document(), title);
    this.published = published;
    this.document = mentions.document();
    this.dates = new InOrder<>(mentions.dates(), Dated::span);
    this.quantities = new InOrder<>(mentions.quantities(), Quantity::span);
    this.people = new InOrder<>(mentions.people(), Person::span);
    this.changes = new Changes(document, this.dates, this.quantities);
    this.carrying = new Carrying(document, this.dates, this.quantities, this.people);
  }

  Period of(Quantity quantity) {
    Span sentence = document.sentenceAt(quantity.span().start());
    Dated frame = frame(quantity, sentence);
    if (isAge(quantity) || isFormer(quantity, frame)) {
      return null;
    }
    Period lapsed = lapsed(quantity);
    if (lapsed != null) {
      return lapsed;
    }
    Changes.Side side = changes.sideOf(quantity, sentence);
    boolean item = review.covers(sentence.start());
    if (side != Changes.Side.NONE) {
      Period told = changes.period(side, quantity, frame, sentence);
      return told == null && item && side == Changes.Side.LAST ? Period.year(review.year()) : told;
    }
    Period dealt = changes.dealtOut(quantity, sentence);
    if (dealt != null) {
      return dealt;
    }
    Dated later = following(quantity, sentence);
    if (later != null) {
      return later.period();
    }
    if (frame == null && item) {
      return isProspect(quantity) || carrying.isTimeless(quantity, sentence) ? null : Period.year(review.year());
    }
    if (frame == null) {
      return dates.starting(sentence.start(), sentence.end()).isEmpty() ? carrying.to(quantity, sentence) : null;
    }
    // In a review of a year, a month dates what was begun then, not what came of it.
    boolean begun = item && frame.period().literal().length() == 7 && document.clauseAt(frame.span().start()).end() < quantity.head();
    if (begun && frame.period().start().getYear() == review.year()) {
      return Period.year(review.year());
    }
    boolean planned = frame.exact() && DECIDED.matcher(document.text()).region(frame.span().end(), quantity.span().start()).lookingAt();
    return planned ? Period.year(frame.period().end().getYear()) : frame.period();
  }

  /** The date before it in the sentence that holds for it. */
  private Dated frame(Quantity quantity, Span sentence) {
    Dated last = lastBefore(sentence.start(), quantity.span().start());
    Dated found = null;
    while (last != null) {
      if (holds(last, quantity, sentence)) {
        if (found == null) {
          found = last;
        } else if (found.period().literal().contains("/") && !found.sinceThen() && last.exact() && within(last, found)) {
          // 9月28日,…三季度“双集中”活动: a part of the year named beside the day is part of a name.
          return last;
        } else {
          return found;
        }
      }
      last = lastBefore(sentence.start(), last.span().start());
    }
    return found;
  }

  private static boolean within(Dated inner, Dated outer) {
    return !inner.period().start().isBefore(outer.period().start()) && !inner.period().end().isAfter(outer.period().end());
  }

  private boolean isAge(Quantity quantity) {
    return quantity.unit().equals("year") && quantity.span().of(document.text()).contains("岁");
  }

  /** 过去要两个月, 由原来的21项: no time is stated. */
  private boolean isFormer(Quantity quantity, Dated frame) {
    Span clause = document.clauseAt(quantity.head());
    int from = frame == null ? clause.start() : Math.max(clause.start(), frame.span().end());
    List<Quantity> before = quantities.starting(from, quantity.span().start());
    int start = before.isEmpty() ? from : Math.max(from, before.getLast().span().end());
    return start < quantity.head() && FORMERLY.matcher(document.text()).region(start, quantity.head()).matches();
  }

  /** 2009年 … 15年的家底, written in 2024: the years from a date beside it to the publication. */
  private Period lapsed(Quantity quantity) {
    if (published == null || quantity.value() == null || !quantity.unit().equals("year") && !quantity.unit().equals("month")) {
      return null;
    }
    Span clause = document.clauseAt(quantity.head());
    if (document.before(quantity.head(), "连续")) {
      return inARow(quantity, clause);
    }
    if (!quantity.unit().equals("year")) {
      return null;
    }
    int tail = quantity.span().end();
    if (!LAPSE.matcher(document.text()).region(clause.start(), quantity.head()).matches() || document.at(tail, "前") || document.at(tail, "期")) {
      return null;
    }
    Span paragraph = document.paragraphs().get(document.paragraphIndexAt(clause.start()));
    double length = quantity.value().doubleValue();
    for (Dated dated : dates.starting(Math.max(paragraph.start(), clause.start() - 150), Math.min(paragraph.end(), clause.end() + 60))) {
      int begun = dated.period().start().getYear();
      int years = published.getYear() - begun;
      if (begun < published.getYear() && Math.abs(years - length) <= Math.max(1, 0.3 * length * (quantity.qualifier().equals("over") ? 1 : 0))) {
        return Period.between(Period.year(begun), Period.year(published.getYear()));
      }
    }
    return null;
  }

  /** 从2022年4月起连续21个月: up to where that many are full. */
  private Period inARow(Quantity quantity, Span clause) {
    List<Dated> before = dates.starting(clause.start(), quantity.head());
    if (before.isEmpty() || !before.getLast().sinceThen() || before.getLast().span().end() < quantity.head() - 4) {
      return null;
    }
    LocalDate begun = before.getLast().period().start();
    int length = quantity.value().intValue();
    if (quantity.unit().equals("year")) {
      return Period.between(Period.year(begun.getYear()), Period.year(begun.getYear() + length - 1));
    }
    YearMonth from = YearMonth.from(begun);
    return Period.between(Period.month(from), Period.month(from.plusMonths(length - 1)));
  }

  /** Whether a date in the figure's sentence is the time of the figure, not of something named beside it. */
  private boolean holds(Dated dated, Quantity quantity, Span sentence) {
    String text = document.text();
    int end = dated.span().end();
    // 是1978年的700多倍: a yardstick.
    if (quantity.unit().equals("times") && document.at(end, "的")) {
      return false;
    }
    // 就次年民生实事征集意见: what is dealt with, not when.
    if (dated.span().start() > 0 && "就对按".indexOf(text.charAt(dated.span().start() - 1)) >= 0) {
      return false;
    }
    Span clause = document.clauseAt(dated.span().start());
    if (isProspect(quantity) || dated.exact() && Carrying.isReport(document, clause)) {
      return false;
    }
    if (isSaid(dated, quantity)) {
      return false;
    }
    // 由2012年的3家: the time of that number only.
    if (changes.binds(dated, quantity)) {
      return false;
    }
    List<Quantity> beside = quantities.starting(Math.max(sentence.start(), dated.span().start() - 12), dated.span().start());
    if (!beside.isEmpty() && beside.getLast().span().end() == dated.span().start() && ATTRIBUTE.matcher(text).region(end, sentence.end()).lookingAt()) {
      return false;
    }
    boolean same = quantity.span().start() < clause.end();
    boolean extent = Traits.isExtent(document, quantity);
    boolean day = dated.exact() || dated.period().literal().length() == 7;
    if (day && extent && !same && !reaches(dated)) {
      return false;
    }
    if (Traits.narrows(document, quantities, dated, quantity)) {
      return same && !extent;
    }
    boolean listed = text.substring(end, Math.max(end, quantity.head())).contains(":");
    if (!same && !listed && (Traits.isRule(document, quantity) || isTarget(quantity))) {
      return false;
    }
    return same || extent || !describes(dated, clause, quantity);
  }

  /** 2小时响应、3个工作日办结: how long something is to take. */
  private boolean isTarget(Quantity quantity) {
    return quantity.isDuration() && TARGET.matcher(document.text()).region(quantity.span().end(), document.text().length()).lookingAt();
  }

  /** …14.8亿元;总工程师谭志远说,时速200公里: somebody's words begin after the date. */
  private boolean isSaid(Dated dated, Quantity quantity) {
    for (Person person : people.starting(dated.span().end(), quantity.head())) {
      if (document.text().substring(dated.span().end(), person.span().start()).contains(";")) {
        return true;
      }
    }
    return false;
  }

  /** 全部达产后年产能可达900吨, 一天能筛选2000种: what will or can be, at no time that is stated. */
  private boolean isProspect(Quantity quantity) {
    Span clause = document.clauseAt(quantity.head());
    return PROSPECT.matcher(document.text()).region(clause.start(), Math.max(clause.start(), quantity.number().start())).lookingAt();
  }

  /** 邻里中心2020年启用,…设床位75张: what a thing has, after the date of something that happened to it. */
  private boolean describes(Dated dated, Span clause, Quantity quantity) {
    int end = dated.span().end();
    if (dated.span().start() - clause.start() < 2 || !EVENT.matcher(document.text()).region(end, clause.end()).lookingAt()) {
      return false;
    }
    Span own = document.clauseAt(quantity.head());
    int to = Math.min(document.text().length(), own.end());
    return LASTING.matcher(document.text().substring(own.start(), Math.max(own.start(), to))).lookingAt();
  }

  /** 到去年9月, 截至2021年底: the state at that time, whatever is named. */
  private boolean reaches(Dated dated) {
    int start = dated.span().start();
    return document.before(start, "到") || document.before(start, "至") || document.before(start, "截止");
  }

  private Dated lastBefore(int from, int to) {
    Dated last = null;
    for (Dated dated : dates.starting(from, to)) {
      if (dated.span().end() <= to) {
        last = dated;
      }
    }
    return last;
  }

  /** 实现营收300亿元(2023年); 36家企业在2022年的大会上受到表彰. */
  private Dated following(Quantity quantity, Span sentence) {
    int end = quantity.span().end();
    Span clause = document.clauseAt(quantity.head());
    int next = Math.min(sentence.end(), end + 24);
    List<Quantity> others = quantities.starting(end, next);
    for (Dated dated : dates.starting(end, others.isEmpty() ? next : others.getFirst().span().start())) {
      int start = dated.span().start();
      String between = document.text().substring(end, start);
      if (between.matches("\\p{IsHan}{0,8}\\((?:截至|截止到?)?")) {
        return dated;
      }
      boolean told = document.before(start, "在") || document.before(start, "于");
      told |= between.matches("\\p{IsHan}{1,6}") && !document.at(dated.span().end(), "的") && quantity.head() - clause.start() <= 4;
      if (told && start < clause.end() && between.length() <= 9 && lastBefore(clause.start(), quantity.span().start()) == null) {
        return dated;
      }
    }
    return null;
  }
}
