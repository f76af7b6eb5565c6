/**
 * The workbench: where the signature library's mutable objects are made, used once and thrown away.
 *
 * <p>Used by {@code creation}, {@code augmentation} and {@code validation} only, never from outside this module.
 *
 * <ul>
 *   <li>R1 One place turns our settings into the library's: trust anchors, responders, algorithms, time stamps.
 *   <li>R2 Parameters live for one call: the library writes hidden state into them.
 *   <li>R3 The library fetches nothing by itself: whatever it wants from outside goes through {@code revocation}.
 *   <li>R4 Failures of the library become ours by type, never by message text.
 *   <li>R5 The library's log below SEVERE is silent: it prints what is in documents.
 *   <li>R6 A document that is in a file stays there, and so does what the library makes of it.
 *   <li>R7 About each certificate there is one piece of knowledge, the inquiry's: overridden addresses, memory, silence, freshness
 *       and lists in PEM are the same whether we look before a key is used or the library looks for a level or a verdict.
 * </ul>
 *
 * Not here: anything a caller of this module could see.
 */
@NullMarked
package vn.kyluu.ades.dss;

import org.jspecify.annotations.NullMarked;
