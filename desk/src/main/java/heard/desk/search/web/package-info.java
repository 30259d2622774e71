/**
 * The pages that find: conversations by words and filters, customers by name, address or number. It owns what is typed and
 * how hits are shown; what is found, and what is for the reader, is decided by the search and the lists.
 */
@NullMarked
package heard.desk.search.web;

import org.jspecify.annotations.NullMarked;
