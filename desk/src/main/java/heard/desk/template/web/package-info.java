/** The pages of templates: the settings in which leads keep them, and the palette from which agents take them. It decides nothing. */
@NullMarked
package heard.desk.template.web;

import org.jspecify.annotations.NullMarked;
