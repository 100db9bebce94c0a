package org.linkbank.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.linkbank.reader.LogIn.Outcome;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class LogInTest {

    private static final Readers READERS = Readers.read(
                    Optional.of("anna:" + hash("apple pie") + ",ben:" + hash("bread")))
            .readers();

    private final Ticking clock = new Ticking();
    private final LogIn logIn = new LogIn(READERS, clock);

    private static String hash(String password) {
        return String.valueOf(new BCryptPasswordEncoder(4).encode(password));
    }

    @Test
    void rightPasswordEntersAgainAndAgain() {
        for (int i = 0; i < 20; i++) {
            assertThat(logIn.attempt("anna", "apple pie", "192.0.2.1")).isEqualTo(new Outcome.Entered("anna"));
        }
    }

    @Test
    void nothingButTheRightPasswordOfThatNameEnters() {
        logIn.attempt("anna", "apple pie", "192.0.2.1");

        assertThat(logIn.attempt("anna", "bread", "192.0.2.1")).isInstanceOf(Outcome.Refused.class);
        assertThat(logIn.attempt("ben", "apple pie", "192.0.2.1")).isInstanceOf(Outcome.Refused.class);
        assertThat(logIn.attempt("Anna", "apple pie", "192.0.2.1")).isInstanceOf(Outcome.Refused.class);
        assertThat(logIn.attempt("anna", "", "192.0.2.1")).isInstanceOf(Outcome.Refused.class);
        assertThat(logIn.attempt("", "nobody's", "192.0.2.1")).isInstanceOf(Outcome.Refused.class);
        assertThat(logIn.attempt("carl", "nobody's", "192.0.2.1")).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whoFailsTooOftenWaitsAMinuteEvenWithTheRightPassword() {
        logIn.attempt("anna", "apple pie", "192.0.2.1");
        for (int i = 0; i < 5; i++) {
            assertThat(logIn.attempt("anna", "guess " + i, "192.0.2.1")).isInstanceOf(Outcome.Refused.class);
        }

        assertThat(logIn.attempt("anna", "apple pie", "192.0.2.1"))
                .isEqualTo(new Outcome.TryLater(Duration.ofMinutes(1)));
        assertThat(logIn.attempt("anna", "apple pie", "192.0.2.2")).isEqualTo(new Outcome.Entered("anna"));
        clock.now = clock.now.plusSeconds(60);
        assertThat(logIn.attempt("anna", "apple pie", "192.0.2.1")).isEqualTo(new Outcome.Entered("anna"));
    }

    @Test
    void guessingThroughNamesEndsToo() {
        for (int i = 0; i < 50; i++) {
            assertThat(logIn.attempt("name" + i, "x".repeat(73), "192.0.2.1")).isInstanceOf(Outcome.Refused.class);
        }

        assertThat(logIn.attempt("ben", "bread", "192.0.2.1")).isInstanceOf(Outcome.TryLater.class);
    }

    @Test
    void hashIsOfItsPasswordAloneAndNeverShown() {
        PasswordHash hash = PasswordHash.of("Ω and more");

        assertThat(PasswordHash.parse(hash.encoded()).orElseThrow().isOf("Ω and more"))
                .isTrue();
        assertThat(hash.isOf("Ω and mor")).isFalse();
        assertThat(hash.isOf("Ω and more".repeat(20))).isFalse();
        assertThat(hash.toString()).doesNotContain(hash.encoded());
    }

    @Test
    void faultsOfTheSecretAreListedWithoutShowingIt() {
        Readers.Reading reading =
                Readers.read(Optional.of("anna:" + hash("a") + ", anna:" + hash("b") + " ben:secret colon"));

        assertThat(reading.readers().isEmpty()).isTrue();
        assertThat(reading.problems()).hasSize(3);
        assertThat(reading.problems().toString())
                .contains("LINKBANK_READERS, entry 2", "entry 3", "entry 4", "linkbank password")
                .doesNotContain("secret", "colon", "$2");
        assertThat(Readers.read(Optional.empty()).problems()).isEmpty();
        assertThat(Readers.read(Optional.of(" ")).readers().isEmpty()).isTrue();
    }

    private static final class Ticking extends Clock {
        private Instant now = Instant.parse("2026-11-22T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
