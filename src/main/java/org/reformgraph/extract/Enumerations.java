package org.reformgraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reformgraph.text.Document;
import org.reformgraph.text.Span;
import org.reformgraph.text.Token;
import org.reformgraph.text.Tokens;

/** Lists that say at their end what their members are: 容缺受理、告知承诺和联合验收三项改革, “甲”“乙”等应用场景. */
final class Enumerations {

  private static final Pattern SUM =
      Pattern.compile(
          "(?:等[^,。;:、“”]{0,8}?|(?:这|等)?(?:[0-9]{1,3}|[一二两三四五六七八九十]{1,2})(?:余|多)?(?:项|个|大|种|套|条)[^,。;:、“”的]{0,6}?)"
              + "(?:改革|机制|制度|模式|载体|抓手|平台|系统|应用|场景|试点|行动|计划|工程|服务|举措|政策|做法|工作法|活动|业务|产品)");
  private static final String BREAKS = "。;:,!?()";

  private final Lexicon lexicon;
  private final Document document;
  private final Tokens tokens;
  private final String text;
  private final boolean[] memberEnds;
  private final List<Span> plain = new ArrayList<>();

  Enumerations(Lexicon lexicon, Document document, Tokens tokens) {
    this.lexicon = lexicon;
    this.document = document;
    this.tokens = tokens;
    this.text = document.text();
    this.memberEnds = new boolean[text.length() + 1];
    Matcher sum = SUM.matcher(text);
    while (sum.find()) {
      if (tokens.startsAt(sum.end())) {
        members(sum.start());
      }
    }
  }

  /** Whether a member, with its closing mark, ends there. */
  boolean memberEndsAt(int offset) {
    return memberEnds[offset];
  }

  /** Members without quotation marks. */
  List<Span> plain() {
    return plain;
  }

  private void members(int end) {
    Span sentence = document.sentenceAt(end);
    List<Span> members = new ArrayList<>();
    int last = end;
    int i = end - 1;
    for (; i >= sentence.start() && i > end - 90 && BREAKS.indexOf(text.charAt(i)) < 0; i--) {
      char c = text.charAt(i);
      boolean joins = c == '、' || (c == '和' || c == '与') && tokens.startsAt(i) && tokens.startsAt(i + 1);
      if (joins || c == '”' && i + 1 < last && text.charAt(i + 1) == '“') {
        members.add(new Span(joins ? i + 1 : i + 1, last));
        last = joins ? i : i + 1;
      }
    }
    members.add(new Span(i + 1, last));
    if (members.size() < 2 && text.charAt(Math.max(0, end - 1)) != '”') {
      return;
    }
    for (Span member : members) {
      if (member.length() == 0) {
        continue;
      }
      memberEnds[member.end()] = true;
      Span name = name(member);
      if (members.size() > 1 && name.length() >= 4 && name.length() <= 16 && isName(name)) {
        plain.add(name);
      }
    }
  }

  /** Without the verb and what else stands before a list's first member. */
  private Span name(Span member) {
    int start = member.start();
    for (int i = tokens.indexAt(start); i < tokens.size() && tokens.get(i).end() < member.end(); i++) {
      Token token = tokens.get(i);
      String word = text.substring(token.start(), token.end());
      if (lexicon.frames().contains(word) || token.tagged("p") || token.tagged("u") || token.tagged("d") && word.length() == 1
          || word.equals("包括") || word.equals("涵盖")) {
        start = token.end();
      }
    }
    return new Span(start, member.end());
  }

  private boolean isName(Span name) {
    for (int i = name.start(); i < name.end(); i++) {
      char c = text.charAt(i);
      if (c == '“' || c == '”' || c == '《' || c == '》' || c == ' ') {
        return false;
      }
    }
    for (int i = tokens.indexAt(name.start()); i < tokens.size() && tokens.get(i).start() < name.end(); i++) {
      Token token = tokens.get(i);
      if (token.tagged("m") || token.tagged("q") || token.tagged("ns") || token.tagged("r") || token.tagged("c")) {
        return false;
      }
    }
    return tokens.startsAt(name.start()) && tokens.startsAt(name.end());
  }
}
