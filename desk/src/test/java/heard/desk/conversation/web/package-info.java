/** Tests of the desk's pages: HTTP in, parsed HTML out, on a real database. */
@NullMarked
package heard.desk.conversation.web;

import org.jspecify.annotations.NullMarked;
