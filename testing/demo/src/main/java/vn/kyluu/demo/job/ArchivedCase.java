package vn.kyluu.demo.job;

/**
 * A record that the archive keeps.
 *
 * @param file the record as it was signed
 * @param manifest id of the closing manifest at the signing-service
 * @param archiveId id at the archive
 */
public record ArchivedCase(CaseFile file, String manifest, String archiveId) {}
