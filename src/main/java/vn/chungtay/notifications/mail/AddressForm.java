package vn.chungtay.notifications.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.jspecify.annotations.Nullable;

/// What somebody typed about letters to them; a box that is not ticked is not sent.
record AddressForm(@Nullable String address, @Nullable String digest, @Nullable String reminders) {
    private static final int LONGEST = 254;

    static AddressForm of(@Nullable MailAddress known) {
        return known == null
                ? new AddressForm("", "1", "1")
                : new AddressForm(
                        known.address(),
                        known.digest() ? "1" : null,
                        known.reminders() ? "1" : null);
    }

    String typed() {
        return address == null ? "" : address.strip();
    }

    boolean wantsDigest() {
        return digest != null;
    }

    boolean wantsReminders() {
        return reminders != null;
    }

    /// Whether it is one address and nothing else, no name and no list.
    boolean isAddress() {
        try {
            var read = new InternetAddress(typed(), true);
            return read.getAddress().equals(typed())
                    && typed().contains("@")
                    && typed().length() <= LONGEST;
        } catch (AddressException notOne) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "AddressForm"; // an address belongs into no log
    }
}
