package vn.kyluu.pkcs11;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@code hsm-config/} says of devices and of their modules. Immutable and thread-safe. */
public final class ModuleCatalog {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final List<DeviceProfile> devices;
    private final List<VendorCatalogue> vendors;

    private ModuleCatalog(List<DeviceProfile> devices, List<VendorCatalogue> vendors) {
        this.devices = List.copyOf(devices);
        this.vendors = List.copyOf(vendors);
    }

    /**
     * Reads {@code devices/*.json} and {@code vendors/*.json}.
     *
     * @throws IOException if a file cannot be read or is not as its schema says; the message names the file
     */
    public static ModuleCatalog read(Path hsmConfigDirectory) throws IOException {
        return new ModuleCatalog(
                readAll(hsmConfigDirectory.resolve("devices"), DeviceProfile.class),
                readAll(hsmConfigDirectory.resolve("vendors"), VendorCatalogue.class));
    }

    /** All device profiles. */
    public List<DeviceProfile> devices() {
        return devices;
    }

    /** Finds the profile of this name. */
    public Optional<DeviceProfile> device(String name) {
        return devices.stream().filter(device -> device.name().equals(name)).findFirst();
    }

    /** All lists of vendors' modules. */
    public List<VendorCatalogue> vendors() {
        return vendors;
    }

    /** Finds the library of the named device on this machine; empty if no profile has the name or nothing is installed. */
    public Optional<Path> moduleOf(String deviceName) {
        return device(deviceName).stream()
                .flatMap(device -> device.modules().getOrDefault(OperatingSystem.current(), List.of()).stream())
                .map(Path::of)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** Lists the vendors' libraries that lie on this machine, for looking into their tokens. */
    public List<Path> installedModules() {
        return candidates(OperatingSystem.current()).stream()
                .map(Path::of)
                .filter(Files::isRegularFile)
                .toList();
    }

    /** Says if a vendor's list or a device profile names such a file. */
    public boolean knows(Path module) {
        String name = String.valueOf(module.getFileName());
        return vendors.stream()
                        .flatMap(list -> list.vendors().stream())
                        .flatMap(vendor -> vendor.modules().values().stream())
                        .anyMatch(names -> names.contains(name))
                || devices.stream()
                        .flatMap(device -> device.modules().values().stream())
                        .anyMatch(paths -> paths.contains(module.toString()));
    }

    /** Lists every path at which a vendor's library may lie on such a system. */
    List<String> candidates(OperatingSystem system) {
        String separator = system == OperatingSystem.WINDOWS ? "\\" : "/";
        List<String> paths = new ArrayList<>();
        for (VendorCatalogue list : vendors) {
            for (VendorCatalogue.Vendor vendor : list.vendors()) {
                List<String> folders = Stream.concat(
                                list.folders().getOrDefault(system, List.of()).stream(),
                                system == OperatingSystem.WINDOWS ? vendor.moreFolders().stream() : Stream.empty())
                        .toList();
                for (String module : vendor.modules().getOrDefault(system, List.of())) {
                    folders.forEach(folder -> paths.add(folder + separator + module));
                }
            }
        }
        return paths.stream().distinct().toList();
    }

    private static <T> List<T> readAll(Path folder, Class<T> type) throws IOException {
        ObjectReader reader = JSON.readerFor(type);
        List<T> read = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                try {
                    read.add(reader.readValue(file.toFile()));
                } catch (IOException e) {
                    throw new IOException(file + " is not as its schema says: " + e.getMessage(), e);
                }
            }
        }
        return read;
    }
}
