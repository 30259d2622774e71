/** Tests of the search. */
@NullMarked
package heard.desk.search;

import org.jspecify.annotations.NullMarked;
