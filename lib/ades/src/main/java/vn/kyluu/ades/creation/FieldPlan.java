package vn.kyluu.ades.creation;

/**
 * The field of one step.
 *
 * @param step name of the signature field, {@code [a-z][a-z0-9-]*}
 * @param caption shown above the box on the signature sheet, such as "BÁC SĨ ĐIỀU TRỊ"; read out for the field anywhere
 * @param place where its stamp goes
 */
public record FieldPlan(String step, String caption, Place place) {
    /** On the signature sheet. */
    public FieldPlan(String step, String caption) {
        this(step, caption, new Place.OnSheet());
    }
}
