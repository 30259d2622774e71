/**
 * Templates and macros: texts in three languages that fill themselves from the conversation, and what is done along with them. It owns
 * templates, the library that ships with Heard, and what they lay beside an answer in the making.
 * It sends nothing by itself: an answer leaves through conversations, which refuse what is not filled in.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "identity", "customer", "conversation", "calendar", "coach", "promise"})
package heard.desk.template;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
