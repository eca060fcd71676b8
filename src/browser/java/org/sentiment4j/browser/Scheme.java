package org.sentiment4j.browser;

import java.util.Locale;

/** What colours the user prefers. */
enum Scheme {
  LIGHT,
  DARK;

  /** Its name in CSS. */
  String css() {
    return name().toLowerCase(Locale.ROOT);
  }
}
