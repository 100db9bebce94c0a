package org.linkbank.home;

import org.jspecify.annotations.Nullable;

/**
 * Who runs this installation, as partners see it in the User-Agent of every request.
 *
 * @param mail where a partner can write to; null if not given
 */
public record Operator(String name, @Nullable String mail) {}
