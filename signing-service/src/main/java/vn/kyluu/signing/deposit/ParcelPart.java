package vn.kyluu.signing.deposit;

import java.util.UUID;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.signing.document.DocumentFormat;

/**
 * One document of a parcel.
 *
 * @param number its number in the manifest, from 1
 */
public record ParcelPart(UUID documentId, int number, DocumentFormat format, Octets bytes) {}
