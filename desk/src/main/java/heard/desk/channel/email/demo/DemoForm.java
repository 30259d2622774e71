package heard.desk.channel.email.demo;

import org.jspecify.annotations.Nullable;

/** What stands in the form in which the customer writes; {@code answers} is the mail that they answer. */
public record DemoForm(String subject, String text, @Nullable DemoLetter answers) {}
