package vn.kyluu.signing;

import vn.kyluu.signing.store.InMemoryPorts;
import vn.kyluu.signing.store.Ports;

class InMemoryClosingTripIT extends ClosingTripContractTest {
    @Override
    Ports ports() {
        return InMemoryPorts.empty();
    }
}
