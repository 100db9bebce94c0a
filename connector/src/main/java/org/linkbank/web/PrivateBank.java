package org.linkbank.web;

import org.linkbank.publish.Catalogue;
import org.linkbank.reader.LogIn;
import org.linkbank.store.RecordStore;

/**
 * What readers alone are shown. A type of its own, so that nothing that answers everyone can be given it by mistake: only
 * what is called Private in this package may know it (ArchitectureTest).
 *
 * @param store with the records of private sources and no others
 * @param sources the private sources
 * @param logIn who readers are
 */
public record PrivateBank(RecordStore store, Catalogue sources, LogIn logIn) {}
