package vn.kyluu.signing;

import vn.kyluu.signing.store.Ports;
import vn.kyluu.signing.store.PostgresPorts;

class PostgresActivationIT extends ActivationContractTest {
    @Override
    Ports ports() {
        return PostgresPorts.shared();
    }
}
