package org.linkbank.reader;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Judges log-ins. An unknown name takes as long as a wrong password. A password that was right once is known again by a code
 * under a key of this process, because hashing anew for each request would cost more than most queries. Whoever fails too
 * often waits, the right password notwithstanding. Safe for use by many threads.
 */
public final class LogIn {

    private static final String CODE = "HmacSHA256";
    private static final int AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Readers readers;
    private final Failures ofName;
    private final Failures ofAddress;
    private final PasswordHash nobodys = PasswordHash.of("nobody's");
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();
    private final Semaphore hashing = new Semaphore(AT_ONCE, true);
    private final SecretKeySpec key;

    public LogIn(Readers readers, Clock clock) {
        this.readers = readers;
        this.ofName = new Failures(clock, 5);
        this.ofAddress = new Failures(clock, 50);
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, CODE);
    }

    /** What became of an attempt. */
    public sealed interface Outcome {

        record Entered(String reader) implements Outcome {}

        record Refused() implements Outcome {}

        /** Nothing was compared. */
        record TryLater(Duration after) implements Outcome {}
    }

    /**
     * Judges one attempt.
     *
     * @param address where it comes from, as failures are counted
     */
    public Outcome attempt(String name, String password, String address) {
        String who = address + ' ' + name;
        Duration wait = longer(ofName.delay(who), ofAddress.delay(address));
        if (!wait.isZero()) {
            return new Outcome.TryLater(wait);
        }
        byte[] code = code(name, password);
        if (MessageDigest.isEqual(known.get(name), code)) {
            return new Outcome.Entered(name);
        }
        Outcome outcome = compare(name, password, code);
        if (outcome instanceof Outcome.Refused) {
            ofName.add(who);
            ofAddress.add(address);
        }
        return outcome;
    }

    private Outcome compare(String name, String password, byte[] code) {
        try {
            if (!hashing.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return new Outcome.TryLater(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.TryLater(PATIENCE);
        }
        try {
            @Nullable PasswordHash own = readers.hashes().get(name);
            boolean same = (own == null ? nobodys : own).isOf(password);
            if (own == null || !same) {
                return new Outcome.Refused();
            }
            known.put(name, code);
            return new Outcome.Entered(name);
        } finally {
            hashing.release();
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private byte[] code(String name, String password) {
        try {
            Mac mac = Mac.getInstance(CODE);
            mac.init(key);
            return mac.doFinal((name + '\n' + password).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + CODE, e);
        }
    }
}
