/** Tests of the REST API: its addresses, its rights, and that its documents are true. */
@NullMarked
package heard.desk.exchange;

import org.jspecify.annotations.NullMarked;
