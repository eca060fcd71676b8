package org.sentiment4j.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * Two parts of one list, each with the same share of every class.
 *
 * @param kept what is left, in the order of the list
 * @param held what was held out, in the order of the list
 */
public record StratifiedSplit<T>(List<T> kept, List<T> held) {

  /**
   * Holds out a share of each class, drawn at random.
   *
   * @param all the list, in an order that does not depend on the machine
   * @param sentiment gives the class
   * @param share how much of each class is held out, above 0 and below 1; at least one of each
   *     class stays on each side where the class has two
   * @param seed the same seed gives the same split
   */
  public static <T> StratifiedSplit<T> of(
      List<T> all, Function<T, Sentiment> sentiment, double share, long seed) {
    boolean[] isHeld = new boolean[all.size()];
    Random random = new Random(seed);
    for (Sentiment label : Sentiment.values()) {
      List<Integer> members = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        if (sentiment.apply(all.get(i)) == label) {
          members.add(i);
        }
      }
      Collections.shuffle(members, random);
      long wanted = Math.round(share * members.size());
      int count =
          (int) Math.max(Math.min(1, members.size()), Math.min(wanted, members.size() - 1L));
      members.subList(0, count).forEach(i -> isHeld[i] = true);
    }
    List<T> kept = new ArrayList<>();
    List<T> held = new ArrayList<>();
    for (int i = 0; i < isHeld.length; i++) {
      (isHeld[i] ? held : kept).add(all.get(i));
    }
    return new StratifiedSplit<>(
        Collections.unmodifiableList(kept), Collections.unmodifiableList(held));
  }
}
