/**
 * The ground of pages: templates, assets, error pages and problem details, correlation ids.
 * It must never know a feature; the frame of a page with its reader is the identity feature's.
 */
@NullMarked
package heard.desk.platform.web;

import org.jspecify.annotations.NullMarked;
