package org.linkbank.source.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkbank.record.SourceId;
import org.linkbank.source.Known;
import org.linkbank.source.KnownIds;
import org.linkbank.source.pages.RememberedPage.Item;

class PageFolderTest {

    private static final SourceId SOURCE = new SourceId("partner");
    private static final Known STORE =
            new KnownIds(Set.of(), 0, Set.of(KnownIds.version("a", "1"), KnownIds.version("b", "2")));

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path home;

    @Test
    void whatOneHarvestRemembersTheNextRecalls() {
        RememberedPage page = page(new Item("a", "1", "sgrìobhadh"), new Item("b", "2", ""));
        harvest("one", "page of one", page, true);

        assertThat(recall("one", "page of one")).isEqualTo(page);
    }

    @Test
    void aPageOfOtherBytesOrAnotherAddressIsNotRecalled() {
        harvest("one", "page of one", page(new Item("a", "1", "")), true);

        assertThat(recall("one", "page of One")).isNull();
        assertThat(recall("two", "page of one")).isNull();
    }

    @Test
    void aPageWithARecordThatTheStoreDoesNotHaveIsNotRecalled() {
        harvest("one", "page", page(new Item("a", "1", ""), new Item("b", "changed", "")), true);

        assertThat(recall("one", "page")).isNull();
    }

    @Test
    void anIncompleteHarvestLeavesWhatItFound() {
        harvest("one", "page", page(new Item("a", "1", "")), true);
        harvest("two", "page", page(new Item("b", "2", "")), false);

        assertThat(recall("one", "page")).isNotNull();
        assertThat(recall("two", "page")).isNull();
        assertThat(home.resolve("pages")).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void aHarvestOfUnchangedPagesWritesNothing() throws IOException {
        harvest("one", "page", page(new Item("a", "1", "")), true);
        Object before = Files.readAttributes(file(), "unix:ino").get("ino");

        recall("one", "page");
        harvest("one", "page", page(new Item("a", "1", "")), true);

        assertThat(Files.readAttributes(file(), "unix:ino").get("ino")).isEqualTo(before);
    }

    @Test
    void aPageThatIsNoLongerThereIsForgottenWithTheNextThatIsNew() {
        harvest("one", "page", page(new Item("a", "1", "")), true);
        harvest("two", "page", page(new Item("b", "2", "")), true);

        assertThat(recall("one", "page")).isNull();
        assertThat(recall("two", "page")).isNotNull();
    }

    @Test
    void recalledPagesStayWhenOthersAreNew() {
        for (int number = 0; number < 300; number++) {
            PageBook book = open("reading");
            for (int known = 0; known < number; known += 50) {
                assertThat(book.recall("page " + known, bytes("page " + known))).isNotNull();
            }
            if (number % 50 == 0) {
                book.remember("page " + number, bytes("page " + number), page(new Item("a", "1", "" + number)));
            }
            assertThat(book.end(true)).isEmpty();
        }
    }

    @Test
    void theFileIsItsOwnersAlone() throws IOException {
        harvest("one", "page", page(new Item("a", "1", "")), true);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("pages"))))
                .isEqualTo("rwx------");
    }

    @Test
    void whatWasReadOtherwiseIsNotUsed() {
        harvest("one", "page", page(new Item("a", "1", "")), true);

        assertThat(open("another reading").recall("one", bytes("page"))).isNull();
    }

    @Test
    void aFolderThatCannotBeWrittenCostsTheMemoryAndSaysSo() throws IOException {
        Files.writeString(home.resolve("pages"), "a file where the folder should be");
        PageBook book = open("reading");
        book.remember("one", bytes("page"), page(new Item("a", "1", "")));

        assertThat(book.end(true)).contains("the page memory partner.pages could not be written");
    }

    @Test
    void aPageOverTheLimitIsReadWholeAndNotRemembered() throws IOException {
        byte[] large = new byte[PageBytes.MOST + 5];
        large[large.length - 1] = 7;
        PageBytes bytes = PageBytes.of(new ByteArrayInputStream(large));
        PageBook book = open("reading");
        book.remember("one", bytes, page(new Item("a", "1", "")));
        book.end(true);

        assertThat(open("reading").recall("one", PageBytes.of(new ByteArrayInputStream(large))))
                .isNull();
        assertThat(bytes.stream().readAllBytes()).isEqualTo(large);
    }

    @Test
    void aBodyThatBreaksOffDoesSoAgainWhereItIsRead() throws IOException {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("reset");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                throw new IOException("reset");
            }
        };
        PageBytes bytes = PageBytes.of(new SequenceInputStream(new ByteArrayInputStream(new byte[40_000]), broken));
        InputStream stream = bytes.stream();

        assertThat(stream.readNBytes(40_000)).hasSize(40_000);
        assertThatThrownBy(stream::read).isInstanceOf(IOException.class).hasMessage("reset");
        assertThat(bytes.whole()).isFalse();
    }

    private void harvest(String address, String content, RememberedPage page, boolean complete) {
        PageBook book = open("reading");
        book.remember(address, bytes(content), page);
        assertThat(book.end(complete)).isEmpty();
    }

    private @Nullable RememberedPage recall(String address, String content) {
        PageBook book = open("reading");
        RememberedPage page = book.recall(address, bytes(content));
        assertThat(book.end(true)).isEmpty();
        return page;
    }

    private PageBook open(String reading) {
        return new PageFolder(home.resolve("pages")).open(SOURCE, reading, STORE);
    }

    private Path file() {
        return home.resolve("pages").resolve("partner.pages");
    }

    private static RememberedPage page(Item... items) {
        return new RememberedPage("head", List.of(items));
    }

    private static PageBytes bytes(String content) {
        return PageBytes.of(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }
}
