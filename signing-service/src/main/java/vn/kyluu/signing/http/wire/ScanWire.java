package vn.kyluu.signing.http.wire;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What comes with scanned pages.
 *
 * @param title what the paper is, for example {@code Giấy cam kết phẫu thuật}
 */
@Schema(name = "ScanMetadata")
public record ScanWire(@Filled String title) {}
