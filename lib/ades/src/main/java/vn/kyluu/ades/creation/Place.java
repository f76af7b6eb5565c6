package vn.kyluu.ades.creation;

/** Where in a PDF the stamp of a step goes. */
public sealed interface Place {
    /** In a captioned box on the signature sheet, a page of its own at the end. */
    record OnSheet() implements Place {}

    /**
     * In a rectangle, in points from the lower left corner of the page as readers show it: cropped, and turned if it says so.
     *
     * @param page from 1
     * @param width 20 or more
     * @param height 20 or more
     */
    record At(int page, double left, double bottom, double width, double height) implements Place {
        private static final double SMALLEST = 20;

        /** Refuses a rectangle too small to be read. */
        public At {
            if (page < 1 || !(width >= SMALLEST) || !(height >= SMALLEST)) {
                throw new IllegalArgumentException("page " + page + ", " + width + " x " + height + " points");
            }
        }
    }

    /**
     * Below a text of the form, such as "BÁC SĨ ĐIỀU TRỊ", in its middle. Where the text stands more than once, the last one
     * counts: signatures stand at the end.
     *
     * @param text on one line; composed or not, with any spaces between its words
     */
    record ByAnchor(String text, double width, double height) implements Place {
        private static final double USUAL_WIDTH = 170;
        private static final double USUAL_HEIGHT = 62;

        /** Refuses an empty text. */
        public ByAnchor {
            if (text.isBlank()) {
                throw new IllegalArgumentException("an anchor without text");
            }
        }

        /** In the usual size. */
        public ByAnchor(String text) {
            this(text, USUAL_WIDTH, USUAL_HEIGHT);
        }
    }

    /**
     * For the seal of the facility: 36 mm wide, over the left third of another step's stamp (Decree 30/2020/NĐ-CP, annex I).
     *
     * @param step an earlier step of the same plan
     */
    record OverStampOf(String step) implements Place {}
}
