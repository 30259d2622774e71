/** Measurements of the engine with JMH. Commands and figures stand in docs/performance.md. */
@NullMarked
package heard.benchmark;

import org.jspecify.annotations.NullMarked;
