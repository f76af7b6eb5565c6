package vn.kyluu.archive.fixity;

import java.util.UUID;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.vault.ObjectLock;

/**
 * One object at one site, as the catalogue has it.
 *
 * @param lock what is owed
 * @param versionId the version that was written or last mended
 * @param held whether the site was given a legal hold for it
 */
public record Copy(UUID archiveId, String site, ObjectKey key, ObjectLock lock, String versionId, boolean held) {}
