package vn.kyluu.pkcs11;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;

/**
 * The names under which vendors ship their modules, as {@code hsm-config/vendors} lists them.
 *
 * @param name of the list, for example {@code vietnam}
 * @param title texts by language, {@code vi} and {@code en}
 * @param asOf year and month of the knowledge, for example {@code 2026-11}
 * @param source where the names come from
 * @param folders where module files are looked for, per system
 * @param lessons what everybody must heed who talks to these tokens
 */
@JsonIgnoreProperties("$schema")
public record VendorCatalogue(
        String name,
        Map<String, String> title,
        String asOf,
        String source,
        Map<OperatingSystem, List<String>> folders,
        List<Remark> lessons,
        List<Vendor> vendors) {

    public VendorCatalogue {
        title = Map.copyOf(title);
        folders = Map.copyOf(folders);
        lessons = List.copyOf(lessons);
        vendors = List.copyOf(vendors);
    }

    /**
     * One CA's or maker's modules.
     *
     * @param code stable name, upper case
     * @param name as the vendor writes it
     * @param kind PUBLIC_CA, GOVERNMENT_CA, CHIP_MAKER, HSM_MAKER or REBRAND
     * @param modules file names per system, without a path
     * @param cspModules files of Windows' own interface, which must not be loaded
     * @param moreFolders folders besides the usual ones
     * @param mark how sure the names are: V1, V2, V2-, R or U
     * @param triedOnDevice true only if we signed with a real device of this vendor
     * @param note texts by language, {@code vi} and {@code en}
     */
    public record Vendor(
            String code,
            String name,
            String kind,
            Map<OperatingSystem, List<String>> modules,
            List<String> cspModules,
            List<String> moreFolders,
            String mark,
            boolean triedOnDevice,
            Map<String, String> note) {

        public Vendor {
            modules = Map.copyOf(modules);
            cspModules = List.copyOf(cspModules);
            moreFolders = List.copyOf(moreFolders);
            note = Map.copyOf(note);
        }
    }
}
