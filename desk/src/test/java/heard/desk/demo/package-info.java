/** Tests of the demo company. */
@NullMarked
package heard.desk.demo;

import org.jspecify.annotations.NullMarked;
