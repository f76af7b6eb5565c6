package vn.kyluu.benchmarks.chaos;

import java.util.List;

/** A signature that the service said it had made. */
record Acknowledged(String document, String signature) {
    /** What came of looking for all of them: the documents in which one is missing or does not verify. */
    record Proof(int found, List<String> lost) {
        Proof {
            lost = List.copyOf(lost);
        }
    }
}
