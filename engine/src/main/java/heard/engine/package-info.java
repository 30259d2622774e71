/**
 * Reads what a customer wrote and reviews what an agent is about to answer, in Russian, Lithuanian and English.
 * Plain Java: it knows neither a framework nor the desk, opens no connection and reads only its own data files.
 */
@NullMarked
package heard.engine;

import org.jspecify.annotations.NullMarked;
