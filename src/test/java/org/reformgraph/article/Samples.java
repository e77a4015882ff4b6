package org.reformgraph.article;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Inputs for the tests of this package, and short ways to read them. */
final class Samples {

  static final String PROSE =
      "海州区推行“一窗通办”改革以来\uFF0C全区设立综合窗口42个\uFF0C群众办事平均用时缩短到0.5个工作日。区政务服务中心负责人介绍\uFF0C这项改革还将延伸到所有街道。";

  private Samples() {}

  static List<Item> read(byte[] bytes, String name) {
    return read(bytes, name, Options.standard());
  }

  static List<Item> read(byte[] bytes, String name, Options options) {
    try (Stream<Item> items = new Articles(options).read(new ByteArrayInputStream(bytes), name)) {
      return items.toList();
    }
  }

  static List<Item> read(String text, String name) {
    return read(text.getBytes(StandardCharsets.UTF_8), name);
  }

  static Article article(String text, String name) {
    return article(text.getBytes(StandardCharsets.UTF_8), name);
  }

  static Article article(byte[] bytes, String name) {
    List<Item> items = read(bytes, name);
    if (items.size() == 1 && items.getFirst() instanceof Article article) {
      return article;
    }
    throw new AssertionError("not one article: " + items);
  }

  static Rejected rejected(byte[] bytes, String name) {
    List<Item> items = read(bytes, name);
    if (items.size() == 1 && items.getFirst() instanceof Rejected rejected) {
      return rejected;
    }
    throw new AssertionError("not one rejection: " + items);
  }

  static byte[] bytes(String text, String charset) {
    return text.getBytes(Charset.forName(charset));
  }

  /** A PDF with these printed lines, 20 units apart from the top; a line that begins with a tab is indented. */
  static byte[] pdf(String title, List<List<String>> pages) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (List<String> lines : pages) {
        PDPage page = new PDPage();
        document.addPage(page);
        PDResources resources = new PDResources();
        COSDictionary fonts = new COSDictionary();
        fonts.setItem("F1", font());
        resources.getCOSObject().setItem(COSName.FONT, fonts);
        page.setResources(resources);
        StringBuilder content = new StringBuilder();
        int y = 760;
        for (String line : lines) {
          int x = line.startsWith("\t") ? 74 : 50;
          String hex = HexFormat.of().formatHex(line.strip().getBytes(StandardCharsets.UTF_16BE));
          content.append("BT /F1 12 Tf %d %d Td <%s> Tj ET\n".formatted(x, y, hex));
          y -= 20;
        }
        page.setContents(
            new PDStream(document, new ByteArrayInputStream(content.toString().getBytes(StandardCharsets.US_ASCII))));
      }
      document.getDocumentInformation().setTitle(title);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  /** A Chinese font that is named, not embedded: its characters are known by the predefined CMap. */
  private static COSDictionary font() {
    COSDictionary info = new COSDictionary();
    info.setItem(COSName.REGISTRY, new COSString("Adobe"));
    info.setItem(COSName.ORDERING, new COSString("GB1"));
    info.setInt(COSName.SUPPLEMENT, 4);
    COSDictionary descriptor = new COSDictionary();
    descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
    descriptor.setName(COSName.FONT_NAME, "STSong-Light");
    descriptor.setInt(COSName.FLAGS, 6);
    COSDictionary cid = new COSDictionary();
    cid.setItem(COSName.TYPE, COSName.FONT);
    cid.setName(COSName.SUBTYPE, "CIDFontType0");
    cid.setName(COSName.BASE_FONT, "STSong-Light");
    cid.setItem(COSName.CIDSYSTEMINFO, info);
    cid.setItem(COSName.FONT_DESC, descriptor);
    cid.setItem(COSName.DW, COSInteger.get(1000));
    COSArray descendants = new COSArray();
    descendants.add(cid);
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setName(COSName.SUBTYPE, "Type0");
    font.setName(COSName.BASE_FONT, "STSong-Light");
    font.setName(COSName.ENCODING, "UniGB-UTF16-H");
    font.setItem(COSName.DESCENDANT_FONTS, descendants);
    return font;
  }
}
