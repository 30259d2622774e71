package heard.desk.conversation;

/**
 * What stands under an answer: first the agent's own words, then the mailbox's. Both may name {@code {agent}}, {@code {mailbox}}
 * and {@code {address}}.
 */
public final class Signatures {
    private Signatures() {
    }

    /** Who writes, and what they have set as their own signature. */
    public record Writer(String name, String own) {}

    /** From which mailbox, and what stands under all its answers. */
    public record Sender(String name, String address, String signature) {}

    /** Empty where neither has one. */
    public static String of(Writer writer, Sender sender) {
        String own = filled(writer.own(), writer, sender);
        String common = filled(sender.signature(), writer, sender);
        return own.isEmpty() || common.isEmpty() ? own + common : own + "\n\n" + common;
    }

    private static String filled(String signature, Writer writer, Sender sender) {
        return signature.replace("{mailbox}", sender.name()).replace("{address}", sender.address()).replace("{agent}", writer.name())
                .strip();
    }
}
