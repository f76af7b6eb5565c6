package vn.kyluu.signing.deposit;

import java.util.List;
import vn.kyluu.ades.digest.Octets;

/** What is handed over: the signed manifest and the documents it lists, in its order. */
public record Parcel(String recordNumber, Octets manifest, List<ParcelPart> parts) {
    public Parcel {
        parts = List.copyOf(parts);
    }
}
