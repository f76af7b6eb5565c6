package vn.kyluu.archive.fixity;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class DirectoryFaultsIT extends StorageFaults {
    @TempDir
    Path folder;

    @Override
    Tampering site(String letter, String name) {
        return new DirectoryTampering(name, folder.resolve(letter));
    }
}
