package org.reformgraph.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reformgraph.article.Samples.PROSE;
import static org.reformgraph.article.Samples.article;
import static org.reformgraph.article.Samples.bytes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ArticlesTest {

  @Test
  void plainTextTakesItsIdFromTheName() {
    Article article = article("海州:一窗通办改革见成效\r\n\r\n" + PROSE + "\r\n", "hz-001.txt");
    assertEquals("hz-001", article.id());
    assertEquals("海州:一窗通办改革见成效", article.title());
    assertEquals("海州:一窗通办改革见成效\n\n" + PROSE + "\n", article.body());
    assertNull(article.published());
    assertEquals("zh", article.language());
  }

  @Test
  void frontMatterGivesAllKeys() {
    Article article =
        article(
            """
            ---
            id: hz
            title: 海州:改革
            published: 2024年8月29日 08:30
            publisher: 海州日报
            page: 7
            author: [张三, 李四]
            report: 改革案例
            district: 320706
            url: https://example.org/1
            text: brief # note
            sources:
              - url: https://example.org/2
                facts: 窗口数
            ---

            %s
            """
                .formatted(PROSE),
            "x.txt");
    assertEquals("hz", article.id());
    assertEquals(LocalDate.of(2024, 8, 29), article.published());
    assertEquals("海州日报", article.publisher());
    assertEquals("7", article.page());
    assertEquals(List.of("张三", "李四"), article.authors());
    assertEquals("改革案例", article.report());
    assertEquals("320706", article.district());
    assertEquals(List.of(new Article.Source("https://example.org/2", "窗口数")), article.sources());
    assertTrue(article.brief());
    assertEquals(PROSE + "\n", article.body());
  }

  @Test
  void ruleAtTheStartOfMarkdownIsNoFrontMatter() {
    assertEquals("---\n\n" + PROSE, article("---\n\n" + PROSE, "x.md").body());
  }

  @Test
  void traditionalTextIsTaggedSo() {
    assertEquals("zh-Hant", article("海州區推行一窗通辦改革,設立綜合窗口42個,縮短辦事時間。", "x.txt").language());
  }

  @ParameterizedTest
  @ValueSource(strings = {"x.html", "x.txt", "x.md", "-"})
  void pageLosesWhatStandsAroundItsArticle(String name) {
    String html =
        """
        <!DOCTYPE html><html><head><meta charset="utf-8"><title>海州改革见成效_海州新闻网</title>
        <meta property="og:title" content="海州改革见成效">
        <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-07-26T08:00:00+08:00","author":{"name":"张三"}}</script>
        </head><body><nav><a href="/">首页</a><a href="/z">政务要闻频道</a></nav>
        <div class="wrap"><h1>海州改革见成效</h1><div class="info"><span>2024-07-26 08:00</span><span>来源:海州日报</span></div>
        <div class="con"><p>%s</p><p>第二段:<b>改革</b>不停步,<a href="/t">海州区</a>还将再推30项举措。</p>
        <p>责任编辑:王五</p></div>
        <div class="share-box">分享到微信微博</div></div>
        <div class="related"><ul><li><a href="1">连云区推行新政策新举措</a></li><li><a href="2">赣榆区打造新平台</a></li><li><a href="3">东海县召开会议</a></li></ul></div>
        <footer>版权所有 海州新闻网</footer><script>var x = "脚本里的文字";</script></body></html>
        """
            .formatted(PROSE);
    Article article = article(html, name);
    assertEquals(PROSE + "\n\n第二段:改革不停步,海州区还将再推30项举措。", article.body());
    assertEquals("海州改革见成效", article.title());
    assertEquals(LocalDate.of(2024, 7, 26), article.published());
    assertEquals(List.of("张三"), article.authors());
    assertEquals("海州日报", article.publisher());
  }

  @Test
  void pdfLinesBecomeParagraphs() throws IOException {
    byte[] pdf =
        Samples.pdf(
            "海州改革见成效",
            List.of(
                List.of(
                    "\t海州区推行一窗通办改革以来,全区设立综合窗口四十二",
                    "个,群众办事平均用时缩短到半个工作日,区里设立了十六",
                    "个分中心。",
                    "\t这项改革还将延伸到所有街道和乡镇,第一批有九个街道参",
                    "- 1 -"),
                List.of("加,第二批有十二个乡镇参加。", "- 2 -")));
    Article article = article(pdf, "report.pdf");
    assertEquals(
        "海州区推行一窗通办改革以来,全区设立综合窗口四十二个,群众办事平均用时缩短到半个工作日,区里设立了十六个分中心。\n\n"
            + "这项改革还将延伸到所有街道和乡镇,第一批有九个街道参加,第二批有十二个乡镇参加。",
        article.body());
    assertEquals("海州改革见成效", article.title());
    assertEquals("report", article.id());
  }

  @Test
  void wordDocumentKeepsParagraphsAndTables() throws IOException {
    var out = new java.io.ByteArrayOutputStream();
    try (var document = new org.apache.poi.xwpf.usermodel.XWPFDocument()) {
      document.createParagraph().createRun().setText("海州区改革统计");
      var table = document.createTable(2, 2);
      table.getRow(0).getCell(0).setText("窗口");
      table.getRow(0).getCell(1).setText("42个");
      table.getRow(1).getCell(0).setText("街道");
      table.getRow(1).getCell(1).setText("9个");
      document.createParagraph().createRun().setText(PROSE);
      document.getProperties().getCoreProperties().setTitle("海州:改革统计");
      document.getProperties().getCoreProperties().setCreator("Administrator");
      document.write(out);
    }
    Article article = article(out.toByteArray(), "x.docx");
    assertEquals("海州区改革统计\n\n窗口\t42个\n街道\t9个\n\n" + PROSE, article.body());
    assertEquals("海州:改革统计", article.title());
    assertEquals(List.of(), article.authors());
  }

  @Test
  void faultyLineDoesNotEndJsonLines() {
    List<Item> items =
        Samples.read(
            "{\"id\":\"a\",\"body\":\"%1$s\",\"published\":\"2024/8/29\"}\n{broken\n\n{\"正文\":\"%1$s\",\"标题\":\"海州改革\"}\n{\"id\":\"d\"}\n"
                .formatted(PROSE),
            "all.jsonl");
    assertEquals(4, items.size());
    assertEquals(LocalDate.of(2024, 8, 29), ((Article) items.get(0)).published());
    assertEquals(new Rejected("all.jsonl:2", Rejected.Code.METADATA, ((Rejected) items.get(1)).reason()), items.get(1));
    assertEquals("all-4", items.get(2).id());
    assertEquals("海州改革", ((Article) items.get(2)).title());
    assertEquals(Rejected.Code.EMPTY, ((Rejected) items.get(3)).code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"id\":\"a\",\"body\":\"%1$s\"},{\"id\":\"b\",\"body\":\"%1$s\"}]",
        "[\n  {\n \"id\": \"a\",\n \"body\": \"%1$s 括号 } 和 \\\" 引号\"\n},\n {\"id\":\"b\",\"body\":\"%1$s\"}\n]\n",
        "{\n\"id\":\"a\",\n\"body\":\"%1$s\"}\n{\n\"id\":\"b\",\n\"body\":\"%1$s\"}"
      })
  void jsonOverSeveralLinesIsReadByObject(String form) {
    List<Item> items = Samples.read(form.formatted(PROSE), "all.json");
    assertEquals(List.of("a", "b"), items.stream().map(Item::id).toList());
    assertTrue(items.stream().allMatch(Article.class::isInstance), items::toString);
  }

  @Test
  void tableIsReadByItsHeader() {
    String rows = "标题,发布时间,来源,正文,编号\n\"海州,改革\",2024年7月26日,海州日报,\"%1$s\n\n第二段“引号\"\"里\"\"”。\",n1\n短,2024-13-01,,%1$s,n2\n"
        .formatted(PROSE);
    for (byte[] bytes : List.of(bytes(rows, "UTF-8"), bytes(rows, "GB18030"), bytes("\uFEFF" + rows, "UTF-8"), bytes("\uFEFF" + rows, "UTF-16LE"))) {
      List<Item> items = Samples.read(bytes, "all.csv");
      Article first = (Article) items.getFirst();
      assertEquals("n1", first.id());
      assertEquals("海州,改革", first.title());
      assertEquals(PROSE + "\n\n第二段“引号\"里\"”。", first.body());
      assertEquals(LocalDate.of(2024, 7, 26), first.published());
      assertEquals("海州日报", first.publisher());
      Rejected second = (Rejected) items.get(1);
      assertEquals("n2", second.id());
      assertTrue(second.reason().startsWith("all.csv:5"), second.reason());
      assertEquals(Rejected.Code.METADATA, second.code());
      assertTrue(second.reason().contains("2024-13-01"), second.reason());
    }
  }

  @Test
  void columnsCanBeNamed() {
    Options options = Options.standard().withColumns(Map.of("文字", "body", "号", "id"));
    List<Item> items = Samples.read(bytes("号\t文字\nq7\t" + PROSE + "\n", "UTF-8"), "t.tsv", options);
    assertEquals("q7", items.getFirst().id());
    assertEquals(PROSE, ((Article) items.getFirst()).body());
  }

  @Test
  void tableWithoutATextColumnIsRejectedOnce() {
    List<Item> items = Samples.read("a,b\n1,2\n3,4\n", "t.csv");
    assertEquals(1, items.size());
    assertTrue(((Rejected) items.getFirst()).reason().contains("--column"));
  }

  @Test
  void folderIsReadInOrderWithoutItsCompanions(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("b"));
    for (String name : List.of("c.txt", "a.md", "b/x.txt", "README.md", ".hidden.txt", "a.gold.json", "c.cases.json")) {
      Files.writeString(folder.resolve(name), PROSE);
    }
    Files.createSymbolicLink(folder.resolve("b/up"), folder);
    List<Item> items = new Articles(Options.standard()).all(folder);
    assertEquals(List.of("a", "b/up", "x", "c"), items.stream().map(Item::id).toList());
    assertEquals(Rejected.Code.UNREADABLE, ((Rejected) items.get(1)).code());
    assertEquals(1, new Articles(Options.standard()).all(folder.resolve("README.md")).size());
  }

  @Test
  void shippedArticlesAreAllRead() {
    List<Item> items = new Articles(Options.standard()).all(Path.of("data/articles"));
    assertFalse(items.isEmpty());
    assertTrue(items.stream().allMatch(item -> item instanceof Article article && article.published() != null), items::toString);
  }
}
