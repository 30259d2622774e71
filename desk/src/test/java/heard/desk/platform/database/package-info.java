/** Tests of the database, and the databases of everybody's tests. */
@NullMarked
package heard.desk.platform.database;

import org.jspecify.annotations.NullMarked;
