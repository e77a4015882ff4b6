package org.reformgraph.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reformgraph.article.Samples.PROSE;
import static org.reformgraph.article.Samples.bytes;
import static org.reformgraph.article.Samples.rejected;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RejectionTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "\n \r\n\t", "---\ntitle: 海州改革\n---\n\n"})
  void nothingToReadIsEmpty(String text) {
    assertEquals(Rejected.Code.EMPTY, rejected(bytes(text, "UTF-8"), "x.md").code());
  }

  @Test
  void otherFormatsAreBinary() throws IOException {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0};
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
      out.write(bytes(PROSE, "UTF-8"));
    }
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("a.txt"));
      out.write(bytes(PROSE, "UTF-8"));
    }
    for (byte[] bytes : List.of(png, gzip.toByteArray(), zip.toByteArray(), bytes("海州\0改革", "UTF-8"), bytes("海州 改革", "UTF-16LE"))) {
      Rejected rejected = rejected(bytes, "x.txt");
      assertEquals(Rejected.Code.BINARY, rejected.code(), rejected.reason());
    }
  }

  @Test
  void invalidByteIsNamedByItsOffset() {
    byte[] bytes = bytes(PROSE, "UTF-8");
    bytes[31] = (byte) 0xFF;
    Rejected rejected = rejected(bytes, "x.txt");
    assertEquals(Rejected.Code.ENCODING, rejected.code());
    assertTrue(rejected.reason().contains("Byte 30") || rejected.reason().contains("Byte 31"), rejected.reason());
    byte[] cut = Arrays.copyOf(bytes(PROSE, "UTF-8"), bytes(PROSE, "UTF-8").length - 1);
    assertEquals(Rejected.Code.ENCODING, rejected(cut, "x.txt").code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16LE", "UTF-16BE", "UTF-8 with mark"})
  void usualEncodingsAreRecognised(String charset) {
    String mark = charset.startsWith("UTF-16") || charset.endsWith("mark") ? "\uFEFF" : "";
    byte[] bytes = bytes(mark + PROSE, charset.replace(" with mark", ""));
    assertEquals(PROSE, Samples.article(bytes, "x.txt").body());
  }

  @Test
  void pageMayDeclareAnotherEncoding() {
    String html = "<html><head><meta charset=big5></head><body><p>海州區推行一窗通辦改革,設立綜合窗口42個。</p></body></html>";
    assertEquals("海州區推行一窗通辦改革,設立綜合窗口42個。", Samples.article(bytes(html, "Big5"), "x.html").body());
    String wrong = html.replace("big5", "gb2312");
    assertEquals("海州區推行一窗通辦改革,設立綜合窗口42個。", Samples.article(bytes(wrong, "UTF-8"), "x.html").body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The district opened 42 service windows.",
        "市は行政改革の一環として窓口を統合し、手続きの時間を短縮しました。",
        "구는 행정개혁의 일환으로 창구를 통합하고 처리 시간을 단축했다. 改革",
        "42 % 100 200"
      })
  void otherLanguagesAreNotChinese(String text) {
    assertEquals(Rejected.Code.NOT_CHINESE, rejected(bytes(text, "UTF-8"), "x.txt").code());
  }

  @Test
  void scansAndScriptedPagesHaveNoText() throws IOException {
    assertEquals(Rejected.Code.NO_TEXT, rejected(Samples.pdf("扫描件", List.of(List.of())), "x.pdf").code());
    byte[] page = bytes("<html><body><div id=app></div><script>load('海州改革')</script></body></html>", "UTF-8");
    assertEquals(Rejected.Code.NO_TEXT, rejected(page, "x.html").code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\nid: a\ntitle: \"海州\nid2: [\n---\n\n海州区改革见成效。",
        "---\nid: a\ntitle: 海州\n\n海州区改革见成效。",
        "---\npublished: 昨天\n---\n海州区改革见成效。",
        "---\ndistrict: 海州\n---\n海州区改革见成效。",
        "---\nid: a\nid: b\n---\n海州区改革见成效。"
      })
  void brokenMetadataAreRejected(String text) {
    assertEquals(Rejected.Code.METADATA, rejected(bytes(text, "UTF-8"), "x.md").code());
  }

  @Test
  void brokenFrontMatterIsNamedByItsLine() {
    String reason = rejected(bytes("---\nid: a\ntitle: [海州\npage: 3\n---\n海州区改革。", "UTF-8"), "x.md").reason();
    assertTrue(reason.matches("Line [34].*"), reason);
  }

  @Test
  void damagedAndMissingFilesAreUnreadable() throws IOException {
    byte[] pdf = Samples.pdf("海州", List.of(List.of("海州区改革见成效。")));
    assertEquals(Rejected.Code.UNREADABLE, rejected(Arrays.copyOf(pdf, 40), "x.pdf").code());
    byte[] zip = {'P', 'K', 3, 4, 20, 0, 8, 0, 1, 2, 3};
    assertEquals(Rejected.Code.UNREADABLE, rejected(zip, "x.docx").code());
    Item missing = new Articles(Options.standard()).all(Path.of("no/such/file.txt")).getFirst();
    assertEquals(Rejected.Code.UNREADABLE, ((Rejected) missing).code());
    assertFalse(((Rejected) missing).reason().isBlank());
  }

  @Test
  void textPastTheLimitIsTooLarge() {
    Options small = new Options(50, 1000, java.util.Map.of());
    Item item = Samples.read(bytes(PROSE, "UTF-8"), "x.txt", small).getFirst();
    assertEquals(Rejected.Code.TOO_LARGE, ((Rejected) item).code());
  }
}
