package vn.kyluu.signing.confirmation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The codes that were issued. Called inside a unit of work. */
public interface CodeChallenges {
    void add(CodeChallenge challenge);

    /** Nobody else may change it before this unit of work ends. */
    Optional<CodeChallenge> lock(UUID id);

    /** Those of a document issued since that moment, oldest first. */
    List<CodeChallenge> ofDocument(UUID documentId, Instant since);

    /** Keeps tries and end. */
    void save(CodeChallenge challenge);

    /** Forgets those issued before that moment; tells how many. */
    int purge(Instant before);
}
