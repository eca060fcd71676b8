package org.sentiment4j.page;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What some things have in common.
 *
 * @param common the values that all of them have, by what they are
 * @param differing what they do not have in common
 */
record Shares(Map<String, String> common, Set<String> differing) {
  static Shares of(List<? extends Map<String, String>> things) {
    Map<String, String> common = new LinkedHashMap<>();
    Set<String> differing = new LinkedHashSet<>();
    things.stream().flatMap(thing -> thing.keySet().stream()).forEach(differing::add);
    if (!things.isEmpty()) {
      things
          .get(0)
          .forEach(
              (key, value) -> {
                if (things.stream().allMatch(thing -> value.equals(thing.get(key)))) {
                  common.put(key, value);
                  differing.remove(key);
                }
              });
    }
    return new Shares(common, differing);
  }
}
