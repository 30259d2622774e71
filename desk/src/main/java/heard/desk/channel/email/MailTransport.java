package heard.desk.channel.email;

import java.util.concurrent.atomic.AtomicBoolean;

import org.springframework.context.SmartLifecycle;

/** Sets readers and sender going when the desk is up, and lets them finish before it goes down. */
final class MailTransport implements SmartLifecycle {
    private final MailboxReaders readers;
    private final MailSender sender;
    private final AtomicBoolean running = new AtomicBoolean();

    MailTransport(MailboxReaders readers, MailSender sender) {
        this.readers = readers;
        this.sender = sender;
    }

    @Override
    public void start() {
        if (running.compareAndSet(false, true)) {
            readers.start();
            sender.start();
        }
    }

    @Override
    public void stop() {
        if (running.compareAndSet(true, false)) {
            readers.stop();
            sender.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }
}
