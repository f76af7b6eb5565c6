package vn.kyluu.demo.machine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.kyluu.demo.home.Home;
import vn.kyluu.demo.home.PrivateFile;

/** Where the archive's two sites keep their copies. A home stays with what it began with. */
public enum Stores {
    /** Two directories of the home. */
    DIRECTORIES,
    /** Two object stores of their own, Ceph with Object Lock. */
    CEPH;

    /** What a home that exists already was begun with. */
    public static Stores of(Home home) {
        PrivateFile note = note(home);
        return note.exists() ? valueOf(note.read()) : DIRECTORIES;
    }

    /** The home's sites as the archive's programs want them named on the command line, with {@code --a-} and {@code --b-}. */
    public List<String> options(Home home) {
        List<String> options = new ArrayList<>();
        for (String site : List.of("a", "b")) {
            if (this == DIRECTORIES) {
                options.addAll(
                        List.of("--" + site + "-directory", home.site(site).toString()));
            } else {
                options.addAll(CephSites.options(home, site));
            }
        }
        return options;
    }

    /** The loopback port of an object store, a or b, also before it is made. */
    public int port(Home home, String site) {
        if (this != CEPH) {
            throw new IllegalStateException("directories have no port");
        }
        return CephSites.port(home, site);
    }

    /** Notes the choice; refuses another one than before, for the records would be where nobody looks. */
    void claim(Home home) {
        Path data = home.postgresData();
        if (Files.exists(data) && of(home) != this) {
            throw new StartFailure(
                    "The archive of this home", "keeps its records in " + of(home) + ", not in " + this, data);
        }
        note(home).write(name());
    }

    private static PrivateFile note(Home home) {
        return new PrivateFile(home.run().resolve("stores"));
    }
}
