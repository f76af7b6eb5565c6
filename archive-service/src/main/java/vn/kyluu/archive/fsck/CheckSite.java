package vn.kyluu.archive.fsck;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import vn.kyluu.archive.vault.ListedVersion;
import vn.kyluu.archive.vault.ObjectKey;
import vn.kyluu.archive.vault.ObjectLock;
import vn.kyluu.archive.vault.Reading;
import vn.kyluu.archive.vault.SiteOutage;
import vn.kyluu.archive.vault.Vault;

/** Looks at everything that lies at one site. */
public final class CheckSite {
    private static final String PACKAGE = "kyluu-aip-1";
    private final ObjectMapper json = new ObjectMapper();
    private final Vault site;

    /** A look at this site. */
    public CheckSite(Vault site) {
        this.site = site;
    }

    /**
     * What was found.
     *
     * @param packages that are whole
     * @param faults one line each: what, and where
     */
    public record Report(long objects, long packages, long minutes, List<String> faults) {
        /** Copies the list. */
        public Report {
            faults = List.copyOf(faults);
        }
    }

    /** An object that could be read. */
    private record Seen(ObjectKey key, long size, String sha512, Optional<JsonNode> text) {}

    /**
     * Reads all of it.
     *
     * @throws SiteOutage if the site's list breaks off
     */
    public Report check() {
        List<String> faults = new ArrayList<>();
        Map<UUID, Map<String, Seen>> packages = new TreeMap<>();
        long objects = 0;
        try (Stream<ListedVersion> list = site.list()) {
            for (ListedVersion line : list.filter(ListedVersion::newest).toList()) {
                Optional<ObjectKey> key = line.key();
                if (key.isEmpty()) {
                    faults.add("STRANGER " + line.path());
                } else if (line.deleteMarker()) {
                    faults.add("DELETE_MARKER " + line.path());
                } else {
                    objects++;
                    see(key.get(), faults)
                            .ifPresent(
                                    seen -> packages.computeIfAbsent(seen.key().archiveId(), id -> new TreeMap<>())
                                            .put(seen.key().path(), seen));
                }
            }
        }
        long whole = 0;
        long minutes = 0;
        for (Map<String, Seen> each : packages.values()) {
            Optional<Seen> manifest = each.values().stream()
                    .filter(seen -> seen.text()
                            .filter(text -> text.path("format").asText().equals(PACKAGE))
                            .isPresent())
                    .findFirst();
            if (manifest.isPresent()) {
                whole += isWhole(manifest.get(), each, faults) ? 1 : 0;
            } else if (each.keySet().stream().allMatch(path -> path.contains("/disposal-minutes."))) {
                minutes++;
            } else {
                faults.add("NO_MANIFEST " + each.keySet().iterator().next());
            }
        }
        return new Report(objects, whole, minutes, faults);
    }

    private Optional<Seen> see(ObjectKey key, List<String> faults) {
        try (Reading there = site.open(key).orElseThrow(() -> new IOException("not there"))) {
            MessageDigest sha512 = MessageDigest.getInstance("SHA-512");
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            DigestInputStream both = new DigestInputStream(new DigestInputStream(there.bytes(), sha256), sha512);
            boolean isText = key.path().endsWith(".json");
            byte[] kept = isText ? both.readAllBytes() : new byte[0];
            long size = isText ? kept.length : both.transferTo(OutputStream.nullOutputStream());
            if (!HexFormat.of().formatHex(sha256.digest()).equals(key.sha256().hex())) {
                faults.add("MISMATCH " + key.path());
                return Optional.empty();
            }
            if (there.stored().lock().equals(ObjectLock.NONE)) {
                faults.add("NO_LOCK " + key.path());
            }
            return Optional.of(new Seen(
                    key,
                    size,
                    HexFormat.of().formatHex(sha512.digest()),
                    isText ? Optional.of(json.readTree(kept)) : Optional.empty()));
        } catch (IOException | SiteOutage e) {
            faults.add("UNREADABLE " + key.path());
            return Optional.empty();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isWhole(Seen manifest, Map<String, Seen> there, List<String> faults) {
        int before = faults.size();
        boolean isThere = true;
        List<String> listed = new ArrayList<>(List.of(manifest.key().path()));
        for (JsonNode file : manifest.text().orElseThrow().path("files")) {
            String path = file.path("key").asText();
            listed.add(path);
            Seen seen = there.get(path);
            if (seen == null) {
                isThere = false;
                // what is there and bad, or hidden by a mark, was told as such
                if (faults.stream().noneMatch(told -> told.endsWith(" " + path))) {
                    faults.add("MISSING " + path);
                }
            } else if (seen.size() != file.path("size").asLong()
                    || !seen.sha512().equals(file.path("sha512").asText())
                    || !seen.key().sha256().hex().equals(file.path("sha256").asText())) {
                faults.add("NOT_AS_THE_MANIFEST_SAYS " + path);
            }
        }
        there.keySet().stream()
                .filter(path -> !listed.contains(path))
                .forEach(path -> faults.add("NOT_IN_THE_MANIFEST " + path));
        return isThere && faults.size() == before;
    }
}
