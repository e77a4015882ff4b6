package org.reformgraph.extract;

import java.util.ArrayList;
import java.util.List;
import org.reformgraph.text.Document;
import org.reformgraph.text.Span;
import org.reformgraph.text.Token;
import org.reformgraph.text.Tokens;

/** Finds the institutions of the list of well-known ones, and their branches. */
final class KnownBodies {

  private static final List<String> BRANCHES = List.of("市分行", "省分行", "市中心支行", "中心支行", "县支行", "市支行", "支公司", "市分公司", "省分公司", "分行", "支行", "分公司", "公司", "分院", "分校", "分局");

  /** Heads of names that every state's institutions have. */
  private static final List<String> OF_STATE = List.of("国家", "中央", "最高", "国务院", "外交部", "国防部", "财政部", "司法部", "教育部", "农业部", "商务部", "卫生部", "交通部", "海关", "审计");

  private final Lexicon lexicon;
  private final Document document;
  private final Tokens tokens;
  private final String text;
  private final Landmarks landmarks;

  KnownBodies(Lexicon lexicon, Document document, Tokens tokens, Landmarks landmarks) {
    this.lexicon = lexicon;
    this.document = document;
    this.tokens = tokens;
    this.text = document.text();
    this.landmarks = landmarks;
  }

  List<Body> find() {
    List<Body> found = new ArrayList<>();
    for (Span sentence : document.sentences()) {
      for (int i = sentence.start(); i < sentence.end(); i++) {
        int length = lexicon.bodies().startingAt(text, i, sentence.end());
        if (length > 0 && (standsAlone(i, i + length) || listedWith(found, i))) {
          int start = i;
          Lexicon.Named body = lexicon.bodies().get(text.substring(i, i + length));
          int branch = branchEnd(i + length, sentence);
          String name = branch > i + length ? null : body.name();
          int country = lexicon.countries().endingAt(text, i, sentence.start());
          boolean foreign = country > 0 && OF_STATE.stream().anyMatch(head -> document.at(start, head));
          found.add(new Body(new Span(foreign ? i - country : i, branch), body.kind(), null, null, null, foreign ? null : name));
          i = branch - 1;
        }
      }
    }
    return found;
  }

  /** 中国银行苏州分行, 国家电网湖南公司: a branch is named after its place; the offset itself where there is none. */
  private int branchEnd(int from, Span sentence) {
    int end = from;
    while (end < sentence.end() && landmarks.inside(end) && end - from < 12) {
      end++;
    }
    for (String branch : BRANCHES) {
      if (end > from && document.at(end, branch)) {
        return end + branch.length();
      }
    }
    return from;
  }

  /** A short form beside a well-known body in one list: 万向、吉利. */
  private boolean listedWith(List<Body> found, int start) {
    return !found.isEmpty() && found.getLast().span().end() == start - 1 && text.charAt(start - 1) == '、';
  }

  private boolean standsAlone(int start, int end) {
    Token first = tokens.tokenAt(start);
    if (first == null || first.start() != start || !tokens.startsAt(end)) {
      return false;
    }
    // 文旅集团工程|建设部: a firm's department, no ministry.
    Token before = start > 0 ? tokens.tokenAt(start - 1) : null;
    if (end - start == 3 && text.charAt(end - 1) == '部' && before != null && before.isNominal() && !landmarks.inside(start - 1)) {
      return false;
    }
    // A short form that is an ordinary word as well counts only where it is tagged as a name.
    // 海航|万邦中心: the short form begins another name.
    Token next = end < text.length() ? tokens.tokenAt(end) : null;
    boolean runsOn = next != null && next.length() == 1 && ("njmqa".indexOf(next.tag().charAt(0)) >= 0 || next.tag().endsWith("g"));
    if (end - start == 2 && runsOn && !landmarks.inside(end)) {
      return false;
    }
    boolean unknown = first.length() == 1;
    return end - start > 2 || unknown || first.tagged("nz") || first.tagged("nt") || first.tagged("j");
  }
}
