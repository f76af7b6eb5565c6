/**
 * The whole service under an HSM that has all its faults: signatures are asked for by REST while troubles come at random.
 *
 * <ul>
 *   <li>R1 A signature counts as acknowledged when 201 came; afterwards each of them is found again in its document, and the value in
 *       the PDF verified by the signer's certificate over the bytes it covers. What is missing is lost.
 *   <li>R2 The server's process is never restarted; its threads, its worker processes and the sessions on the token are counted
 *       before and after.
 *   <li>R3 Recovery is the time from the end of a fault until every client got a signature that it asked for afterwards.
 *   <li>R4 Any answer but 201 and 503 {@code key-outage} is a fault of ours.
 * </ul>
 *
 * Not here: the same without the service, at the token's full speed (lib/pkcs11, {@code ChaosCampaign}).
 */
@NullMarked
package vn.kyluu.benchmarks.chaos;

import org.jspecify.annotations.NullMarked;
