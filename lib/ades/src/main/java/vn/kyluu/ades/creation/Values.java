package vn.kyluu.ades.creation;

import vn.kyluu.ades.creation.CreationRefusal.Reason;
import vn.kyluu.ades.dss.DssNames;
import vn.kyluu.ades.signature.DataToBeSigned;
import vn.kyluu.ades.signature.SignatureSpec;
import vn.kyluu.ades.signature.SignatureValue;

/** The signature value at the door: checked before any use. */
final class Values {
    private Values() {}

    static void check(SignatureValue value, DataToBeSigned data, SignatureSpec spec) {
        if (!verify(value, data, spec)) {
            throw new CreationRefusal(Reason.VALUE_DOES_NOT_VERIFY);
        }
    }

    static boolean verify(SignatureValue value, DataToBeSigned data, SignatureSpec spec) {
        boolean isOfSpec = value.algorithm() == spec.algorithm();
        return isOfSpec && value.verifies(data, spec.chain().leaf());
    }

    static eu.europa.esig.dss.model.SignatureValue of(SignatureValue value) {
        return new eu.europa.esig.dss.model.SignatureValue(
                DssNames.of(value.algorithm()), value.value().toByteArray());
    }
}
