package org.reformgraph.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.reformgraph.text.Document;
import org.reformgraph.text.Span;
import org.reformgraph.text.Token;
import org.reformgraph.text.Tokens;

/**
 * Names of villages and communities. They are short, and made of characters that the dictionary takes for anything
 * (新一村, 径山村), so that most are known by their company: a township before them, other villages beside them in a list,
 * or being named again; those of a word that is a name by itself need none.
 */
final class Communities {

  /** Ordinary words that end like a community's name. */
  private static final Set<String> ORDINARY = Set.of("城中村", "空心村", "未来社区", "老旧社区", "商务社区", "产业社区", "国际社区", "智慧社区", "楼宇社区", "美丽乡村", "多村", "山村", "渔村", "古村", "富村", "强村", "弱村", "穷村", "大村", "小村", "新村", "老村", "驻村", "联村", "进村", "入村", "回村", "返村", "到村", "出村", "下村", "两村", "各村", "全村", "本村", "该村", "此村", "跨村", "邻村", "试点村", "行政村", "自然村", "经济村", "地球村", "奥运村", "亚运村", "度假村", "农家村", "专业村", "空壳村", "后进村", "先进村", "移民村", "库区村", "民族村", "城郊村", "近郊村", "平原村", "沿海村", "中心村", "网格村", "上社区", "进社区", "入社区", "全社区", "各社区", "本社区", "该社区");
  /** Ends of clauses, not of names: 第一书记驻村. */
  private static final Set<String> ACTS = Set.of("驻村", "联村", "进村", "入村", "回村", "返村", "到村", "出村", "帮村", "包村", "全村", "各村", "邻村", "农村", "乡村");
  /** What villages and communities are praised as, or told by, not called. */
  private static final Pattern HONORARY =
      Pattern.compile("(?:共富|善治|田园|无废|美丽|和美|幸福|文明|未来|智慧|数字|生态|特色|景区|示范|精品|明星|小康|先进|重点|贫困|脱贫|薄弱|传统|历史文化|经济|试点|样板|标杆|集体|帮扶|结对|淘宝|电商|旅游|民宿).{0,2}(?:村|社区|乡村|村庄)|.*[乡农]村|.*(?:型|式|级|化)(?:社区|村)");
  private static final String NEVER = "到是在由对向让使把被从与和及等为有去了过按据经讯将以于并请说称至因还也又再都就这那其每某则即或但而且个座此各全本该两多几我你他它们亿的";
  private static final int LONGEST_NAME = 6;

  private final Document document;
  private final Tokens tokens;
  private final String text;
  private final Landmarks landmarks;
  private final List<Span> sure = new ArrayList<>();
  private final List<Span> weak = new ArrayList<>();
  /** Those of an ordinary word (高峰村), which need a town before them or a list. */
  private final Set<Span> ordinary = new HashSet<>();
  private final BitSet plainStarts = new BitSet();

  Communities(Document document, Tokens tokens, Landmarks landmarks) {
    this.document = document;
    this.tokens = tokens;
    this.text = document.text();
    this.landmarks = landmarks;
  }

  /** Notes what stands before 村, 社区, 村委会 … there, if it may be a name. */
  void see(int suffix, int end, Span sentence) {
    int start = start(suffix, sentence);
    boolean certain = start >= 0;
    start = certain ? start : weakStart(suffix, sentence);
    if (start < 0 || start >= suffix) {
      return;
    }
    String name = text.substring(start, end);
    String tail = name.substring(Math.max(0, name.length() - 2));
    if (!ORDINARY.contains(name) && !ACTS.contains(tail) && !HONORARY.matcher(name).matches()) {
      Span span = new Span(start, end);
      (certain ? sure : weak).add(span);
      if (!certain && plainStarts.get(start)) {
        ordinary.add(span);
      }
    }
  }

  /** Those that are names, the whole text having been seen. */
  List<Body> found() {
    List<Span> found = new ArrayList<>(sure);
    Set<String> names = new HashSet<>();
    sure.forEach(span -> names.add(span.of(text)));
    Map<String, Integer> counts = new HashMap<>();
    weak.forEach(span -> counts.merge(span.of(text), 1, Integer::sum));
    Set<Integer> ends = new HashSet<>();
    Set<Integer> starts = new HashSet<>();
    List<Span> all = new ArrayList<>(sure);
    all.addAll(weak);
    all.forEach(span -> {
      ends.add(span.end());
      starts.add(span.start());
    });
    for (Span span : weak) {
      boolean known = names.contains(span.of(text)) || counts.get(span.of(text)) > 1;
      boolean afterPlace = span.start() > 0 && landmarks.inside(span.start() - 1);
      boolean listed = isPause(span.start() - 1) && ends.contains(span.start() - 1)
          || isPause(span.end()) && starts.contains(span.end() + 1);
      boolean syllables = span.length() > 3 && tokens.tokenAt(span.start()).length() == 1;
      boolean accepted = ordinary.contains(span) ? listed || afterTown(span.start()) : known || afterPlace || listed || syllables || isPlace(span);
      if (accepted) {
        found.add(span);
      }
    }
    return found.stream().map(span -> new Body(span, "community", null, null, null, null)).toList();
  }

  /** Whether a town's name stands before the offset, 的 between them or not. */
  private boolean afterTown(int start) {
    int at = start > 1 && text.charAt(start - 1) == '的' ? start - 2 : start - 1;
    return at >= 0 && landmarks.inside(at) && "镇乡道".indexOf(text.charAt(at)) >= 0;
  }

  /** 在核桃坝村,: where something happens. */
  private boolean isPlace(Span span) {
    boolean in = document.before(span.start(), "在") || document.before(span.start(), "来到") || document.before(span.start(), "走进");
    return in && span.length() > 3 && span.end() < text.length() && ",的、".indexOf(text.charAt(span.end())) >= 0;
  }

  private boolean isPause(int at) {
    return at >= 0 && at < text.length() && (text.charAt(at) == '、' || text.charAt(at) == '和' || text.charAt(at) == '与');
  }

  /** Start of a name that is one by its words: a place, a proper noun, syllables the dictionary does not know; or -1. */
  private int start(int suffix, Span sentence) {
    int start = suffix;
    boolean proper = false;
    int singles = 0;
    boolean community = text.charAt(suffix) == '社' || text.charAt(suffix) == '居';
    for (int words = 0; words < 5 && start > sentence.start(); words++) {
      Token token = tokens.tokenAt(start - 1);
      if (token == null || suffix - token.start() > LONGEST_NAME) {
        break;
      }
      if (landmarks.inside(start - 1)) {
        int place = landmarks.startAt(start - 1);
        // 金秀|园社区: a short name of two characters that is a county's elsewhere.
        if (!proper && suffix - start == 1 && start - place == 2) {
          return place;
        }
        // 余杭社区 is a community of that name, 杭州市社区 are the city's.
        return proper || suffix - start > 1 ? start : suffix - place == 2 ? led(place, sentence) : -1;
      }
      String tag = token.tag();
      int length = start - token.start();
      boolean name = tag.equals("nz") || tag.startsWith("ns") || tag.startsWith("nr");
      boolean kind = words == 0 && length == 2 && community && tag.equals("n");
      boolean never = length == 1 && NEVER.indexOf(text.charAt(start - 1)) >= 0;
      // 径|山村: the dictionary took the end of the name and 村 for a word.
      boolean cut = length == 1 && token.length() == 2 && token.end() > suffix && tag.equals("n");
      boolean part = length == 1 && !never && (cut || token.mayBeSyllable()) && !(words == 0 && (tag.equals("q") || tag.equals("m") || tag.equals("v") || tag.equals("a") && "富强美兴".indexOf(text.charAt(start - 1)) >= 0));
      if (!name && !part && !kind) {
        break;
      }
      singles += part ? 1 : 0;
      // 荷|花池: the dictionary took the end of the name for a word.
      proper |= part && start < suffix && (token.tagged("n") || token.tagged("g"));
      proper |= name || singles >= 2;
      start = token.start();
    }
    while (proper && suffix - start > 2 && leadingVerb(start)) {
      start++;
    }
    boolean counted = start > sentence.start() && Character.isDigit(text.charAt(start - 1));
    return proper && !counted ? start : -1;
  }

  /** 小南京村: a place's name with 小, 新, 上 … before it. */
  private int led(int place, Span sentence) {
    Token before = place > sentence.start() ? tokens.tokenAt(place - 1) : null;
    boolean leads = before != null && before.length() == 1 && "小大新老上下".indexOf(text.charAt(place - 1)) >= 0;
    return leads ? place - 1 : place;
  }

  /** 归|万家星城: a verb of one character before the name. */
  private boolean leadingVerb(int start) {
    Token token = tokens.tokenAt(start);
    return token.length() == 1 && (token.tagged("v") || token.tagged("d"));
  }

  /** Start of one to three characters, or one word, that may be a name in company; or -1. */
  private int weakStart(int suffix, Span sentence) {
    int start = suffix;
    while (start > sentence.start() && suffix - start < 4) {
      Token token = tokens.tokenAt(start - 1);
      if (token == null || landmarks.inside(start - 1)) {
        break;
      }
      int length = token.end() - token.start();
      char c = text.charAt(start - 1);
      boolean reach = suffix - token.start() <= 4;
      boolean letter = Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN && !token.tagged("w") && !token.tagged("u") && !token.tagged("p");
      // 联和村: 和 right before 村 is part of a name, unless a division stands before it.
      boolean joined = c == '和' && start == suffix && start - 2 > sentence.start() && "县镇乡户区市".indexOf(text.charAt(start - 2)) < 0;
      boolean word = !token.tagged("v") && !token.tagged("r") && !token.tagged("d") && (start == suffix || token.isNominal());
      boolean fits = length == 1 ? joined || NEVER.indexOf(c) < 0 : word;
      if (!reach || !letter || !fits) {
        break;
      }
      boolean done = length > 1 && start < suffix;
      start = token.start();
      if (done) {
        break;
      }
    }
    Token before = start > sentence.start() ? tokens.tokenAt(start - 1) : null;
    boolean counted = before != null && (before.tagged("m") || before.tagged("q"));
    if (counted || start == suffix) {
      return -1;
    }
    Token first = tokens.tokenAt(start);
    boolean plain = first.end() == suffix && suffix - start > 1 && !first.tagged("nz");
    plainStarts.set(start, plain);
    return start;
  }
}
