package heard.desk.channel.email.demo;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A mail as it lies in a customer's mailbox.
 *
 * @param id         its UID in the mailbox
 * @param text       the new words, without what they quote
 * @param files      names of attached files
 * @param references Message-IDs that an answer to it refers to, its own last
 */
public record DemoLetter(long id, String from, String fromAddress, String subject, Instant at, String text, List<String> files,
        @Nullable String messageId, List<String> references) {
    public DemoLetter {
        files = List.copyOf(files);
        references = List.copyOf(references);
    }

    /** The text as it is shown: paragraphs of lines. */
    public List<List<String>> paragraphs() {
        return Arrays.stream(text.strip().split("\n{2,}")).map(paragraph -> paragraph.lines().toList()).toList();
    }
}
