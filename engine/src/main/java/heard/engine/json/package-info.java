/**
 * Questions to the engine and its answers as JSON, the same on the command line and over HTTP. Names of fields and values are
 * a contract with programs: they are never renamed.
 */
@NullMarked
package heard.engine.json;

import org.jspecify.annotations.NullMarked;
