/**
 * What must not lie open in the database: seals secrets and signs tokens by one key that lies in the data home.
 * It never knows what the secrets are for, only under which purpose they were sealed.
 */
@NullMarked
package heard.desk.platform.secret;

import org.jspecify.annotations.NullMarked;
