package org.sentiment4j.serve;

import java.util.Locale;
import java.util.Set;
import org.sentiment4j.error.Excerpt;

/**
 * Answers nobody else's web page: neither one that had its own name point to this machine, so that
 * the browser takes both for one site (DNS rebinding), nor one that sends requests from elsewhere.
 *
 * @param host what the server was told to listen on
 * @param isOpen whether others than this machine reach it
 */
record HostCheck(String host, boolean isOpen) {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /**
   * Checks where a request was sent to.
   *
   * @param hostHeader the name and port that the browser was told; null where it does not say
   * @throws Refusal where that is not this server
   */
  void checkHost(String hostHeader) {
    if (hostHeader == null || !isOwn(name(hostHeader))) {
      throw new Refusal(
          403,
          "Host: "
              + (hostHeader == null ? "missing" : Excerpt.of(hostHeader) + " is not this server")
              + "; use its address as it was printed"
              + (isOpen ? ", an IP address, or the name that --host was given" : ""));
    }
  }

  /**
   * Checks where a request came from.
   *
   * @param hostHeader the name and port that it was sent to
   * @param origin the site whose page sent it; null where none did
   * @param fetchSite how that site is related to this, as newer browsers say; null otherwise
   * @throws Refusal where that is not a page of this server
   */
  void checkOrigin(String hostHeader, String origin, String fetchSite) {
    boolean isOwnPage = origin == null || origin.equalsIgnoreCase("http://" + hostHeader);
    boolean isOwnSite =
        fetchSite == null || fetchSite.equals("same-origin") || fetchSite.equals("none");
    if (!isOwnPage || !isOwnSite) {
      throw new Refusal(
          403,
          "Origin: "
              + (origin == null ? "another site" : Excerpt.of(origin))
              + " may not ask this server; open its own page");
    }
  }

  private boolean isOwn(String name) {
    return LOOPBACK.contains(name)
        || name.equals(host.toLowerCase(Locale.ROOT))
        || (isOpen && isAddress(name));
  }

  /** A name in the domain name system never looks so. */
  private static boolean isAddress(String name) {
    return name.matches("[0-9]+(\\.[0-9]+){3}|\\[[0-9a-f:.]+\\]");
  }

  private static String name(String hostAndPort) {
    return hostAndPort.toLowerCase(Locale.ROOT).replaceFirst(":[0-9]*$", "");
  }
}
