package vn.kyluu.signing.flow;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.circumstance.DueRules;
import vn.kyluu.signing.circumstance.Mark;
import vn.kyluu.signing.signer.CredentialKind;

/**
 * One step of a template.
 *
 * @param step name of the step and of its signature field: {@code [a-z][a-z0-9-]*}
 * @param role who may sign it
 * @param titleVi caption over the stamp, for example {@code BÁC SĨ ĐIỀU TRỊ}
 * @param titleEn the same in English
 * @param order 1 or more; equal numbers are signed in parallel
 * @param onlyIf demanded only if one of these marks holds; empty: always
 * @param certificate whom the certificate must speak for
 * @param commitment what the signer says by signing
 * @param due by when
 * @param remindHoursBefore how long before it is due somebody is reminded, in hours, longest first
 * @param tag name of the element of an XML document that takes the signature; empty: its root
 */
public record StepTemplate(
        String step,
        Role role,
        String titleVi,
        String titleEn,
        int order,
        Set<Mark> onlyIf,
        CredentialKind certificate,
        Commitment commitment,
        DueRules due,
        List<Integer> remindHoursBefore,
        Optional<String> tag) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

    public StepTemplate {
        onlyIf = Set.copyOf(onlyIf);
        remindHoursBefore = List.copyOf(remindHoursBefore);
        if (!NAME.matcher(step).matches()) {
            throw new IllegalArgumentException("step name " + step);
        }
        if (!role.signs()) {
            throw new IllegalArgumentException("role " + role.code() + " signs nothing");
        }
        if (order < 1) {
            throw new IllegalArgumentException("order " + order);
        }
    }
}
