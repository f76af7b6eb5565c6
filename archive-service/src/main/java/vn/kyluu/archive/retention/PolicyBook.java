package vn.kyluu.archive.retention;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All classes of the facility, in the order in which they were read. Immutable. */
public final class PolicyBook {
    private final List<RetentionPolicy> policies;

    /**
     * A book of these classes.
     *
     * @throws IllegalArgumentException if a code occurs twice, or no class fits an ordinary record (R3)
     */
    public PolicyBook(List<RetentionPolicy> policies) {
        this.policies = List.copyOf(policies);
        Set<String> codes = new HashSet<>();
        for (RetentionPolicy policy : policies) {
            if (!codes.add(policy.code())) {
                throw new IllegalArgumentException("two classes have the code " + policy.code());
            }
        }
        if (policies.stream().noneMatch(policy -> policy.fits(Set.of()))) {
            throw new IllegalArgumentException("no class applies to " + Circumstance.ANY_RECORD);
        }
    }

    /** The classes. */
    public List<RetentionPolicy> policies() {
        return policies;
    }

    /** The class with this code; one that is no longer in the book has the usual locks. */
    public LockPlan locksOf(String code) {
        return policies.stream()
                .filter(policy -> policy.code().equals(code))
                .findFirst()
                .map(RetentionPolicy::locks)
                .orElse(LockPlan.USUAL);
    }

    /** What this class says of a record closed on this day; empty if no class has this code. */
    public Optional<RetentionTerm> termOf(String code, LocalDate closed) {
        return policies.stream()
                .filter(policy -> policy.code().equals(code))
                .findFirst()
                .map(policy -> RetentionTerm.under(policy, closed));
    }

    /** The longest term of all classes that fit (R2); of two equal ones the more special, then the first read. */
    public RetentionTerm termOf(Set<Circumstance> circumstances, LocalDate closed) {
        RetentionTerm longest = null;
        boolean special = false;
        for (RetentionPolicy policy : policies) {
            if (policy.fits(circumstances)) {
                RetentionTerm term = RetentionTerm.under(policy, closed);
                boolean moreSpecial = !policy.fits(Set.of());
                if (longest == null || term.outlasts(longest) || (moreSpecial && !special && !longest.outlasts(term))) {
                    longest = term;
                    special = moreSpecial;
                }
            }
        }
        if (longest == null) {
            throw new IllegalStateException("a book always has a class for an ordinary record");
        }
        return longest;
    }
}
