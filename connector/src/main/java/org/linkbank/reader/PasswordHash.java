package org.linkbank.reader;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** A password that only says whether another is the same (bcrypt). It is slow on purpose: a quarter of a second or so. */
public final class PasswordHash {

    /** What bcrypt takes into account; what is beyond would not count, so it is not accepted. */
    public static final int MOST_BYTES = 72;

    private static final int STRENGTH = 12;
    // A cost of 16 and more would keep a processor busy for seconds at each log-in.
    private static final Pattern FORM = Pattern.compile("\\$2[aby]\\$(0[4-9]|1[0-5])\\$[./A-Za-z0-9]{53}");
    private static final BCryptPasswordEncoder ENCODER = new BCryptPasswordEncoder(STRENGTH);

    private final String text;

    private PasswordHash(String text) {
        this.text = text;
    }

    /** Hashes a password of 1 to {@link #MOST_BYTES} bytes of UTF-8; another is an {@link IllegalArgumentException}. */
    public static PasswordHash of(String password) {
        if (!isFit(password)) {
            throw new IllegalArgumentException("password: expected 1 to " + MOST_BYTES + " bytes of UTF-8");
        }
        return new PasswordHash(String.valueOf(ENCODER.encode(password)));
    }

    /** Reads a hash back; empty when the text is none. */
    public static Optional<PasswordHash> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new PasswordHash(text)) : Optional.empty();
    }

    /** Takes as long for a wrong password as for the right one. */
    public boolean isOf(String password) {
        return isFit(password) && ENCODER.matches(password, text);
    }

    private static boolean isFit(String password) {
        int bytes = password.getBytes(StandardCharsets.UTF_8).length;
        return bytes >= 1 && bytes <= MOST_BYTES;
    }

    /** The text to be kept, such as in {@code secrets.env}; named so that no log writes it by accident. */
    public String encoded() {
        return text;
    }

    @Override
    public String toString() {
        return "a password's hash";
    }
}
