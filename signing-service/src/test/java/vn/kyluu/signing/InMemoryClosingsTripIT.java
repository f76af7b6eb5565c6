package vn.kyluu.signing;

import vn.kyluu.signing.store.InMemoryPorts;
import vn.kyluu.signing.store.Ports;

class InMemoryClosingsTripIT extends ClosingsTripContractTest {
    @Override
    Ports ports() {
        return InMemoryPorts.empty();
    }
}
