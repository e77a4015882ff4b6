package org.reformgraph.extract;

import java.util.List;
import java.util.Set;
import org.reformgraph.text.NameOdds;
import org.reformgraph.text.Span;
import org.reformgraph.text.Token;
import org.reformgraph.text.Tokens;

/**
 * How well characters read as a Chinese name (a family name and one or two characters) rather than as the words that the
 * segmentation took them for, and what stands beside them. The words at both ends are taken apart where the name begins or
 * ends inside them: in 村支书俞广清算了一笔账 the word 清算 gives way.
 */
final class ChineseNames {

  /** After a family name these call somebody without naming him: 张某, 王女士, 李总. */
  private static final Set<String> CALLED =
      Set.of("某", "某某", "女士", "先生", "小姐", "大姐", "大哥", "大娘", "大叔", "大伯", "大婶", "阿姨", "奶奶", "爷爷", "总", "老", "姓", "氏", "家", "师傅", "同志", "同学", "老师", "大夫", "工");

  /** Last characters of places and things, seldom of given names. */
  private static final String PLACES = "河湾湖坝堂镇村港站桥寺庙楼园校城区县乡路街巷山江溪沟岭坡滩洞阁亭塔厂店馆院局部委会网贷券码币卡款法";
  private static final String CLASSIFIERS = "台天个件次年月日户家人名条项批座所里位种套间辆";
  private static final String TOWNS = "庄屯寨沟镇村乡县区市路街店馆局部券码";
  private static final List<String> THINGS =
      List.of("路", "街", "巷", "镇", "村", "乡", "桥", "社区", "小学", "中学", "大学", "学院", "学校", "一小", "二小", "三小", "一中", "二中", "故居", "故里", "广场", "公园", "奖", "杯", "庙", "祠", "墓", "馆", "堂", "山庄", "渡槽", "水库", "纪念", "式", "公司", "集团", "品牌", "牌", "酒", "茶", "镇街", "新时代");

  private static final double JOINS = 4;
  private static final double ADDRESS = 0.7;
  private static final String NUMBERS = "一二两三四五六七八九十百千万";

  private final Lexicon lexicon;
  private final Tokens tokens;
  private final String text;

  ChineseNames(Lexicon lexicon, String text, Tokens tokens) {
    this.lexicon = lexicon;
    this.text = text;
    this.tokens = tokens;
  }

  /** Length of the family name there, or 0. */
  int family(int at, int limit) {
    if (text.charAt(at) == '万' && at > 0 && "0123456789一二两三四五六七八九十百千几数多余".indexOf(text.charAt(at - 1)) >= 0
        || at > 0 && text.charAt(at - 1) <= '9' && text.charAt(at - 1) >= '0') {
      return 0;
    }
    return ordinary(at, limit) || at > 0 && ordinary(at - 1, limit) ? 0 : lexicon.surnames().startingAt(text, at, Math.min(limit, at + 2));
  }

  /** Whether a word of the list begins there that only looks like a name: 林权. */
  private boolean ordinary(int at, int limit) {
    return lexicon.surnames().startingAt(text, at, Math.min(limit, at + 2)) == 2 && lexicon.surnames().get(text.substring(at, at + 2)).equals("none");
  }

  /** Whether somebody is called by the family name and a form of address (任双组长: a post is held), and not named. */
  boolean called(int given, int end, int limit) {
    if (CALLED.contains(text.substring(given, end))) {
      return true;
    }
    if (text.charAt(given - 1) == '周' && "一二三四五六日末边".indexOf(text.charAt(given)) >= 0) {
      return true;
    }
    if (text.charAt(given - 1) == '任' && lexicon.roles().startingAt(text, end, limit) > 0) {
      return true;
    }
    return lexicon.roles().startingAt(text, given, limit) > 1;
  }

  /** The logarithm of how much likelier a name is there than the words of the segmentation. */
  double odds(Span name, int family) {
    Token first = tokens.tokenAt(name.start());
    Token last = tokens.tokenAt(name.end() - 1);
    if (first == null || last == null) {
      return Double.NEGATIVE_INFINITY;
    }
    double asWords = 0;
    for (int i = tokens.indexAt(name.start()); i < tokens.size() && tokens.get(i).start() < name.end(); i++) {
      asWords += NameOdds.word(tokens.get(i).span().of(text));
    }
    double asName =
        NameOdds.name(text, name.start(), family, name.end())
            + NameOdds.words(text, first.start(), name.start())
            + NameOdds.words(text, name.end(), last.end());
    // 吴迪和妻子: the word that joins two of them is no part of the first.
    boolean joins = name.length() > family + 1 && "和与".indexOf(text.charAt(name.end() - 1)) >= 0;
    return asName - asWords - (joins ? JOINS : 0);
  }

  /** 祖德堂, “文澜”, 茅以升奖: the name of a place or thing, which may be called after a person. */
  boolean thing(Span name) {
    int end = name.end();
    boolean quoted = name.start() > 0 && text.charAt(name.start() - 1) == '“' && text.startsWith("”", end);
    // 吕四渔港, 文澜二小
    boolean counted = NUMBERS.indexOf(text.charAt(end - 1)) >= 0 && (name.length() == 2 || end < text.length() && "小中院期号楼组队区镇村个项次届".indexOf(text.charAt(end)) >= 0);
    boolean amount = name.length() > 2 && NUMBERS.indexOf(text.charAt(end - 2)) >= 0 && CLASSIFIERS.indexOf(text.charAt(end - 1)) >= 0;
    boolean place = (name.length() > 2 ? PLACES : TOWNS).indexOf(text.charAt(end - 1)) >= 0;
    // 红皮|林权|证
    return quoted || counted || amount || ordinary(name.start() + 1, end) || place || THINGS.stream().anyMatch(t -> text.startsWith(t, end));
  }

  /** 金翔航空部件: a name of two characters before a noun that does not follow names (同志, 校长) is a firm's. */
  boolean brand(Span name) {
    int end = name.end();
    Token next = name.length() == 2 && end < text.length() ? tokens.tokenAt(end) : null;
    return next != null && next.start() == end && next.length() > 1 && (next.tag().equals("n") || next.tag().equals("vn") || next.tag().equals("nz")) && NameOdds.after(next.span().of(text)) < ADDRESS;
  }
}
