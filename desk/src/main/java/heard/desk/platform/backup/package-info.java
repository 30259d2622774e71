/**
 * Backup and restore of a whole desk: every table into one file, and such a file into an empty desk, on any PostgreSQL Heard runs on.
 * It owns the form of the file. It must never know what a table means; it asks the database which tables there are.
 */
@NullMarked
package heard.desk.platform.backup;

import org.jspecify.annotations.NullMarked;
