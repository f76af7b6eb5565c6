/**
 * Trust anchors out of an ETSI trusted list.
 *
 * <p>Offers: {@link vn.kyluu.ades.trustlist.TrustSources} (directory and list together), {@link
 * vn.kyluu.ades.trustlist.TrustedList}, made for a {@link vn.kyluu.ades.trustlist.ListSource}.
 *
 * <ul>
 *   <li>R1 A list counts only if its signature is valid under one of the configured signers' certificates (ETSI TS 119 612, 5.7.1)
 *       and its next update has not passed; which signer a list names itself does not matter.
 *   <li>R2 Taken are certificates of services that issue certificates or time stamps and that are granted, or recognised at
 *       national level, at this moment (ETSI TS 119 612, 5.5.4); pointers to other lists are not followed.
 *   <li>R3 A list that cannot be fetched or does not count changes nothing: what the last good one gave stays, until that one's
 *       next update; this is said in the log.
 * </ul>
 *
 * <p>Not here: the directory of anchors and its last good set ({@code certificate}).
 */
@NullMarked
package vn.kyluu.ades.trustlist;

import org.jspecify.annotations.NullMarked;
