package vn.chungtay.notifications.mail;

import java.time.Duration;
import java.util.Objects;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.chungtay.documents.Recurring;

/// Carries letters to the server, each in a transaction of its own: one that was taken by the
/// server just before the program was killed goes twice, none is lost.
@Component
class Postman implements Recurring {
    private final Outbox outbox;
    private final Post post;
    private final TransactionOperations transactions;

    Postman(Outbox outbox, Post post, TransactionOperations transactions) {
        this.outbox = outbox;
        this.post = post;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "send-letters";
    }

    @Override
    public When when() {
        return new Every(Duration.ofSeconds(30));
    }

    @Override
    public void run() {
        var more = post.isOpen();
        while (more) {
            more = Boolean.TRUE.equals(transactions.execute(_ -> carry()));
        }
    }

    /// Whether there was one.
    private boolean carry() {
        var next = outbox.next();
        next.ifPresent(this::carry);
        return next.isPresent();
    }

    private void carry(Outbox.Letter letter) {
        try {
            post.send(letter.to(), letter.subject(), letter.body());
            outbox.sent(letter);
        } catch (MailException problem) {
            var cause = problem.getMostSpecificCause();
            outbox.failed(letter, Objects.toString(cause.getMessage(), cause.toString()));
        }
    }
}
