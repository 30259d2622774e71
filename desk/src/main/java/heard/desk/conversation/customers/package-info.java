/**
 * The page of a customer: how to reach them, what we know, and all of their conversations that the reader may see. Whoever
 * sees none of them does not see the customer. It owns forms and their answers; nothing is decided here.
 */
@NullMarked
package heard.desk.conversation.customers;

import org.jspecify.annotations.NullMarked;
