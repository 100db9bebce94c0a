package org.linkbank.publish;

/** What became of a query text that was looked at: a query that may run, or why it may not. */
public sealed interface Checked permits SafeQuery, Refused {}
