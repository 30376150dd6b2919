package vn.chungtay.notifications.mail;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.core.env.Environment;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// The SMTP server that takes letters, if whoever runs the program has named one, and the public
/// address that links in letters begin with; without both there are no letters.
@Component
class Post {
    private static final String SMTP = "mail.smtp.";
    private static final String PATIENCE = "10000";

    private final JavaMailSenderImpl smtp = new JavaMailSenderImpl();
    private final String host;
    private final String from;
    private final String root;

    Post(Environment settings) {
        host = setting(settings, "smtp.host", "");
        from = setting(settings, "smtp.from", "");
        root = setting(settings, "address", "").replaceAll("/+$", "");
        if (!host.isEmpty() && from.isEmpty()) {
            throw new IllegalArgumentException("chungtay.smtp.from is missing: who sends letters");
        }
        smtp.setHost(host);
        smtp.setPort(Integer.parseInt(setting(settings, "smtp.port", "587")));
        smtp.setDefaultEncoding(StandardCharsets.UTF_8.name());
        var user = setting(settings, "smtp.user", "");
        if (!user.isEmpty()) {
            smtp.setUsername(user);
            smtp.setPassword(setting(settings, "smtp.password", ""));
        }
        smtp.setJavaMailProperties(
                properties(setting(settings, "smtp.tls", "starttls"), !user.isEmpty()));
    }

    /// Whether letters can be written at all.
    boolean isOpen() {
        return !host.isEmpty() && !root.isEmpty();
    }

    /// The address of a page, for whoever reads it in a letter.
    String link(String path) {
        return root + path;
    }

    void send(String to, String subject, String body) {
        var message = smtp.createMimeMessage();
        try {
            var letter = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            letter.setFrom(from);
            letter.setTo(to);
            letter.setSubject(subject);
            letter.setText(body);
            message.setHeader("List-Unsubscribe", "<" + link("/account/mail") + ">");
            message.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException problem) {
            throw new MailPreparationException(problem);
        }
        smtp.send(message);
    }

    private static Properties properties(String tls, boolean known) {
        var all = new Properties();
        switch (tls) {
            case "starttls" -> {
                all.put(SMTP + "starttls.enable", "true");
                all.put(SMTP + "starttls.required", "true");
            }
            case "tls" -> all.put(SMTP + "ssl.enable", "true");
            case "none" -> all.put(SMTP + "starttls.enable", "false");
            default ->
                    throw new IllegalArgumentException(
                            "chungtay.smtp.tls is starttls, tls or none, not " + tls);
        }
        all.put(SMTP + "ssl.checkserveridentity", "true");
        all.put(SMTP + "auth", String.valueOf(known));
        all.put(SMTP + "connectiontimeout", PATIENCE);
        all.put(SMTP + "timeout", PATIENCE);
        all.put(SMTP + "writetimeout", PATIENCE);
        return all;
    }

    private static String setting(Environment settings, String name, String otherwise) {
        var value = settings.getProperty("chungtay." + name, "").strip();
        return value.isEmpty() ? otherwise : value;
    }
}
