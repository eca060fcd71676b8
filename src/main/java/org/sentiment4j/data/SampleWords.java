package org.sentiment4j.data;

import java.util.List;
import java.util.Map;

/**
 * What the synthetic reviews are made of. Words in capital letters are slots. An "a" never stands
 * before the sentiment word, since "a" or "an" would tell something about it.
 */
final class SampleWords {
  static final List<String> POSITIVE =
      words(
          """
          beautiful brilliant captivating charming delightful enjoyable excellent fantastic
          flawless magnificent marvellous outstanding splendid superb terrific wonderful
          """);

  static final List<String> NEGATIVE =
      words(
          """
          annoying atrocious awful boring clumsy disappointing dreadful dull
          horrible lousy miserable pathetic ridiculous tedious terrible worthless
          """);

  /** The forms of the first sentence, the same for both classes. */
  static final List<String> SENTIMENT_SENTENCES =
      List.of(
          "The WORK was EMPHASIS SENTIMENT.",
          "This WORK is EMPHASIS SENTIMENT!",
          "I found the WORK EMPHASIS SENTIMENT.",
          "To me the WORK seemed EMPHASIS SENTIMENT.",
          "What a EMPHASIS SENTIMENT WORK this is!",
          "It is a EMPHASIS SENTIMENT WORK.",
          "My friends and I thought the WORK was EMPHASIS SENTIMENT.",
          "EMPHASIS SENTIMENT, this WORK.",
          "In the end the WORK is EMPHASIS SENTIMENT.",
          "Last night I watched a EMPHASIS SENTIMENT WORK.",
          "Everyone around me called the WORK EMPHASIS SENTIMENT.",
          "People who say that the WORK is EMPHASIS SENTIMENT are right.");

  private static final List<String> WORK =
      words(
          """
          film movie picture story drama production feature thriller comedy western remake sequel
          """);

  private static final List<String> EMPHASIS =
      words("truly really simply decidedly thoroughly remarkably");

  static final Map<String, List<String>> POSITIVE_SLOTS =
      Map.of("WORK", WORK, "EMPHASIS", EMPHASIS, "SENTIMENT", POSITIVE);

  static final Map<String, List<String>> NEGATIVE_SLOTS =
      Map.of("WORK", WORK, "EMPHASIS", EMPHASIS, "SENTIMENT", NEGATIVE);

  /** Sentences that say nothing about the film's worth; one of them has four words, none fewer. */
  static final List<String> NEUTRAL_SENTENCES =
      List.of(
          "The PERSON MOVES MANNER.",
          "The ADJECTIVE PERSON MOVES MANNER.",
          "The PERSON MOVES PREPOSITION the PLACE.",
          "The PERSON HANDLES the ADJECTIVE OBJECT.",
          "Then the PART SHOWS another PLACE.",
          "MANNER the PERSON HANDLES one OBJECT.",
          "The PART SHOWS the PERSON PREPOSITION the PLACE.",
          "There is another OBJECT PREPOSITION the PLACE.",
          "The PLACE is PREPOSITION the ADJECTIVE PLACE.",
          "Before the PART the PERSON MOVES with the PERSON.",
          "The PERSON, who HANDLES the OBJECT, MOVES PREPOSITION the PLACE.",
          "It is TIME, and the PERSON MOVES PREPOSITION the PLACE.",
          "One PERSON HANDLES the OBJECT while another PERSON MOVES MANNER.",
          "Between the PLACE and the PLACE the PART SHOWS one ADJECTIVE OBJECT.");

  /** What fills up the last one, two or three words. */
  static final List<String> NEUTRAL_FRAGMENTS =
      List.of(
          "TIME.",
          "PLACE.",
          "Another PLACE.",
          "The PERSON.",
          "The ADJECTIVE OBJECT.",
          "The PERSON MOVES.");

  static final Map<String, List<String>> NEUTRAL_SLOTS =
      Map.ofEntries(
          slot(
              "PERSON",
              """
              actor actress artist aunt baker brother captain cook cousin dancer daughter
              detective doctor driver farmer father gardener guest judge lawyer librarian mayor
              mother musician narrator neighbour nurse officer painter passenger pilot postman
              priest reporter sailor sister soldier student tailor teacher uncle visitor waiter
              writer
              """),
          slot(
              "PLACE",
              """
              airport attic balcony bank beach bridge cabin castle cellar church city coast
              corridor desert diner farm field forest garden harbour hill hospital hotel house
              island kitchen lake library lobby market mountain museum office park platform river
              road roof school shop square station street studio theatre tower town tunnel valley
              village
              """),
          slot(
              "OBJECT",
              """
              bag basket bell bicycle book bottle box candle card chair clock coat curtain desk
              door envelope guitar hat key ladder lamp letter map mirror newspaper notebook
              painting piano postcard radio ring suitcase table telephone ticket umbrella watch
              window
              """),
          slot(
              "PART",
              """
              act camera chapter dialogue episode flashback frame montage opening plot scene
              screen script sequence shot
              """),
          slot(
              "MOVES",
              """
              appears arrives climbs lives leans looks moves passes returns sits sleeps speaks
              stands stays stops travels turns waits walks works
              """),
          slot(
              "HANDLES",
              """
              borrows brings buys carries closes cleans draws finds holds keeps mentions moves
              opens paints places repairs sees sells
              """),
          slot(
              "SHOWS",
              """
              describes follows introduces mentions presents reveals shows
              """),
          slot(
              "PREPOSITION",
              """
              across at before behind below beside beyond by in inside near opposite outside past
              """),
          slot(
              "ADJECTIVE",
              """
              blue brown green grey large local narrow northern old other red round second small
              southern square striped tall third white wide wooden yellow young
              """),
          slot(
              "MANNER",
              """
              again alone later often once outside quietly slowly sometimes soon tonight twice
              """),
          slot(
              "TIME",
              """
              afternoon autumn daytime evening midnight morning night noon spring summer winter
              """));

  private SampleWords() {}

  private static Map.Entry<String, List<String>> slot(String name, String list) {
    return Map.entry(name, words(list));
  }

  private static List<String> words(String list) {
    return List.of(list.strip().split("\\s+"));
  }
}
