package org.linkbank.source.feed;

import java.io.IOException;
import java.net.URI;
import java.util.Deque;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.Harvested;
import org.linkbank.split.Piece;
import org.linkbank.split.SplitException;
import org.linkbank.split.XmlChildren;
import org.w3c.dom.Element;

/** RSS 2.0 (and 0.9x), RSS 1.0 and Atom: what stands in the feed's element, items and the rest, in the order of the document. */
final class XmlFeedFormat implements FeedReader.Format {

    private final FeedContext context;
    private final FeedItems items;
    private final FeedHead head;
    private final URI here;
    private final XmlChildren children;

    XmlFeedFormat(FeedBody body, FeedContext context, FeedItems items, FeedLinks links, URI here) throws IOException {
        this.context = context;
        this.items = items;
        this.here = here;
        this.head = new FeedHead(links, here);
        this.children = new XmlChildren(
                body.in(),
                body.charset(),
                XmlFeedFormat::levels,
                context.source().limits());
    }

    /** RSS has a channel between its root and its items, the others do not. */
    private static int levels(QName root) {
        return switch (root.getLocalPart()) {
            case "rss" -> 2;
            case "feed", "RDF" -> 1;
            default ->
                throw new SplitException("expected RSS or Atom, found XML whose root is neither rss, feed nor RDF");
        };
    }

    @Override
    public boolean advance(Deque<Harvested> found) {
        if (!children.hasNext()) {
            return false;
        }
        Piece<Element> piece = children.next();
        if (piece instanceof Piece.Found<Element> child) {
            @Nullable Harvested item = read(child.value());
            if (item != null) {
                stated(found);
                found.add(item);
            }
        } else {
            found.add(items.broken(((Piece.Broken<Element>) piece).problem()));
        }
        return true;
    }

    private @Nullable Harvested read(Element child) {
        switch (String.valueOf(child.getLocalName())) {
            case "item" -> {
                return items.record(RssItem.of(child, here));
            }
            case "entry" -> {
                return items.record(AtomEntry.of(child, head.authors(), here));
            }
            case "deleted-entry" -> {
                return gone(child);
            }
            default -> {
                head.read(child);
                return null;
            }
        }
    }

    /** RFC 6721: the entry that {@code ref} names is no more. */
    private @Nullable Harvested gone(Element deleted) {
        String id = deleted.getAttribute("ref").strip();
        if (id.isEmpty()) {
            return null;
        }
        return new Harvested.Gone(items.key(id), "The feed says that it was deleted (RFC 6721).");
    }

    private void stated(Deque<Harvested> found) {
        Harvested.@Nullable Stated stated = context.notes().stated(head.stated());
        if (stated != null) {
            found.add(stated);
        }
    }
}
