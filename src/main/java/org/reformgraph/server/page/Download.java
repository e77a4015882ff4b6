package org.reformgraph.server.page;

/**
 * A file with all data.
 *
 * @param path where it is
 * @param mediaType of what is in it
 * @param en what it is called in English
 * @param zh and in Chinese
 */
public record Download(String path, String mediaType, String en, String zh) {

  String title(View view) {
    return view.language() == Language.ZH ? zh : en;
  }
}
