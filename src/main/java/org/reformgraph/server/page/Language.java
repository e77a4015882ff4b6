package org.reformgraph.server.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages of the pages. Asked for by {@code ?lang=}, else by a cookie, else by the browser, else Chinese. */
public enum Language {
  ZH,
  EN;

  static final String NAME = "lang";

  /** As in BCP 47 and in the data's language tags. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Language other() {
    return this == ZH ? EN : ZH;
  }

  public static Language of(HttpServletRequest request) {
    var cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
    var cookie = Arrays.stream(cookies).filter(c -> c.getName().equals(NAME)).map(Cookie::getValue).findFirst();
    return Stream.of(read(request.getParameter(NAME)), read(cookie.orElse(null)))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> accepted(request.getHeader("Accept-Language")));
  }

  static Optional<Language> read(String word) {
    return Arrays.stream(values()).filter(l -> l.tag().equals(word)).findFirst();
  }

  /** The most wanted of the two in a header's value. */
  static Language accepted(String header) {
    try {
      return Locale.LanguageRange.parse(Objects.requireNonNullElse(header, "zh")).stream()
          .filter(range -> range.getWeight() > 0)
          .map(range -> read(range.getRange().replaceFirst("-.*", "")))
          .flatMap(Optional::stream)
          .findFirst()
          .orElse(ZH);
    } catch (IllegalArgumentException e) {
      return ZH;
    }
  }
}
