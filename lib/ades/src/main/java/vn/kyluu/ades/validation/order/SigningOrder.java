package vn.kyluu.ades.validation.order;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.SignatureFormat;
import vn.kyluu.ades.validation.Coverage;
import vn.kyluu.ades.validation.Integrity;
import vn.kyluu.ades.validation.ValidatedSignature;
import vn.kyluu.ades.validation.ValidationReport;
import vn.kyluu.ades.validation.judge.Validation;
import vn.kyluu.ades.validation.order.OrderReport.Conclusion;
import vn.kyluu.ades.validation.reference.SignedXml;
import vn.kyluu.ades.validation.reference.UnreadableXml;
import vn.kyluu.ades.validation.reference.XmlSignatureFacts;

/** Compares the order of a file's signatures with a flow. Thread-safe. */
public final class SigningOrder {
    private final Validation validation;

    public SigningOrder(Validation validation) {
        this.validation = validation;
    }

    /**
     * Reads the order from the file.
     *
     * @param steps names of the flow's steps, in order
     */
    public OrderReport of(Octets file, List<String> steps) {
        ValidationReport report = validation.validate(file);
        if (report.signatures().isEmpty()) {
            return new OrderReport(
                    List.of(), report.findings().isEmpty() ? Conclusion.UNFINISHED : Conclusion.UNPROVED);
        }
        boolean isXml = report.format()
                .filter(format -> format == SignatureFormat.XADES)
                .isPresent();
        List<XmlSignatureFacts> facts = isXml ? facts(file) : List.of();
        boolean isProved = report.signatures().stream().allMatch(SigningOrder::isSound)
                && facts.stream().allMatch(XmlSignatureFacts::follows)
                && (!isXml || facts.size() == report.signatures().size());
        List<Turn> turns = IntStream.range(0, report.signatures().size())
                .mapToObj(i -> turn(
                        report.signatures().get(i),
                        isXml && i < facts.size() ? facts.get(i).step() : Optional.empty()))
                .toList();
        return new OrderReport(turns, isProved ? conclusion(turns, steps) : Conclusion.UNPROVED);
    }

    // R4: trust and revocation are another matter
    private static boolean isSound(ValidatedSignature signature) {
        return signature.integrity() == Integrity.INTACT
                && signature.changesAfter().isEmpty()
                && signature.coverage() != Coverage.PART;
    }

    private static Turn turn(ValidatedSignature signature, Optional<String> xmlStep) {
        return new Turn(signature.step().or(() -> xmlStep), signature.signer(), signature.timestampTime());
    }

    private static Conclusion conclusion(List<Turn> turns, List<String> steps) {
        List<String> signed = turns.stream().map(turn -> turn.step().orElse("")).toList();
        boolean isInOrder = signed.size() <= steps.size() && signed.equals(steps.subList(0, signed.size()));
        if (!isInOrder) {
            return Conclusion.OTHER_ORDER;
        }
        return signed.size() == steps.size() ? Conclusion.COMPLETE : Conclusion.UNFINISHED;
    }

    private static List<XmlSignatureFacts> facts(Octets file) {
        try {
            return SignedXml.read(file).signatures();
        } catch (UnreadableXml e) {
            return List.of();
        }
    }
}
