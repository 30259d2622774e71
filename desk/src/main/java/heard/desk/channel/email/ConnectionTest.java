package heard.desk.channel.email;

import java.util.List;

/** What a try of a mailbox's two servers has shown, before anything is saved. */
public record ConnectionTest(Result imap, Result smtp) {
    /** What became of one of them. */
    public sealed interface Result {
        /** It works; of a folder that is read, how many mails lie in it. */
        record Works(int mails) implements Result {}

        /**
         * It does not.
         *
         * @param folders the folders there are, where only the folder is wrong
         */
        record Fails(Trouble trouble, List<String> folders) implements Result {
            public Fails {
                folders = List.copyOf(folders);
            }
        }
    }

    public boolean works() {
        return imap instanceof Result.Works && smtp instanceof Result.Works;
    }
}
