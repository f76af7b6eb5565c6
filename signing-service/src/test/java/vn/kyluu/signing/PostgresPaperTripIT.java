package vn.kyluu.signing;

import vn.kyluu.signing.store.Ports;
import vn.kyluu.signing.store.PostgresPorts;

class PostgresPaperTripIT extends PaperTripContractTest {
    @Override
    Ports ports() {
        return PostgresPorts.shared();
    }
}
