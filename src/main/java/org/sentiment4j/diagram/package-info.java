/**
 * A network drawn: {@link org.sentiment4j.diagram.NetworkDiagram} is what is drawn, a graph of
 * layers; {@link org.sentiment4j.diagram.DiagramFormat} draws it as DOT, SVG or PNG.
 *
 * <p>{@link org.sentiment4j.diagram.Layout} says where everything is, in layers from the top down
 * (Sugiyama, Tagawa and Toda 1981, Methods for visual understanding of hierarchical system
 * structures, IEEE Transactions on Systems, Man, and Cybernetics 11:109), and SVG and PNG draw the
 * same one. The package knows nothing of the networks' library.
 */
package org.sentiment4j.diagram;
