package vn.kyluu.signing;

import vn.kyluu.signing.store.Ports;
import vn.kyluu.signing.store.PostgresPorts;

class PostgresDeskTripIT extends DeskTripContractTest {
    @Override
    Ports ports() {
        return PostgresPorts.shared();
    }
}
