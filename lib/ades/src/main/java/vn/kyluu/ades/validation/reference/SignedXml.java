package vn.kyluu.ades.validation.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import vn.kyluu.ades.digest.Octets;

/**
 * The signatures of an XML document, counter-signatures left out.
 *
 * @param signatures in the order in which they were made
 * @param duplicateIds that signatures refer to and that occur more than once
 * @param obstacle why the document must not be handed to the library at all
 */
public record SignedXml(List<XmlSignatureFacts> signatures, List<String> duplicateIds, Obstacle obstacle) {
    private static final Set<String> ID_NAMES = Set.of("Id", "ID", "id", "xml:id");

    /** What stands in the way of verifying. */
    public enum Obstacle {
        NONE,
        /** A reference or a key leads to what could only be fetched. */
        EXTERNAL_REFERENCE,
        /** A transform that no signature needs. */
        UNKNOWN_TRANSFORM
    }

    public SignedXml {
        signatures = List.copyOf(signatures);
        duplicateIds = List.copyOf(duplicateIds);
    }

    /**
     * Reads the document; fetches nothing.
     *
     * @throws UnreadableXml if it is no well-formed XML, has a DTD or is nested too deeply
     */
    public static SignedXml read(Octets xml) throws UnreadableXml {
        Document document = XmlDocuments.parse(xml);
        List<SignatureElement> all = XmlDocuments.all(document, XmlReferences.DS, "Signature").stream()
                .map(SignatureElement::new)
                .toList();
        List<SignatureElement> own =
                all.stream().filter(each -> !each.isInsideAnother()).toList();
        List<SignatureElement> ordered = inOrder(own);
        List<XmlSignatureFacts> facts = IntStream.range(0, ordered.size())
                .mapToObj(i -> ordered.get(i).facts(ordered.subList(0, i)))
                .toList();
        return new SignedXml(facts, duplicates(document, all), obstacle(all));
    }

    private static Obstacle obstacle(List<SignatureElement> all) {
        for (SignatureElement each : all) {
            if (each.references().leadAway() || each.fetchesKeys()) {
                return Obstacle.EXTERNAL_REFERENCE;
            }
            if (each.references().needUnknownTransforms()) {
                return Obstacle.UNKNOWN_TRANSFORM;
            }
        }
        return Obstacle.NONE;
    }

    // R5: again and again the first whose predecessors are all taken
    private static List<SignatureElement> inOrder(List<SignatureElement> signatures) {
        List<SignatureElement> open = new ArrayList<>(signatures);
        List<SignatureElement> ordered = new ArrayList<>();
        while (!open.isEmpty()) {
            Set<String> waiting = new HashSet<>();
            open.forEach(each -> waiting.add(each.valueId()));
            SignatureElement next = open.stream()
                    .filter(each -> each.references().ids().stream()
                            .noneMatch(id -> waiting.contains(id) && !id.equals(each.valueId())))
                    .findFirst()
                    .orElse(open.get(0));
            open.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private static List<String> duplicates(Document document, List<SignatureElement> signatures) {
        Map<String, Integer> counts = new HashMap<>();
        for (Element element : XmlDocuments.all(document, "*", "*")) {
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                Attr attribute = (Attr) attributes.item(i);
                if (ID_NAMES.contains(attribute.getName())) {
                    counts.merge(attribute.getValue(), 1, Integer::sum);
                }
            }
        }
        return signatures.stream()
                .flatMap(each -> each.references().ids().stream())
                .distinct()
                .filter(id -> counts.getOrDefault(id, 0) > 1)
                .toList();
    }
}
