/**
 * The command line of the engine: reading and reviewing for people and for pipelines, and the tools for rule writers. It only
 * translates between files, JSON and the engine's API; it judges nothing.
 */
@NullMarked
package heard.engine.cli;

import org.jspecify.annotations.NullMarked;
