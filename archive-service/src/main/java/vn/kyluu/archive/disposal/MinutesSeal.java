package vn.kyluu.archive.disposal;

import vn.kyluu.ades.digest.Octets;

/** Whoever holds the facility's seal. Never called inside a unit of work. */
public interface MinutesSeal {
    /**
     * Asked before anything is destroyed: what nobody could seal must not be begun.
     *
     * @throws SealOutage if it is not known who holds the seal
     */
    void require();

    /**
     * The minutes as a PDF that shows them and bears the facility's seal.
     *
     * @param minutes canonical JSON, {@code kyluu-disposal-minutes-1}
     * @throws SealOutage if the seal cannot be had now
     */
    Octets seal(Octets minutes);

    /** The seal cannot be had now; trying again helps. */
    final class SealOutage extends RuntimeException {
        /** An outage for this cause. */
        public SealOutage(Throwable cause) {
            super("the facility's seal cannot be had", cause);
        }
    }
}
