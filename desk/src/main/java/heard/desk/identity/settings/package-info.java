/**
 * The pages by which people and administrators change what identity keeps: one's own settings, people, teams, tokens, the
 * audit. It owns forms and their answers; what may be changed, and by whom, is decided by the types it calls.
 */
@NullMarked
package heard.desk.identity.settings;

import org.jspecify.annotations.NullMarked;
