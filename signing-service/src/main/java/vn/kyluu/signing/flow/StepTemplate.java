package vn.kyluu.signing.flow;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.kyluu.signing.actor.Role;

/**
 * One step of a template.
 *
 * @param step name of the step and of its signature field: {@code [a-z][a-z0-9-]*}
 * @param role who may sign it
 * @param titleVi caption over the stamp, for example {@code BÁC SĨ ĐIỀU TRỊ}
 * @param titleEn the same in English
 * @param order 1 or more; equal numbers are signed in parallel
 * @param within how long after it opened it is due
 */
public record StepTemplate(
        String step, Role role, String titleVi, String titleEn, int order, Optional<Duration> within) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

    public StepTemplate {
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
