package org.reformgraph.server.page.entity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of the pages of indicators, which are words and no things of their own. */
final class Indicators {

  static final String PATH = "/page/indicator/";

  private Indicators() {}

  static String href(String words) {
    return PATH + URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
