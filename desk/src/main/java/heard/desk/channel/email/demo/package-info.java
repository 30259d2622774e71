/**
 * The demo's own mail server inside the desk, and the page on which a newcomer is the customer. It exists in demo mode alone;
 * nothing that it is given leaves this machine, and its mails live only as long as the process.
 * The desk reads and writes its mailboxes through IMAP and SMTP like those of any other server, and knows nothing of it.
 */
@NullMarked
package heard.desk.channel.email.demo;

import org.jspecify.annotations.NullMarked;
