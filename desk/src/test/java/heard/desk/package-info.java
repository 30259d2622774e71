/** The whole desk as tests start it, and a small browser to look at its pages. */
@NullMarked
package heard.desk;

import org.jspecify.annotations.NullMarked;
