/** Tests of the page of a customer. */
@NullMarked
package heard.desk.conversation.customers;

import org.jspecify.annotations.NullMarked;
