/**
 * How one comes in: sign-in with its brake, signed-in browsers, API tokens, the first administrator of an empty desk, and
 * the security of every request. It must never decide what somebody may see: that is the matter of Access.
 */
@NullMarked
package heard.desk.identity.door;

import org.jspecify.annotations.NullMarked;
