package org.reformgraph.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/**
 * A Word document (DOCX): its paragraphs, set apart by a blank line, and its tables, a row a line, cells between tabs.
 * Title, author and own properties serve as metadata; the days the file was made and changed do not.
 */
final class WordDocument {

  private static final String TEXT_PART = "word/document.xml";

  /** Unpacked bytes for one character that may be kept: markup is several times its text. */
  private static final int MARKUP = 8;

  private WordDocument() {}

  static Article read(byte[] bytes, String stem, int maxText) throws Refusal {
    check(bytes, maxText);
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      StringBuilder body = new StringBuilder();
      for (IBodyElement element : document.getBodyElements()) {
        append(body, element);
      }
      String text = PlainText.lines(body.toString().strip());
      if (text.isBlank()) {
        throw new Refusal(
            Rejected.Code.NO_TEXT, "The document holds no text, perhaps pictures of it. Recognise its text (OCR) first.");
      }
      if (text.length() > maxText) {
        throw tooLarge(maxText);
      }
      PlainText.refuseZero(text);
      return metadata(document.getProperties()).article(stem, text);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new Refusal(Rejected.Code.UNREADABLE, "The document is damaged (" + e.getMessage() + "). Save it again as DOCX.");
    }
  }

  /** Refuses archives of other kinds, and those that unpack to more than can be held. */
  private static void check(byte[] bytes, int maxText) throws Refusal {
    boolean word = false;
    String first = null;
    long budget = (long) maxText * MARKUP;
    byte[] buffer = new byte[1 << 14];
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        first = first == null ? entry.getName() : first;
        word |= entry.getName().equals(TEXT_PART);
        for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
          budget -= entry.getName().startsWith("word/media/") ? 0 : n;
          if (budget < 0) {
            throw tooLarge(maxText);
          }
        }
      }
    } catch (IOException | RuntimeException e) {
      throw new Refusal(Rejected.Code.UNREADABLE, "The archive is damaged (" + e.getMessage() + "). Fetch it again.");
    }
    if (!word) {
      throw new Refusal(
          first == null ? Rejected.Code.UNREADABLE : Rejected.Code.BINARY,
          first == null
              ? "The archive is damaged: it has no entries. Fetch it again."
              : "A ZIP archive that is no Word document (it begins with " + first + "). Unpack it, or save the article as DOCX.");
    }
  }

  private static void append(StringBuilder body, IBodyElement element) {
    switch (element) {
      case XWPFParagraph paragraph -> body.append(paragraph.getParagraphText()).append("\n\n");
      case XWPFTable table -> {
        for (XWPFTableRow row : table.getRows()) {
          body.append(String.join("\t", row.getTableCells().stream().map(WordDocument::cell).toList())).append('\n');
        }
        body.append('\n');
      }
      case XWPFSDT control -> body.append(control.getContent().getText()).append("\n\n");
      default -> { }
    }
  }

  private static String cell(XWPFTableCell cell) {
    return cell.getText().strip().replaceAll("\\s*\\n\\s*", " ");
  }

  private static Metadata metadata(POIXMLProperties properties) {
    Map<String, String> values = new LinkedHashMap<>();
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    putChinese(values, "title", core.getTitle());
    putChinese(values, "author", core.getCreator());
    properties
        .getCustomProperties()
        .getUnderlyingProperties()
        .getPropertyList()
        .forEach(
            property -> {
              if (property.isSetLpwstr()) {
                values.putIfAbsent(property.getName(), property.getLpwstr());
              }
            });
    return Metadata.of(values, Map.of());
  }

  /** Word fills in names of templates and accounts by itself; those are not Chinese. */
  private static void putChinese(Map<String, String> values, String key, String value) {
    if (value != null && value.codePoints().anyMatch(Character::isIdeographic)) {
      values.put(key, value);
    }
  }

  private static Refusal tooLarge(int maxText) {
    return new Refusal(
        Rejected.Code.TOO_LARGE,
        "The document's text is longer than %,d characters, the limit for one article. Split it, or raise the limit.".formatted(maxText));
  }
}
