package vn.kyluu.ades.creation;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSObject;
import vn.kyluu.ades.creation.CreationRefusal.Reason;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.revision.PdfFile;
import vn.kyluu.ades.revision.RevisionWriter;
import vn.kyluu.ades.revision.SignatureHole;
import vn.kyluu.ades.signature.SignatureSpec;
import vn.kyluu.ades.stamp.VisibleStamp;

/** Writes the revision a signature stands in, all but the signature itself. */
final class PadesRevision {
    private PadesRevision() {}

    static SignatureHole write(Octets pdf, SignatureSpec spec, int room) {
        try (PdfFile file = PdfFile.open(pdf)) {
            PdfFields fields = new PdfFields(file);
            COSObject field = fields.openField(spec);
            COSObject font = fields.stampFont();
            RevisionWriter revision = new RevisionWriter(file);
            long signature = revision.newNumber();
            long appearance = revision.newNumber();
            COSDictionary dictionary = (COSDictionary) field.getObject();
            Upright box = Upright.in(dictionary);
            int at = revision.add(signature, SignatureObjects.signature(spec, file.root(), room));
            String drawn = new VisibleStamp(box.width(), box.height()).draw(spec);
            Optional<Long> image = spec.appearance().image().map(picture -> {
                long number = revision.newNumber();
                revision.add(number, SignatureObjects.image(picture));
                return number;
            });
            revision.add(appearance, SignatureObjects.appearance(box, font, image, drawn));
            revision.replace(field, SignatureObjects.signedField(dictionary, signature, appearance));
            if (spec.position().certifies()) {
                revision.replace(file.root(), SignatureObjects.certifiedCatalog(file.catalog(), signature));
            }
            return SignatureHole.in(pdf, revision.finish(), at);
        } catch (IOException e) {
            throw new CreationRefusal(Reason.DOCUMENT_UNREADABLE, e);
        }
    }
}
