package vn.kyluu.archive.fixity;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import vn.kyluu.archive.vault.s3.CephSites;

@Tag("slow")
class CephFaultsIT extends StorageFaults {
    @BeforeAll
    static void needsStores() {
        assumeTrue(CephSites.areInstalled(), "Ceph is not installed: see testing/stores/ceph-sites");
    }

    @Override
    Tampering site(String letter, String name) {
        return new CephTampering(letter, name);
    }
}
