/** Attachments and raw originals by content hash, behind one small interface; today they lie in the database. */
@NullMarked
package heard.desk.platform.blob;

import org.jspecify.annotations.NullMarked;
