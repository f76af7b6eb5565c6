package vn.kyluu.archive.manifest;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.archive.record.ArchivedDocument;
import vn.kyluu.archive.record.RecordHead;
import vn.kyluu.archive.retention.Circumstance;

/** The elements of a manifest that obeys the schema, turned into values. */
final class ManifestElements {
    private static final Map<String, Circumstance> CIRCUMSTANCES = Map.of(
            "death", Circumstance.DEATH,
            "mentalHealth", Circumstance.MENTAL_HEALTH,
            "occupationalAccident", Circumstance.OCCUPATIONAL_ACCIDENT,
            "trafficAccident", Circumstance.TRAFFIC_ACCIDENT,
            "transplant", Circumstance.TRANSPLANT,
            "incident", Circumstance.INCIDENT);

    private final Element root;

    ManifestElements(Element root) {
        this.root = root;
    }

    ClosingManifest manifest() {
        List<ClosingManifest.Entry> entries = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Element element : children(child(root, "Documents"), "Document")) {
            ClosingManifest.Entry entry = entry(element);
            require(entry.n() == entries.size() + 1 && ids.add(entry.id()));
            entries.add(entry);
        }
        return new ClosingManifest(head(), entries, signedSteps());
    }

    /** The signature of the step {@code head} has the Id {@code signature-head}; one without a step counts as itself. */
    private List<String> signedSteps() {
        return children(root, "Signature").stream()
                .map(signature -> signature.getAttribute("Id").replaceFirst("^signature-", ""))
                .toList();
    }

    private RecordHead head() {
        Element record = child(root, "Record");
        Element patient = child(record, "Patient");
        Element encounter = child(record, "Encounter");
        Element closed = child(root, "Closed");
        return new RecordHead(
                record.getAttribute("number"),
                record.getAttribute("facility"),
                record.getAttribute("department"),
                new RecordHead.Patient(
                        patient.getAttribute("id"),
                        patient.getAttribute("name"),
                        LocalDate.parse(patient.getAttribute("birthDate").substring(0, 10)),
                        patient.getAttribute("sex"),
                        optional(patient, "citizenId")),
                new RecordHead.Encounter(
                        encounter.getAttribute("id"),
                        encounter.getAttribute("kind"),
                        moment(encounter, "admittedAt"),
                        optional(encounter, "dischargedAt").map(ManifestElements::moment),
                        optional(encounter, "outcome")),
                circumstances(child(record, "Classification")),
                moment(closed, "at"),
                closed.getAttribute("by"),
                children(root, "Previous").stream().findFirst().map(ManifestElements::previous));
    }

    private static RecordHead.Previous previous(Element previous) {
        return new RecordHead.Previous(
                number(previous, "recordVersion"),
                Digest.ofHex(DigestAlgorithm.SHA256, previous.getAttribute("manifestSha256")));
    }

    private static Set<Circumstance> circumstances(Element classification) {
        Set<Circumstance> found = EnumSet.noneOf(Circumstance.class);
        CIRCUMSTANCES.forEach((name, circumstance) -> {
            String value = classification.getAttribute(name).strip();
            if (value.equals("true") || value.equals("1")) {
                found.add(circumstance);
            }
        });
        return found;
    }

    private static ClosingManifest.Entry entry(Element document) {
        List<ArchivedDocument.Signer> signers = new ArrayList<>();
        for (Element signature : children(document, "Signature")) {
            ArchivedDocument.Signer signer = new ArchivedDocument.Signer(
                    number(signature, "n"),
                    signature.getAttribute("step"),
                    signature.getAttribute("role"),
                    signature.getAttribute("staffCode"),
                    signature.getAttribute("name"),
                    signature.getAttribute("title"),
                    moment(signature, "at"),
                    signature.getAttribute("certificateSha256"));
            signers.add(signer);
            require(signer.n() == signers.size());
        }
        return new ClosingManifest.Entry(
                number(document, "n"),
                document.getAttribute("id"),
                document.getAttribute("form"),
                document.getAttribute("title"),
                document.getAttribute("format"),
                Long.parseLong(document.getAttribute("size").strip()),
                Digest.ofHex(DigestAlgorithm.SHA256, document.getAttribute("sha256")),
                document.getAttribute("flow") + "/"
                        + document.getAttribute("flowVersion").strip(),
                signers);
    }

    private static void require(boolean runsAsItMust) {
        if (!runsAsItMust) {
            throw new MalformedManifest(MalformedManifest.Reason.NUMBERING, 0, null);
        }
    }

    private static int number(Element element, String name) {
        return Integer.parseInt(element.getAttribute(name).strip());
    }

    private static OffsetDateTime moment(Element element, String name) {
        return moment(element.getAttribute(name).strip());
    }

    /** To the microsecond: finer ones the catalogue would round, and then say something else than the manifest. */
    private static OffsetDateTime moment(String text) {
        return OffsetDateTime.parse(text).truncatedTo(ChronoUnit.MICROS);
    }

    private static Optional<String> optional(Element element, String name) {
        return element.hasAttribute(name) ? Optional.of(element.getAttribute(name)) : Optional.empty();
    }

    private static Element child(Element parent, String name) {
        return children(parent, name).get(0);
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }
}
