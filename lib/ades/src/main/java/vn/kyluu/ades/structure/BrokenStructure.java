package vn.kyluu.ades.structure;

/** The bytes do not keep to the file structure of PDF, or would grow beyond measure. Checked: the caller says what it means. */
public final class BrokenStructure extends Exception {
    /** What is wrong. */
    public enum Fault {
        /** Sections or objects are not where they are said to be. */
        MISPLACED,
        /** Too deep, too many, or too large when inflated. */
        TOO_COMPLEX
    }

    private final Fault fault;
    private final long position;

    BrokenStructure(Fault fault, long position) {
        super(fault + " at byte " + position);
        this.fault = fault;
        this.position = position;
    }

    static BrokenStructure misplaced(long position) {
        return new BrokenStructure(Fault.MISPLACED, position);
    }

    static BrokenStructure tooComplex(long position) {
        return new BrokenStructure(Fault.TOO_COMPLEX, position);
    }

    public Fault fault() {
        return fault;
    }

    /** The byte where it was seen. */
    public long position() {
        return position;
    }
}
