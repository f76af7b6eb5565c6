package vn.kyluu.signing.rulebook;

/**
 * One thing that is wrong with a rule file (R2).
 *
 * @param file name of the file, or of the directory
 * @param place a JSON pointer, or {@code line 3}; empty if it is the whole
 * @param vietnamese what is wrong, and what to do
 * @param english the same
 */
public record Fault(String file, String place, String vietnamese, String english) {
    /** In one line: file, place, words in Vietnamese. */
    public String inVietnamese() {
        return where() + ": " + vietnamese;
    }

    /** The same in English. */
    public String inEnglish() {
        return where() + ": " + english;
    }

    private String where() {
        return place.isEmpty() ? file : file + ", " + place;
    }
}
