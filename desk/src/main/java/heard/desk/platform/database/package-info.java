/**
 * The database of the desk: the embedded PostgreSQL and its folder, the address of an external one, backup and restore.
 * It owns the server process from its first start to its last and everything below {@code <home>/database}.
 * It must never know a feature, nor what the tables mean: it copies them whole.
 */
@NullMarked
package heard.desk.platform.database;

import org.jspecify.annotations.NullMarked;
