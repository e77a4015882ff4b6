package org.reformgraph.article;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A PDF with its text in the order of the document. Lines are joined to paragraphs (see {@link Lines}), page numbers
 * left out. Title, author and own properties serve as metadata; the day the file was made does not, since it is not the
 * day of publication.
 */
final class PdfDocument {

  private static final String PARAGRAPH = "\u2029";

  private PdfDocument() {}

  static Article read(byte[] bytes, String stem, int maxText) throws Refusal {
    try (PDDocument document =
        Loader.loadPDF(new RandomAccessReadBuffer(bytes), IOUtils.createTempFileOnlyStreamCache())) {
      String body = text(document, maxText);
      if (body.isBlank()) {
        throw new Refusal(
            Rejected.Code.NO_TEXT,
            "The PDF's %d pages hold no text: it is a scan. Recognise its text (OCR) first.".formatted(document.getNumberOfPages()));
      }
      PlainText.refuseZero(body);
      return metadata(document.getDocumentInformation()).article(stem, body);
    } catch (InvalidPasswordException e) {
      throw new Refusal(Rejected.Code.UNREADABLE, "The PDF is locked with a password. Save it without.");
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new Refusal(Rejected.Code.UNREADABLE, "The PDF is damaged (" + e.getMessage() + "). Fetch it again.");
    }
  }

  private static String text(PDDocument document, int maxText) throws IOException, Refusal {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setLineSeparator("\n");
    stripper.setPageEnd("\n");
    stripper.setParagraphStart(PARAGRAPH);
    List<String> lines = new ArrayList<>();
    int length = 0;
    for (int page = 1; page <= document.getNumberOfPages(); page++) {
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      String text = PlainText.lines(stripper.getText(document));
      length += text.length();
      if (length > maxText) {
        throw new Refusal(
            Rejected.Code.TOO_LARGE,
            "The PDF's text is longer than %,d characters (page %d). Split it, or raise the limit.".formatted(maxText, page));
      }
      lines.addAll(Lines.withoutPageNumbers(text.lines().filter(line -> !line.replace(PARAGRAPH, "").isBlank()).toList()));
    }
    return Lines.join(lines, PARAGRAPH.charAt(0));
  }

  private static Metadata metadata(PDDocumentInformation information) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String key : information.getMetadataKeys()) {
      String value = information.getCustomMetadataValue(key);
      if (value != null && value.codePoints().anyMatch(Character::isIdeographic)
          || value != null && !key.equals("Title") && !key.equals("Author")) {
        values.put(key, value);
      }
    }
    values.replaceAll((key, value) -> value.replaceFirst("^Microsoft Word - ", "").replaceFirst("\\.docx?$", ""));
    return Metadata.of(values, Map.of());
  }
}
