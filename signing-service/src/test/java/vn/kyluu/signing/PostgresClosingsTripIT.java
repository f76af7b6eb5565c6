package vn.kyluu.signing;

import vn.kyluu.signing.store.Ports;
import vn.kyluu.signing.store.PostgresPorts;

class PostgresClosingsTripIT extends ClosingsTripContractTest {
    @Override
    Ports ports() {
        return PostgresPorts.shared();
    }
}
