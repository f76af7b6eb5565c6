/**
 * The same bytes at two sites.
 *
 * <p>Offers: {@link vn.kyluu.archive.replication.TwinVault} (both sites as one), the
 * {@link vn.kyluu.archive.replication.Journal} (port: which object is owed to which site),
 * {@link vn.kyluu.archive.replication.ReplicateRecord}, {@link vn.kyluu.archive.replication.CompleteReplication},
 * {@link vn.kyluu.archive.replication.Incident}, {@link vn.kyluu.archive.replication.SiteStates} and {@link
 * vn.kyluu.archive.replication.ReadCustody}.
 *
 * <ul>
 *   <li>R1 A receipt exists only for an object that was read back whole: its bytes, and the lock of the version that they came from.
 *   <li>R2 What is owed stands in the journal before the first byte is written; after a crash or an outage the journal is
 *       worked off by itself.
 *   <li>R3 The package manifest is written last: a site that has it has the whole package.
 *   <li>R4 One site's outage never keeps the other from getting its copy.
 *   <li>R5 A read compares every byte with the digest before anybody sees one; on wrong, missing or unreadable bytes the
 *       other site is asked, and an incident is noted. The two copies do not vote: the digest decides.
 *   <li>R6 A bad copy is never removed or overwritten here.
 *   <li>R7 Several instances work on one journal. What lies in the spool of one is written by that one: to the others nothing is missing
 *       yet, and they note nothing.
 *       A site that has not been given an object yet has not lost it, whoever asks for it; nor has one that was given it between
 *       a look and the question whether it was owed.
 *   <li>R8 Both sites are written at once, and three objects of a new package at once at each, so that a record is kept as soon as the slower has it.
 *   <li>R9 Nothing stays in a spool that both sites have, whoever gave it to them, or that was destroyed.
 *   <li>R10 A site that could not be read a moment ago is asked last: readers wait for one that does not answer twice a minute, not at
 *       every object.
 *   <li>R11 What no site has whole is written first. However much is owed to a site that is away, the other is given what came since.
 *   <li>R12 A site that does not answer at all keeps nobody waiting who only asks how the sites are.
 * </ul>
 *
 * Not here: one site's disk ({@code vault}), what is taken in ({@code ingest}), regular re-reading
 * and mending ({@code fixity}).
 */
@NullMarked
package vn.kyluu.archive.replication;

import org.jspecify.annotations.NullMarked;
