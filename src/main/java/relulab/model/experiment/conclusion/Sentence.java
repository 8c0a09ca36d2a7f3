package relulab.model.experiment.conclusion;

import java.util.List;

/**
 * Something that results say: a text of the bundles with figures in its places.
 *
 * @param role what it is on the page
 * @param key of the text, without its beginning
 * @param figures for the places of the text, in order
 */
public record Sentence(Role role, String key, List<Figure> figures) {

  /** What a sentence is on the page. */
  public enum Role {
    /** The claim over the chart, in a few words. */
    CLAIM,
    /** The numbers that the claim rests on. */
    DETAIL,
    /** What can be concluded. */
    FOLLOWS,
    /** What cannot. */
    NOT
  }

  public Sentence {
    figures = List.copyOf(figures);
  }

  static Sentence of(Role role, String key, Figure... figures) {
    return new Sentence(role, key, List.of(figures));
  }
}
