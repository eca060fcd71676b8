package org.sentiment4j.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.StringJoiner;
import org.sentiment4j.error.Excerpt;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Reads YAML made of sections, single values and lists of them into {@link Settings}, with the line
 * of each.
 *
 * <p>Whatever an experiment has no use for (aliases, a key given twice) is a problem, not a
 * surprise.
 */
final class SettingsYaml {
  /** An experiment has three levels: the file, a section, the optimizer. */
  private static final int DEEPEST = 10;

  private static final int LONGEST_KEY = 100;

  private final Settings settings;
  private final String source;
  private final Deque<String> path = new ArrayDeque<>();
  private final Set<String> sections = new HashSet<>();

  private SettingsYaml(Settings settings, String source) {
    this.settings = settings;
    this.source = source;
  }

  /**
   * Adds the settings of {@code yaml} to {@code settings}; {@code source} names the text in
   * messages.
   */
  static void read(String yaml, String source, Settings settings) {
    try (YAMLParser parser = new YAMLFactory().createParser(yaml)) {
      new SettingsYaml(settings, source).readDocument(parser);
    } catch (UnexpectedFormException e) {
      settings.problem(e.getMessage());
    } catch (JsonProcessingException e) {
      settings.problem(source + Excerpt.ofSentence(notYaml(e)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String notYaml(JsonProcessingException e) {
    if (e.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
      return ", line "
          + (marked.getProblemMark().getLine() + 1)
          + ": this is not YAML: "
          + marked.getProblem();
    }
    return ": this is not YAML: " + e.getOriginalMessage().lines().findFirst().orElse("");
  }

  private void readDocument(YAMLParser parser) throws IOException {
    JsonToken first = parser.nextToken();
    if (first == null) {
      return;
    }
    if (first != JsonToken.START_OBJECT) {
      settings.problem(
          source + ": expected sections such as \"training:\", found a single value or a list");
      return;
    }
    int depth = 1;
    String key = "";
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (depth == 0) {
        throw unexpected(parser, "a second document; expected the sections in one");
      }
      if (token != JsonToken.FIELD_NAME && parser.getTypeId() != null) {
        settings.problem(
            place(parser) + ": " + shown(fullKey(key)) + ": YAML tags are not allowed here");
      }
      switch (token) {
        case FIELD_NAME -> key = key(parser);
        case START_OBJECT -> {
          section(fullKey(key), place(parser));
          depth++;
          path.addLast(key);
          if (depth > DEEPEST) {
            throw unexpected(parser, "sections within sections, too deep; expected at most three");
          }
        }
        case END_OBJECT -> {
          depth--;
          path.pollLast();
        }
        case START_ARRAY -> list(parser, key);
        case VALUE_NULL -> {
          // A section whose lines are all commented out.
        }
        default -> value(parser, key);
      }
    }
  }

  private String key(YAMLParser parser) throws IOException {
    if (parser.currentName().length() > LONGEST_KEY) {
      throw unexpected(
          parser, "\"" + Excerpt.of(parser.currentName()) + "\" is too long for the name of a key");
    }
    return parser.currentName();
  }

  private void section(String key, String place) {
    if (!sections.add(key)) {
      settings.problem(place + ": " + shown(key) + " is given twice");
    }
  }

  /** Of what no experiment could have, nothing more is read. */
  private UnexpectedFormException unexpected(YAMLParser parser, String what) {
    return new UnexpectedFormException(place(parser) + ": " + what);
  }

  private static final class UnexpectedFormException extends IOException {
    private static final long serialVersionUID = 1L;

    UnexpectedFormException(String message) {
      super(message);
    }
  }

  /** A list of single values, put in as its text: {@code [64, 32]}. */
  private void list(YAMLParser parser, String key) throws IOException {
    String place = place(parser);
    StringJoiner values = new StringJoiner(", ", "[", "]");
    boolean plain = true;
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      plain &= token.isScalarValue() && !parser.isCurrentAlias();
      values.add(token.isScalarValue() ? parser.getText() : "");
      parser.skipChildren();
    }
    if (plain) {
      put(fullKey(key), values.toString(), place);
    } else {
      settings.problem(
          place
              + ": "
              + shown(fullKey(key))
              + ": expected a list of single values, such as [64, 32]");
    }
  }

  private void value(YAMLParser parser, String key) throws IOException {
    String fullKey = fullKey(key);
    if (parser.isCurrentAlias()) {
      settings.problem(
          place(parser) + ": " + shown(fullKey) + ": YAML aliases are not allowed here");
    } else {
      put(fullKey, parser.getText(), place(parser));
    }
  }

  private void put(String key, String value, String place) {
    if (settings.contains(key)) {
      settings.problem(place + ": " + shown(key) + " is given twice");
    } else {
      settings.put(key, new Settings.Setting(value, place));
    }
  }

  private static String shown(String key) {
    return Excerpt.ofSentence(key);
  }

  private String fullKey(String key) {
    StringBuilder full = new StringBuilder();
    for (Iterator<String> sections = path.iterator(); sections.hasNext(); ) {
      full.append(sections.next()).append('.');
    }
    return full.append(key).toString();
  }

  private String place(YAMLParser parser) {
    return source + ", line " + parser.currentTokenLocation().getLineNr();
  }
}
