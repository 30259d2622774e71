package heard.desk.conversation;

/** What another feature has to say beside a message or an answer; its own template shows it. */
public interface Aside {
}
