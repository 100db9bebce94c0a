package org.linkbank.source.liferay;

import java.time.Clock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.linkbank.source.Harvest;
import org.linkbank.source.Known;
import org.linkbank.source.Protocol;
import org.linkbank.source.Source;

/**
 * The headless interface of Liferay 7.4 ({@code headless-delivery}, {@code headless-admin-taxonomy} and
 * {@code headless-admin-user}, version 1.0), for one group of a hub. The source's URL is the hub's address; {@link Settings}
 * lists the parameters, {@link Kind} the kinds of record. Most runs ask for what changed; some ask for everything and confirm
 * one by one what is no longer listed (decisions 0100, 0102 and 0103).
 */
public final class LiferayProtocol implements Protocol {

    private final UnaryOperator<String> secrets;

    /** @param secrets replaces references to secrets in a parameter by their values */
    public LiferayProtocol(UnaryOperator<String> secrets) {
        this.secrets = secrets;
    }

    /** {@inheritDoc} A parameter that cannot be used is an {@link IllegalArgumentException} that says which. */
    @Override
    public Harvest begin(Source source, Known known, @Nullable String checkpoint, Clock clock) {
        Settings settings = Settings.of(source.parameters());
        Context context = Context.of(source, known, clock, settings, secrets);
        return new LiferayHarvest(context, Memory.read(checkpoint));
    }
}
