package vn.kyluu.signing;

import vn.kyluu.signing.store.InMemoryPorts;
import vn.kyluu.signing.store.Ports;

class InMemorySigningTripIT extends SigningTripContractTest {
    @Override
    Ports ports() {
        return InMemoryPorts.empty();
    }
}
