package org.linkbank.source.pages;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linkbank.record.ContentHash;
import org.linkbank.source.pages.RememberedPage.Item;

/**
 * A page as it stands in the file: the SHA-256 of the rest, then its address, the SHA-256 of its bytes, its head and its
 * records. So an entry proves itself, wherever it is read from.
 */
@SuppressWarnings("ArrayRecordComponent") // within this package only, which changes none
record PageEntry(String address, byte[] digest, RememberedPage page) {

    private static final int DIGEST = 32;

    /** Null when a text is too long for the form, which no page of this world has. */
    byte @Nullable [] write() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        bytes.writeBytes(new byte[DIGEST]);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(address);
            out.write(digest);
            out.writeUTF(page.head());
            out.writeInt(page.items().size());
            for (Item item : page.items()) {
                out.writeUTF(item.id());
                out.writeUTF(item.contentHash());
                out.writeUTF(item.extra());
            }
        } catch (IOException tooLong) {
            return null;
        }
        byte[] block = bytes.toByteArray();
        System.arraycopy(proof(block), 0, block, 0, DIGEST);
        return block;
    }

    /** Null when the block is damaged. */
    static @Nullable PageEntry read(byte[] block) {
        if (block.length < DIGEST || !Arrays.equals(proof(block), 0, DIGEST, block, 0, DIGEST)) {
            return null;
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(block, DIGEST, block.length - DIGEST))) {
            return new PageEntry(in.readUTF(), in.readNBytes(DIGEST), new RememberedPage(in.readUTF(), items(in)));
        } catch (IOException otherForm) {
            return null;
        }
    }

    private static List<Item> items(DataInputStream in) throws IOException {
        int number = in.readInt();
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            items.add(new Item(in.readUTF(), in.readUTF(), in.readUTF()));
        }
        return items;
    }

    boolean isOf(String address, PageBytes bytes) {
        return this.address.equals(address) && Arrays.equals(digest, bytes.digest());
    }

    /** What an index knows an address by; two that agree in it are told apart by their entries. */
    static long key(String address) {
        return ByteBuffer.wrap(ContentHash.digest(address.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    private static byte[] proof(byte[] block) {
        return ContentHash.digest(block, DIGEST, block.length - DIGEST);
    }
}
