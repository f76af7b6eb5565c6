/**
 * Who stands in for whom: a head or a director lets somebody sign in his place, for some forms, between two dates, with a reason.
 *
 * <p>Offers {@link vn.kyluu.signing.delegation.Delegation}, its port {@link vn.kyluu.signing.delegation.Delegations}, and the use
 * cases {@link vn.kyluu.signing.delegation.ListDelegations} and {@link vn.kyluu.signing.delegation.RevokeDelegation}.
 *
 * <ul>
 *   <li>R1 Only head and director delegate, each only his own role, to a signer of the directory who is not himself.
 *   <li>R2 A delegation holds from its first to its last moment and not after it was revoked; outside of that nobody signs by it.
 *   <li>R3 A delegation covers the forms it names, all if it names none, and a head's only the papers of his own department.
 *   <li>R4 Giving and revoking are written down; a delegation is never changed or removed, only revoked, with a reason.
 *   <li>R5 A delegate cannot pass it on: he has not the role.
 * </ul>
 *
 * <p>Legal ground: Decree 23/2025/NĐ-CP article 14 (signing by authorized persons), Decree 30/2020/NĐ-CP article 13 (signing for the
 * head, by authority, by order: KT., TUQ., TL.); scope and term are the facility's regulation.
 *
 * <p>Not here: the signed paper by which it is given (room {@code delegation.giving}); signing by it (room {@code session}).
 */
@NullMarked
package vn.kyluu.signing.delegation;

import org.jspecify.annotations.NullMarked;
