package heard.desk.conversation;

import heard.desk.identity.TeamId;

/** Tells which team a conversation falls back to when it is in no team of its own: that of the mailbox it came by. */
public interface MailboxScopes {
    TeamId scopeOf(Conversation conversation);
}
