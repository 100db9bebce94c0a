package org.linkbank.source.liferay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linkbank.demo.liferay.LiferaySimulator;
import org.linkbank.source.HarvestRun;

/** What nobody may see any more looks deleted, and an expired token finds an empty group: neither is believed. */
class LiferayPermissionTest {

    private final LiferaySimulator hub = LiferaySimulator.start(1);
    private final Group group = new Group(hub);

    @BeforeEach
    void harvestOnce() {
        assertThat(group.harvest().end().complete()).isTrue();
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void aKindThatNobodyMaySeeAnyMoreIsQuarantined() {
        hub.hide("documents");

        HarvestRun run = withdrawsNothing();

        assertThat(run.end().reason())
                .contains("documents: none of 12 known records is listed any more")
                .contains("a lost permission");
    }

    @Test
    void aListThatAnswersThatItIsNotThereIsQuarantined() {
        hub.forbid("blog-postings");

        HarvestRun run = withdrawsNothing();

        assertThat(run.end().reason())
                .contains("blogs")
                .contains("404 for whatever is asked")
                .contains("parameter content");
        assertThat(run.ids()).anyMatch(id -> id.startsWith("document/"));
    }

    @Test
    void aGroupThatIsNotThereAnyMoreIsQuarantined() {
        hub.loseSite();

        HarvestRun run = withdrawsNothing();

        assertThat(run.end().reason())
                .contains("the group partnership-exchange")
                .contains("no permission to see it");
        assertThat(group.requests()).hasSize(2);
    }

    @Test
    void anotherGroupUnderTheSamePathIsRefused() {
        group.checkpoint(String.valueOf(group.checkpoint()).replace("20121", "20999"));

        assertThat(withdrawsNothing().end().reason()).contains("expected the group 20999, found another, 20121");
    }

    @Test
    void manyThatAreGoneAtOnceAreQuarantinedUnlessAllowed() {
        group.knows(java.util.stream.IntStream.range(0, 15)
                .mapToObj(number -> "document/4990" + number)
                .toList());
        group.mayShrink(0.2, 100);

        assertThat(withdrawsNothing().end().reason())
                .contains("documents: 15 of 27 known records are no longer listed");

        HarvestRun allowed = group.mayShrink(1, 100).harvest();

        assertThat(allowed.end().complete()).as(allowed.end().reason()).isTrue();
        assertThat(allowed.gone()).hasSize(15);
    }

    @Test
    void anExpiredTokenIsRenewedAndTheEmptyListIsReadAgain() {
        hub.tokensLast(6, false);
        Set<String> before = new TreeSet<>(group.known());

        HarvestRun run = group.harvest();

        assertThat(run.end().complete()).as(run.end().reason()).isTrue();
        assertThat(run.gone()).isEmpty();
        assertThat(run.ids()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(hub.tokensIssued()).isGreaterThan(2);
    }

    @Test
    void aRefusedTokenIsRenewedAndTheRequestRepeated() {
        hub.tokensLast(4, true);
        Set<String> before = new TreeSet<>(group.known());

        HarvestRun run = group.harvest();

        assertThat(run.end().complete()).as(run.end().reason()).isTrue();
        assertThat(run.ids()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void aTokenThatNeverHoldsIsAFault() {
        hub.tokensLast(1, false);

        assertThat(withdrawsNothing().end().reason()).contains("as whom it takes this harvest");
    }

    @Test
    void aTokenIsRenewedBeforeItExpires() {
        int before = hub.tokensIssued();
        hub.expiresIn(1);

        HarvestRun run = group.harvest();

        assertThat(run.end().complete()).as(run.end().reason()).isTrue();
        assertThat(hub.tokensIssued()).isGreaterThan(before);
    }

    @Test
    void refusedCredentialsAreSaidAndNeverShown() {
        Group other = new Group(
                hub.url(),
                hub.site(),
                java.util.Map.of("KNOWLEDGE_HUB_CLIENT_ID", "somebody", "KNOWLEDGE_HUB_CLIENT_SECRET", "hunter2"));

        HarvestRun run = other.harvest();

        assertThat(run.end().reason())
                .isEqualTo("the access token: expected status 200, found 401 (invalid_client). Nothing is withdrawn.");
        assertThat(other.requests()).hasSize(1);
        assertThat(other.requests().toString()).doesNotContain("hunter2").doesNotContain("somebody");
    }

    @Test
    void nothingButATokenIsEverPosted() {
        group.harvest();

        assertThat(group.requests())
                .filteredOn(request -> request.form() != null)
                .allMatch(request -> request.uri().getPath().equals("/o/oauth2/token"));
        assertThat(group.requests().toString()).doesNotContain("token-").doesNotContain("secret-of-the-demo");
        assertThat(hub.violations()).isEmpty();
    }

    private HarvestRun withdrawsNothing() {
        Set<String> known = new TreeSet<>(group.known());
        String checkpoint = String.valueOf(group.checkpoint());

        HarvestRun run = group.harvest();

        assertThat(run.end().complete()).isFalse();
        assertThat(run.end().reason()).endsWith("Nothing is withdrawn.");
        assertThat(run.gone()).isEmpty();
        assertThat(group.known()).isEqualTo(known);
        assertThat(group.checkpoint()).isEqualTo(checkpoint);
        return run;
    }
}
