package vn.kyluu.signing;

import vn.kyluu.signing.store.Ports;
import vn.kyluu.signing.store.PostgresPorts;

class PostgresClosingTripIT extends ClosingTripContractTest {
    @Override
    Ports ports() {
        return PostgresPorts.shared();
    }
}
