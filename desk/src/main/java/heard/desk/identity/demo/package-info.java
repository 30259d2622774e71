/**
 * The ready-made people of the demo company and their one password. It exists in demo mode alone: in production none of its
 * types is ever made. It must never be called by name from elsewhere; the door asks for whoever is its entrance.
 */
@NullMarked
package heard.desk.identity.demo;

import org.jspecify.annotations.NullMarked;
