package vn.kyluu.ades.creation;

/**
 * One box of the signature sheet.
 *
 * @param step name of the signature field, {@code [a-z][a-z0-9-]*}
 * @param caption shown above the box, such as "BÁC SĨ ĐIỀU TRỊ"
 */
public record FieldPlan(String step, String caption) {}
