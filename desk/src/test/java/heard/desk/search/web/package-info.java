/** Tests of the pages that find. */
@NullMarked
package heard.desk.search.web;

import org.jspecify.annotations.NullMarked;
