/** Tests of customers and their identities. */
@NullMarked
package heard.desk.customer;

import org.jspecify.annotations.NullMarked;
