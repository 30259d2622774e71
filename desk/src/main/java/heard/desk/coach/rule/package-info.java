/**
 * A desk's own rules over those that ship: kept as files with all their versions, checked before they are kept, tried on a sample,
 * and taken into use by every process of the desk. It knows neither messages nor answers; the engine it hands out does the rest.
 */
@NullMarked
package heard.desk.coach.rule;

import org.jspecify.annotations.NullMarked;
