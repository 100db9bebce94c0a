package org.linkbank.demo.aliss;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What ALISS puts around its data: counts, links that do not work, the licence and whom to thank. */
final class Envelope {

    private static final List<String[]> THANKS = Lists.rows("attributions.txt");
    private static final byte[] META_ALL = meta(4);
    private static final byte[] META_AREAS = meta(2);
    private static final byte[] META_NONE = meta(0);

    private Envelope() {}

    /** A page of a list, its rows already written. */
    static Reply page(
            int count, @Nullable String next, @Nullable String previous, List<Entry> data, @Nullable String error) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(512 + data.size() * 4096);
        add(out, "{\"count\":" + count + ",\"next\":");
        out.writeBytes(link(next));
        add(out, ",\"previous\":");
        out.writeBytes(link(previous));
        add(out, ",\"meta\":");
        out.writeBytes(META_ALL);
        add(out, ",\"data\":[");
        for (int i = 0; i < data.size(); i++) {
            add(out, i == 0 ? "" : ",");
            out.writeBytes(data.get(i).bytes());
        }
        add(out, error == null ? "],\"error\":null}" : "],\"error\":\"" + error + "\"}");
        return Reply.ok(out.toByteArray());
    }

    /** One service or organisation, with everybody to thank. */
    static byte[] one(byte[] data) {
        return whole(META_ALL, data);
    }

    /** The service areas, whose boundaries come from two public bodies. */
    static byte[] areas(byte[] data) {
        return whole(META_AREAS, data);
    }

    /** A list of ALISS's own. */
    static byte[] own(byte[] data) {
        return whole(META_NONE, data);
    }

    private static byte[] whole(byte[] meta, byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(meta.length + data.length + 64);
        add(out, "{\"meta\":");
        out.writeBytes(meta);
        add(out, ",\"data\":");
        out.writeBytes(data);
        add(out, ",\"error\":null}");
        return out.toByteArray();
    }

    private static byte[] link(@Nullable String link) {
        return Entry.write(
                link == null ? JsonNodeFactory.instance.nullNode() : JsonNodeFactory.instance.textNode(link));
    }

    private static byte[] meta(int thanked) {
        ObjectNode meta = JsonNodeFactory.instance.objectNode();
        meta.put("licence", "https://creativecommons.org/licenses/by/4.0/");
        ArrayNode attribution = meta.putArray("attribution");
        THANKS.subList(0, thanked)
                .forEach(row -> attribution.addObject().put("text", row[0]).put("url", row[1]));
        return Entry.write(meta);
    }

    private static void add(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
