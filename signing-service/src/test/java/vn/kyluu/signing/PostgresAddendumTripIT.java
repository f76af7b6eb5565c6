package vn.kyluu.signing;

import vn.kyluu.signing.store.Ports;
import vn.kyluu.signing.store.PostgresPorts;

class PostgresAddendumTripIT extends AddendumTripContractTest {
    @Override
    Ports ports() {
        return PostgresPorts.shared();
    }
}
